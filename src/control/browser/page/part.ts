import type { ExchangeView, ServerView, View } from "../view-model.ts";
import { type Child, el } from "./elements.ts";

/** One section of the page. Each takes what it shows from what the server tells. */
export interface Part {
  readonly element: HTMLElement;
  server?(server: ServerView): void;
  /** Undefined until the server has told of the project. */
  show?(view: View | undefined): void;
  exchanges?(exchanges: readonly ExchangeView[]): void;
  /** The world's time, a few times a second. */
  tick?(now: number): void;
}

/** A section with its title, and what stands beside that. */
export function section(
  title: string,
  beside: readonly HTMLElement[],
  ...children: readonly Child[]
): HTMLElement {
  const id = `title-${title.replaceAll(" ", "-")}`;
  const heading = el("div", { class: "title" }, el("h2", { id }, title), ...beside);
  return el("section", { "aria-labelledby": id }, heading, ...children);
}

export interface Row<Item> {
  readonly element: HTMLElement;
  show(item: Item): void;
  tick?(now: number): void;
}

/** Fills a list with rows that stay the same elements while they are in it: focus and what is unfolded stay through every update. */
export function rowsIn<Item>(
  list: HTMLElement,
  keyOf: (item: Item) => string,
  make: (item: Item) => Row<Item>,
) {
  let rows = new Map<string, Row<Item>>();
  return {
    list,
    show: (items: readonly Item[]): void => {
      const kept = new Map<string, Row<Item>>();
      for (const item of items) {
        const key = keyOf(item);
        const row = rows.get(key) ?? make(item);
        row.show(item);
        kept.set(key, row);
      }
      for (const [key, { element }] of rows) if (!kept.has(key)) element.remove();
      rows = kept;
      let place: Element | null = list.firstElementChild;
      for (const { element } of rows.values()) {
        if (element === place) place = place.nextElementSibling;
        else list.insertBefore(element, place);
      }
    },
    tick: (now: number): void => {
      for (const row of rows.values()) row.tick?.(now);
    },
  };
}
