import type { TableRow } from "../../../mock/controls.ts";
import type { TableView } from "../view-model.ts";
import { el, say } from "./elements.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";
import { left } from "./wording.ts";

export function worldPart(): Part {
  const tables = rowsIn<TableView>(el("div"), ({ title }) => title, tablePart);
  return {
    element: section(
      "World",
      [],
      el("p", { class: "empty" }, "This world is empty. Whatever your app creates is listed here."),
      tables.list,
    ),
    show: (view) => tables.show(view?.tables.filter(({ total }) => total > 0) ?? []),
    tick: tables.tick,
  };
}

function tablePart({ title, columns, items }: TableView): Row<TableView> {
  const count = el("span", { class: "count" });
  const ends = items.some(({ expiresAt }) => expiresAt !== undefined);
  const heads = [...columns, ...(ends ? ["expires"] : []), "id"];
  const body = el("tbody");
  const rows = rowsIn<TableRow>(
    body,
    ({ id }) => id,
    () => tableRow(columns, ends),
  );
  const table = el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    body,
  );
  return {
    element: el(
      "div",
      { class: "table" },
      el("h3", {}, title, " ", count),
      el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": title }, table),
    ),
    show: ({ items, total }) => {
      rows.show(items);
      say(count, total > items.length ? `the newest ${items.length} of ${total}` : String(total));
    },
    tick: rows.tick,
  };
}

function tableRow(columns: readonly string[], ends: boolean): Row<TableRow> {
  const cells = columns.map(() => el("td"));
  const expires = el("td");
  const id = el("td", { class: "id" });
  let expiresAt: number | undefined;
  return {
    element: el("tr", {}, ...cells, ...(ends ? [expires] : []), id),
    show: (row) => {
      for (const [index, cell] of cells.entries()) say(cell, row.cells[index] || "–");
      say(id, row.id);
      expiresAt = row.expiresAt;
    },
    tick: (now) => say(expires, expiresAt === undefined ? "–" : left(expiresAt, now)),
  };
}
