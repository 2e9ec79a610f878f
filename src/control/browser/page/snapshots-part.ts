import type { SnapshotView } from "../view-model.ts";
import { Actions } from "./action.ts";
import type { Control } from "./control-client.ts";
import { el, type Row, Rows, say } from "./elements.ts";
import type { Part } from "./part.ts";
import { day, timeOfDay } from "./wording.ts";

export function snapshotsPart(control: Control): Part {
  const actions = new Actions();
  const list = el("ul", { class: "snapshots" });
  const rows = new Rows<SnapshotView>(
    list,
    ({ name }) => name,
    ({ name }) => snapshotRow(name),
  );
  const empty = el("p", { class: "empty" }, "No snapshot yet. Take one before you try something twice.");
  const name = el("input", {
    placeholder: "before-login",
    pattern: "[A-Za-z0-9._\\-]{1,64}",
    title: "Letters, digits, dots, dashes and underscores",
    autocomplete: "off",
  });
  const take = () => control("POST", "/snapshots", name.value === "" ? {} : { name: name.value });
  return {
    element: el(
      "section",
      { "aria-labelledby": "snapshots-title" },
      el("div", { class: "title" }, el("h2", { id: "snapshots-title" }, "Snapshots")),
      actions.form(
        take,
        () => "The snapshot is taken",
        el("label", {}, "Name ", name),
        el("button", { class: "main" }, "Take a snapshot"),
      ),
      actions.refusal,
      empty,
      list,
      reset(),
    ),
    show: (view) => {
      const snapshots = view?.snapshots ?? [];
      rows.show(snapshots);
      empty.hidden = snapshots.length > 0;
    },
  };

  function snapshotRow(name: string): Row<SnapshotView> {
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
    const begin = el("button", { type: "button", class: "danger" }, "Reset the world …");
    const confirm = el("div", { class: "buttons", role: "group", "aria-label": "Reset the world" });
    const close = () => {
      confirm.hidden = true;
      begin.hidden = false;
      begin.focus();
    };
    const sure = el("button", { type: "button", class: "danger" }, "Yes, empty it");
    sure.addEventListener("click", () => {
      void actions.run(() => control("POST", "/reset"), "The world is empty").then(close);
    });
    const keep = el("button", { type: "button", class: "plain", click: close }, "Keep it");
    confirm.append(el("span", {}, "Everything in this project goes, snapshots aside."), sure, keep);
    confirm.hidden = true;
    begin.addEventListener("click", () => {
      confirm.hidden = false;
      begin.hidden = true;
      keep.focus();
    });
    return el("div", { class: "reset" }, begin, confirm);
  }
}
