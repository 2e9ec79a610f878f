/** Markup that may stand in a page as it is. Made only by `markup`, which escapes whatever is put in. */
export interface Markup {
  readonly markup: string;
}

type Content = Markup | string | number | undefined | readonly Content[];

/** The tag of a template: texts are escaped, markup is put in as it is, lists one after the other, nothing for undefined. */
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
