import type { SnapshotView } from "../view-model.ts";
import { Actions, type Control } from "./action.ts";
import { el, say } from "./elements.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";
import { day, timeOfDay } from "./wording.ts";

export function snapshotsPart(control: Control): Part {
  const actions = new Actions();
  const rows = rowsIn<SnapshotView>(el("ul"), ({ name }) => name, snapshotRow);
  const name = el("input", {
    placeholder: "before-login",
    pattern: "[A-Za-z0-9._\\-]{1,64}",
    title: "Letters, digits, dots, dashes and underscores",
    autocomplete: "off",
  });
  const take = () => control("POST", "/snapshots", name.value === "" ? {} : { name: name.value });
  return {
    element: section(
      "Snapshots",
      [],
      actions.form(
        take,
        "The snapshot is taken",
        el("label", {}, "Name ", name),
        el("button", { class: "main" }, "Take a snapshot"),
      ),
      actions.refusal,
      el("p", { class: "empty" }, "No snapshot yet. Take one before you try something twice."),
      rows.list,
      reset(),
    ),
    show: (view) => rows.show(view?.snapshots ?? []),
  };

  function snapshotRow({ name }: SnapshotView): Row<SnapshotView> {
    const at = el("span", { class: "facts" });
    const restore = actions.button(
      "Restore",
      () => control("POST", `/snapshots/${encodeURIComponent(name)}/restore`),
      `The world is as it was in ${name}`,
    );
    restore.setAttribute("aria-label", `Restore ${name}`);
    return {
      element: el("li", { class: "fault" }, el("div", { class: "who" }, el("strong", {}, name), at), restore),
      show: (snapshot) => say(at, `its clock showed ${day(snapshot.at)} ${timeOfDay(snapshot.at)} UTC`),
    };
  }

  /** Asked twice, in the page itself: a browser's own dialog would stop the clock. */
  function reset(): HTMLElement {
    const begin = el("button", { type: "button", class: "danger", click: ask }, "Reset the world …");
    const keep = el("button", { type: "button", class: "plain", click: close }, "Keep it");
    const confirm = el(
      "div",
      { class: "buttons", role: "group", "aria-label": "Reset the world", hidden: true },
      el("span", {}, "Everything in this project goes, snapshots aside."),
      actions.button(
        "Yes, empty it",
        () => control("POST", "/reset").finally(close),
        "The world is empty",
        "danger",
      ),
      keep,
    );
    return el("div", { class: "reset" }, begin, confirm);

    function ask(): void {
      confirm.hidden = false;
      begin.hidden = true;
      keep.focus();
    }

    function close(): void {
      confirm.hidden = true;
      begin.hidden = false;
      begin.focus();
    }
  }
}
