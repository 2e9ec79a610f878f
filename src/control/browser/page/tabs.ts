import { el } from "./elements.ts";
import type { Part } from "./part.ts";

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part[];
}

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
    const tab = {
      ArrowRight: all[(index + 1) % all.length],
      ArrowLeft: all.at(index - 1),
      Home: all[0],
      End: all.at(-1),
    }[event.key];
    if (!tab) return;
    event.preventDefault();
    chosen(tab.id);
    buttons[all.indexOf(tab)]?.focus();
  }

  return (id: string): void => {
    const open = all.some((tab) => tab.id === id) ? id : all[0]?.id;
    for (const panel of panels) panel.hidden = panel.id !== open;
    for (const button of buttons) {
      const isOpen = button.id === `tab-${open}`;
      button.setAttribute("aria-selected", String(isOpen));
      button.tabIndex = isOpen ? 0 : -1;
    }
  };
}
