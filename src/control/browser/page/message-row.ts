import type { MessageView } from "../view-model.ts";
import { copy } from "./copy.ts";
import { el, mark, type Row, say } from "./elements.ts";
import { icon } from "./icons.ts";
import { left, timeOfDay } from "./wording.ts";

export interface MessageRow extends Row<MessageView> {
  tick(now: number): void;
}

/** Time alone makes an expired one of a live one, without a word from the server. */
const stateAt = ({ state, expiresAt }: MessageView, now: number): MessageView["state"] =>
  state === "used" || state === "superseded" ? state : now >= expiresAt ? "expired" : "live";

export function messageRow(first: MessageView): MessageRow {
  let message = first;
  const code = el("button", { type: "button", class: "code", click: () => void copy(message.code, code) });
  const to = el("bdi", { class: "to" });
  const facts = el("span", { class: "facts" });
  const operation = el("span", { class: "facts" });
  const state = el("span", { class: "state" });
  const remaining = el("span", { class: "left" });
  const meter = el("span", { class: "meter", "aria-hidden": "true" });
  const element = el(
    "li",
    { class: "message" },
    code,
    el("div", { class: "who" }, to, facts, operation),
    el("div", { class: "standing" }, state, remaining),
    meter,
  );
  return {
    element,
    show: (next) => {
      message = next;
      say(code, next.code);
      code.setAttribute("aria-label", `Copy ${next.code}, the code for ${next.to}`);
      say(to, next.to);
      say(facts, `${next.channel} · sent ${timeOfDay(next.sentAt)}`);
      say(operation, next.operationId);
    },
    tick: (now) => {
      const current = stateAt(message, now);
      if (element.dataset.state !== current) {
        mark(element, "state", current);
        state.replaceChildren(icon(current), current);
      }
      const live = current === "live";
      say(remaining, live ? left(message.expiresAt, now) : "");
      const share = (message.expiresAt - now) / (message.expiresAt - message.sentAt);
      meter.style.setProperty("--share", live ? String(Math.min(1, Math.max(0, share))) : "0");
    },
  };
}
