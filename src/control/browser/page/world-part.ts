import type { TableRowView, TableView } from "../view-model.ts";
import { el, type Row, Rows, say } from "./elements.ts";
import type { Part } from "./part.ts";
import { left } from "./wording.ts";

interface Ticking {
  tick(now: number): void;
}

export function worldPart(): Part {
  const list = el("div", { class: "tables" });
  const tables = new Rows<TableView, Row<TableView> & Ticking>(list, ({ title }) => title, tablePart);
  const empty = el("p", { class: "empty" }, "This world is empty. Whatever your app creates is listed here.");
  return {
    element: el(
      "section",
      { "aria-labelledby": "world-title" },
      el("div", { class: "title" }, el("h2", { id: "world-title" }, "World")),
      empty,
      list,
    ),
    show: (view) => {
      const filled = view?.tables.filter(({ total }) => total > 0) ?? [];
      tables.show(filled);
      empty.hidden = filled.length > 0;
    },
    tick: (now) => tables.each((table) => table.tick(now)),
  };
}

function tablePart({ title, columns, items }: TableView): Row<TableView> & Ticking {
  const count = el("span", { class: "count" });
  const ends = items.some(({ expiresAt }) => expiresAt !== undefined);
  const heads = [...columns, ...(ends ? ["expires"] : []), "id"];
  const body = el("tbody");
  const rows = new Rows<TableRowView, Row<TableRowView> & Ticking>(
    body,
    ({ id }) => id,
    () => tableRow(heads),
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
    tick: (now) => rows.each((row) => row.tick(now)),
  };
}

function tableRow(heads: readonly string[]): Row<TableRowView> & Ticking {
  const cells = heads.map((head) => el("td", { "data-head": head, ...(head === "id" && { class: "id" }) }));
  const expires = cells[heads.indexOf("expires")];
  let row: TableRowView | undefined;
  return {
    element: el("tr", {}, ...cells),
    show: (shown) => {
      row = shown;
      for (const [index, text] of shown.cells.entries()) {
        const cell = cells[index];
        if (cell) say(cell, text || "–");
      }
      const id = cells.at(-1);
      if (id) say(id, shown.id);
    },
    tick: (now) => {
      if (expires) say(expires, row?.expiresAt === undefined ? "–" : left(row.expiresAt, now));
    },
  };
}
