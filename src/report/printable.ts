/** Characters that move the cursor, set a colour, or reverse a line. An answer may hold any of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;
const PICTURES = 0x2400;

/** The same data, with such characters made visible in every text. Nothing else changes, so its type stays. */
export const printable = <Data>(data: Data): Data => shownIn(data) as Data;

function shownIn(value: unknown): unknown {
  if (typeof value === "string") return printableText(value);
  if (Array.isArray(value)) return value.map(shownIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [printableText(name), shownIn(inner)]),
  );
}

/** A line that begins so would be a command to the CI server: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
const printableText = (text: string): string =>
  text.replaceAll(UNPRINTABLE, picture).replaceAll(/\n[^\S\n]*(?=::|##\[)/g, "↵");

/** https://www.unicode.org/charts/PDF/U2400.pdf */
function picture(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\ufffd";
}
