import type { AuthenticatorView } from "../view-model.ts";
import { codeRow } from "./copy.ts";
import { el, mark, say } from "./elements.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";

export function authenticatorsPart(): Part {
  const rows = rowsIn<AuthenticatorView>(el("ul"), ({ id }) => id, authenticatorRow);
  const count = el("p", { class: "count" });
  /** What the clock showed when the codes were read. */
  let seen = 0;
  return {
    element: section(
      "Authenticator apps",
      [count],
      el(
        "p",
        { class: "empty" },
        "Nobody has an authenticator app yet. Enrol one in your app, and its codes tick here.",
      ),
      rows.list,
    ),
    show: (view) => {
      const { items, total } = view?.authenticators ?? { items: [], total: 0 };
      seen = view?.clock.now ?? 0;
      rows.show(items);
      say(count, total > items.length ? `${items.length} of ${total}` : "");
    },
    tick: rows.tick,
  };

  function authenticatorRow(first: AuthenticatorView): Row<AuthenticatorView> {
    let app = first;
    const facts = el("span", { class: "facts" });
    const next = el("span", { class: "next" });
    const row = codeRow("app", [facts], next);
    return {
      element: row.element,
      show: (shown) => {
        app = shown;
        say(facts, app.verified ? "verified" : "waits for its first code");
      },
      tick: (now) => {
        const period = (instant: number) => Math.floor(instant / app.periodMs);
        const ahead = Math.max(0, period(now) - period(seen));
        const rest = app.periodMs - (now % app.periodMs);
        row.say(app.codes[ahead] ?? "······", app.owner);
        row.left(rest / app.periodMs);
        say(next, `${Math.ceil(rest / 1_000)} s, then ${app.codes[ahead + 1] ?? "…"}`);
        mark(row.button, "soon", String(rest <= 5_000));
      },
    };
  }
}
