import type { FirstCall } from "../../../mock/controls.ts";
import type { MessageView } from "../view-model.ts";
import { Actions, type Control } from "./action.ts";
import { codeRow, copy } from "./copy.ts";
import { announce, el, mark, say } from "./elements.ts";
import { icon } from "./icons.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";
import { left, plural, timeOfDay } from "./wording.ts";

export function inboxPart(control: Control): Part {
  const messages = rowsIn<MessageView>(el("ol"), ({ id }) => id, messageRow);
  const count = el("p", { class: "count" });
  const curl = el("code");
  const copyLine = () => void copy(curl.textContent ?? "", copyCurl);
  const copyCurl = el("button", { type: "button", class: "plain", click: copyLine }, "Copy the line");
  const empty = el(
    "div",
    { class: "empty" },
    el("h3", {}, "No message yet"),
    el("p", {}, "Sign in through your app, and the code appears here. Or send a first one:"),
    el("pre", { tabindex: "0", "aria-label": "A line that sends a first code" }, curl),
    copyCurl,
  );
  let known: ReadonlySet<string> | undefined;

  return {
    element: section("Messages", [count], empty, messages.list, pinning(control)),
    server: ({ firstCall }) => {
      if (firstCall) say(curl, curlLine(firstCall));
      else empty.querySelector("pre")?.remove();
    },
    show: (view) => {
      const { items, total } = view?.messages ?? { items: [], total: 0 };
      messages.show(items);
      say(count, total > items.length ? `the newest ${items.length} of ${total}` : "");
      if (known) tellOf(items.filter(({ id }) => !known?.has(id)));
      known = view && new Set(items.map(({ id }) => id));
    },
    tick: messages.tick,
  };
}

/** A live message expires as time passes, and the server does not say so. */
const stateAt = ({ state, expiresAt }: MessageView, now: number): MessageView["state"] =>
  state === "used" || state === "superseded" ? state : now >= expiresAt ? "expired" : "live";

function messageRow(first: MessageView): Row<MessageView> {
  let message = first;
  const facts = el("span", { class: "facts" });
  const operation = el("span", { class: "facts" });
  const state = el("span", { class: "state" });
  const remaining = el("span", { class: "left" });
  const row = codeRow("message", [facts, operation], el("div", { class: "standing" }, state, remaining));
  const { element } = row;
  return {
    element,
    show: (next) => {
      message = next;
      // A link is text to copy too: where it leads is the caller's to say, and this page does not go there.
      row.say(next.url ?? next.code, next.to);
      mark(element, "kind", next.url === null ? "code" : "link");
      say(facts, `${next.channel} · sent ${timeOfDay(next.sentAt)}`);
      say(operation, next.operationId);
    },
    tick: (now) => {
      const current = stateAt(message, now);
      if (element.dataset.state !== current) {
        mark(element, "state", current);
        state.replaceChildren(icon(current), current);
      }
      say(remaining, current === "live" ? left(message.expiresAt, now) : "");
      row.left((message.expiresAt - now) / (message.expiresAt - message.sentAt));
    },
  };
}

function tellOf(fresh: readonly MessageView[]): void {
  const [newest] = fresh;
  if (!newest) return;
  const others = fresh.length > 1 ? `, and ${plural(fresh.length - 1, "more message")}` : "";
  announce(
    `New ${newest.url === null ? "code" : "link"} for ${newest.to}: ${newest.url ?? newest.code}${others}`,
  );
}

/** As a POSIX shell reads it. */
function curlLine({ method, path, login, body }: FirstCall): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    `curl -X ${method} ${location.origin}${path} \\`,
    `  -u ${quoted(login)} \\`,
    "  -H 'content-type: application/json' \\",
    `  -d ${quoted(JSON.stringify(body))}`,
  ].join("\n");
}

function pinning(control: Control): HTMLElement {
  const actions = new Actions();
  const to = el("input", { required: true, placeholder: "+12025550100", autocomplete: "off" });
  const code = el("input", {
    required: true,
    inputmode: "numeric",
    pattern: "[0-9]{6}",
    maxlength: "6",
    title: "Six digits",
    placeholder: "123456",
    autocomplete: "off",
    class: "short",
  });
  return el(
    "details",
    { class: "more" },
    el("summary", {}, "Pin the next code"),
    el("p", { class: "hint" }, "The next message to this address carries this code."),
    actions.form(
      () => control("POST", "/codes", { to: to.value.trim(), code: code.value }),
      () => `The next code for ${to.value} is ${code.value}`,
      el("label", {}, "To ", to),
      el("label", {}, "Code ", code),
      el("button", { class: "plain" }, "Pin"),
    ),
    actions.refusal,
  );
}
