/** Markup that is safe to put in a page. Made only by `markup`, which escapes what is put in. */
export interface Markup {
  readonly markup: string;
}

type Content = Markup | string | number | undefined | readonly Content[];

/** A template tag: it escapes texts, keeps markup, joins lists, and writes nothing for undefined. */
export const markup = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup => ({
  markup: parts.map((part, index) => `${part}${written(contents[index])}`).join(""),
});

function written(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string" || typeof content === "number") return escapeHtml(String(content));
  return "markup" in content ? content.markup : content.map(written).join("");
}

/** What a browser drops or replaces would not be seen: https://html.spec.whatwg.org/#preprocessing-the-input-stream */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and for attribute values in quotes. */
const escapeHtml = (text: string): string =>
  text.replaceAll(INVISIBLE, "\ufffd").replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
