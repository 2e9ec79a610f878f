import { el } from "./elements.ts";
import type { Part } from "./part.ts";

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** One part at a time; arrows go from one to the next: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function tabs(
  list: HTMLElement,
  place: HTMLElement,
  all: readonly Tab[],
  chosen: (id: string) => void,
) {
  const buttons = all.map(({ id, label }, index) =>
    el(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${id}`,
        "aria-controls": id,
        click: () => chosen(id),
        keydown: (event) => step(event as KeyboardEvent, index),
      },
      label,
    ),
  );
  const panels = all.map(({ id, parts }) => {
    const elements = parts.map(({ element }) => element);
    return el("div", { id, role: "tabpanel", "aria-labelledby": `tab-${id}`, class: "panel" }, ...elements);
  });
  list.append(...buttons);
  place.append(...panels);

  function step(event: KeyboardEvent, index: number): void {
    const by = STEPS[event.key];
    const ends = { Home: 0, End: all.length - 1 }[event.key];
    const next = ends ?? (by && (index + by + all.length) % all.length);
    const tab = next === undefined ? undefined : all[next];
    if (!tab || next === undefined) return;
    event.preventDefault();
    chosen(tab.id);
    buttons[next]?.focus();
  }

  return (id: string): void => {
    const open = all.some((tab) => tab.id === id) ? id : all[0]?.id;
    for (const [index, tab] of all.entries()) {
      const panel = panels[index];
      if (panel) panel.hidden = tab.id !== open;
      buttons[index]?.setAttribute("aria-selected", String(tab.id === open));
      buttons[index]?.setAttribute("tabindex", tab.id === open ? "0" : "-1");
    }
  };
}
