/** Attributes without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element, indented by its depth; text stands alone in it, so that no space is added to it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: XmlAttributes;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, "").join("\n")}\n`;

function elementLines({ name, attributes = {}, children = [], text }: XmlElement, indent: string): string[] {
  const open = `${indent}<${name}${attributeText(attributes)}`;
  if (text !== undefined) return [`${open}>${escapeText(text)}</${name}>`];
  if (children.length === 0) return [`${open}/>`];
  return [
    `${open}>`,
    ...children.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

const attributeText = (attributes: XmlAttributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`))
    .join("");

/** No XML document can hold these, not even escaped: https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A carriage return would be read as a line feed: https://www.w3.org/TR/xml/#sec-line-ends */
const escapeText = (text: string): string =>
  text
    .replaceAll(IMPOSSIBLE, "\ufffd")
    .replaceAll(/[&<>]/g, (char) => ENTITIES[char] ?? char)
    .replaceAll("\r", "&#13;");

/** White space would be read as spaces: https://www.w3.org/TR/xml/#AVNormalize */
const escapeAttribute = (text: string): string =>
  text
    .replaceAll(IMPOSSIBLE, "\ufffd")
    .replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
    .replaceAll(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
