import { Actions, type Control } from "./action.ts";
import { el, say } from "./elements.ts";
import { icon } from "./icons.ts";
import type { Part } from "./part.ts";
import { day, timeOfDay } from "./wording.ts";

const STEPS = [
  ["30 s", "PT30S", "30 seconds"],
  ["2 min", "PT2M", "2 minutes"],
  ["1 h", "PT1H", "1 hour"],
] as const;

const UNITS = [
  ["seconds", (count: string) => `PT${count}S`],
  ["minutes", (count: string) => `PT${count}M`],
  ["hours", (count: string) => `PT${count}H`],
  ["days", (count: string) => `P${count}D`],
] as const;

export function clockPart(control: Control): Part {
  const actions = new Actions();
  const time = el("span", { class: "time" }, "--:--:--");
  const date = el("span");
  const state = el("span");
  let frozen: boolean | undefined;

  const change = (body: unknown) => control("PATCH", "/clock", body);
  const steps = STEPS.map(([label, advance, words]) =>
    actions.button(`+ ${label}`, () => change({ advance }), `The clock went ${words} ahead`),
  );
  const freeze = actions.button(
    "Freeze",
    () => change({ frozen: !frozen }),
    () => (frozen ? "The clock runs" : "The clock is frozen"),
  );

  return {
    element: el(
      "div",
      { class: "clock-row" },
      el("h2", { id: "clock-title", class: "unseen" }, "Clock"),
      el("p", { class: "reading" }, time, el("span", { class: "reading-more" }, date, state)),
      el("div", { class: "buttons", role: "group", "aria-label": "Move the clock" }, ...steps, freeze),
      el("details", { class: "more" }, el("summary", {}, "More"), advanceForm(), setForm()),
      actions.refusal,
    ),
    show: (view) => {
      if (!view || view.clock.frozen === frozen) return;
      frozen = view.clock.frozen;
      state.replaceChildren(icon(frozen ? "frozen" : "running"), frozen ? "frozen" : "running");
      say(freeze, frozen ? "Resume" : "Freeze");
    },
    tick: (now) => {
      say(time, timeOfDay(now));
      say(date, `${day(now)} UTC`);
    },
  };

  function advanceForm(): HTMLElement {
    const count = el("input", { type: "number", min: "1", step: "1", value: "5", required: true });
    const unit = el("select", { "aria-label": "Unit" }, ...UNITS.map(([name]) => el("option", {}, name)));
    unit.value = "minutes";
    const advance = () => {
      const written = UNITS.find(([name]) => name === unit.value)?.[1](count.value);
      return change({ advance: written });
    };
    return actions.form(
      advance,
      () => `The clock went ${count.value} ${unit.value} ahead`,
      el("label", {}, "Advance by ", count),
      unit,
      el("button", { class: "plain" }, "Advance"),
    );
  }

  function setForm(): HTMLElement {
    const at = el("input", { type: "datetime-local", step: "1", required: true });
    return actions.form(
      () => change({ set: `${at.value}Z` }),
      "The clock is set",
      el("label", {}, "Set to (UTC) ", at),
      el("button", { class: "plain" }, "Set"),
    );
  }
}
