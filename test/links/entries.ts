import { lineAt } from "./files.ts";

/** What a page of docs/stytch says of Stytch: a list item, or a row of a table. */
export interface Entry {
  readonly line: number;
  readonly anchor: string | undefined;
  readonly kind: string | undefined;
  readonly source: string | undefined;
  /** What the stand-in makes of it: `kept by …`, `not kept yet: …`, `not emulated …`. */
  readonly state: string | undefined;
}

const ITEM = /^- .*(?:\n {2}.*)*/gm;
const TABLE = /^\|.*(?:\n\|.*)*/gm;

export const entriesOf = (page: string): Entry[] =>
  [...items(page), ...rows(page)].sort((one, other) => one.line - other.line);

const anchorIn = (text: string): string | undefined => /^<a id="([^"]+)"><\/a>/.exec(text)?.[1];

const items = (page: string): Entry[] =>
  [...page.matchAll(ITEM)].map(({ index, 0: item }) => {
    const [, kind, source, state] = /\n {2}\*(\w+)\* \((.+?)\)\s·\s(.+)$/s.exec(item) ?? [];
    return { line: lineAt(page, index), anchor: anchorIn(item.slice(2)), kind, source, state };
  });

const cellsOf = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

const rows = (page: string): Entry[] =>
  [...page.matchAll(TABLE)].flatMap(({ index, 0: table }) => {
    const [head = "", , ...body] = table.split("\n");
    const first = lineAt(page, index) + 2;
    const columns = cellsOf(head);
    return body.map((row, n): Entry => {
      const cells = cellsOf(row);
      const cell = (column: string) => cells[columns.indexOf(column)] || undefined;
      const proof = cell("kept by");
      const state = proof && (/^not (kept yet|emulated)/.test(proof) ? proof : `kept by ${proof}`);
      return {
        line: first + n,
        anchor: anchorIn(cells[0] ?? ""),
        kind: cell("kind"),
        source: cell("source"),
        state,
      };
    });
  });
