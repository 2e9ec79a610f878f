import type { AuthenticatorView } from "../view-model.ts";
import { copy } from "./copy.ts";
import { el, mark, type Row, Rows, say } from "./elements.ts";
import type { Part } from "./part.ts";

interface AuthenticatorRow extends Row<AuthenticatorView> {
  /** `seen` is what the clock showed when the codes were read. */
  tick(now: number, seen: number): void;
}

export function authenticatorsPart(): Part {
  const list = el("ul", { class: "authenticators" });
  const rows = new Rows<AuthenticatorView, AuthenticatorRow>(list, ({ id }) => id, authenticatorRow);
  const empty = el(
    "p",
    { class: "empty" },
    "Nobody has an authenticator app yet. Enrol one in your app, and its codes tick here.",
  );
  const count = el("p", { class: "count" });
  let seen = 0;
  return {
    element: el(
      "section",
      { "aria-labelledby": "authenticators-title", class: "apps" },
      el("div", { class: "title" }, el("h2", { id: "authenticators-title" }, "Authenticator apps"), count),
      empty,
      list,
    ),
    show: (view) => {
      const { items, total } = view?.authenticators ?? { items: [], total: 0 };
      seen = view?.clock.now ?? 0;
      rows.show(items);
      empty.hidden = total > 0;
      say(count, total > items.length ? `${items.length} of ${total}` : "");
    },
    tick: (now) => rows.each((row) => row.tick(now, seen)),
  };
}

function authenticatorRow(first: AuthenticatorView): AuthenticatorRow {
  let app = first;
  const code = el("button", { type: "button", class: "code" });
  code.addEventListener("click", () => void copy(code.textContent ?? "", code));
  const owner = el("bdi", { class: "to" });
  const facts = el("span", { class: "facts" });
  const next = el("span", { class: "next" });
  const meter = el("span", { class: "meter", "aria-hidden": "true" });
  return {
    element: el("li", { class: "app" }, code, el("div", { class: "who" }, owner, facts), next, meter),
    show: (shown) => {
      app = shown;
      say(owner, app.owner);
      say(facts, app.verified ? "verified" : "waits for its first code");
    },
    tick: (now, seen) => {
      const period = (instant: number) => Math.floor(instant / app.periodMs);
      const ahead = Math.max(0, period(now) - period(seen));
      const current = app.codes[ahead] ?? "······";
      const rest = app.periodMs - (now % app.periodMs);
      say(code, current);
      code.setAttribute("aria-label", `Copy ${current}, the code of ${app.owner}`);
      say(next, `${Math.ceil(rest / 1_000)} s, then ${app.codes[ahead + 1] ?? "…"}`);
      mark(code, "soon", String(rest <= 5_000));
      meter.style.setProperty("--share", String(rest / app.periodMs));
    },
  };
}
