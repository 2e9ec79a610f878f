export type Child = Node | string;
type Listener = (event: Event) => void;

/** Attributes as HTML names them; a listener by the name of its event; `false` and `undefined` leave out. */
type Attributes = Readonly<Record<string, string | boolean | Listener | undefined>>;

/** The only way in which this page makes elements: every text becomes a text node, whatever is in it. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Writes only what differs, so that a selection or a screen reader is not disturbed. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Read aloud by a screen reader when it is done with what it reads. */
export function announce(text: string): void {
  const region = document.getElementById("announcements");
  if (!region) return;
  // The same words twice are only heard twice if they differ.
  say(region, region.textContent === text ? `${text}\u00a0` : text);
}

export function mark(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

/** The choices of a select, kept as they are when they are the same. */
export function offer(select: HTMLSelectElement, choices: readonly (readonly [string, string])[]): void {
  const known = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(known) === JSON.stringify(choices)) return;
  const { value } = select;
  select.replaceChildren(...choices.map(([id, text]) => el("option", { value: id }, text)));
  if (choices.some(([id]) => id === value)) select.value = value;
}
