// The languages that pick from a value: https://spec.openapis.org/arazzo/v1.1.0.html#expression-type-object
import type { ExpressionType, SelectorType } from "../arazzo/model.ts";
import { LANGUAGES, SELECTOR_TYPES } from "../arazzo/schema.ts";
import { nearest } from "../document/nearest.ts";
import { isPointer, parsePointer, resolveTokens } from "../document/pointer.ts";
import { type JsonPath, parseJsonPath } from "./jsonpath.ts";
import { type Evaluated, type Parsed, type Unparsed, unparsed } from "./parsed.ts";
import { parseXml } from "./xml.ts";
import { itemValue, parseXPath, type XPath } from "./xpath.ts";

export type Query =
  | { readonly language: "jsonpointer"; readonly text: string; readonly tokens: readonly string[] }
  | { readonly language: "jsonpath"; readonly text: string; readonly path: JsonPath }
  | { readonly language: "xpath"; readonly text: string; readonly xpath: XPath };

export const isLanguage = (name: string): name is SelectorType => Object.hasOwn(LANGUAGES, name);

/** The language that a type names, alone or in one of its versions. */
export const languageOf = <Name extends string>(type: Name | { readonly type: Name }): Name =>
  typeof type === "string" ? type : type.type;

export function parseQuery(text: string, type: SelectorType | ExpressionType): Parsed<Query> {
  const language = languageOf(type);
  return unknownVersion(type) ?? PARSERS[language](text, typeof type === "string" ? undefined : type.version);
}

/** Undefined when the language is run in the version that the type says. */
export function unknownVersion(type: string | ExpressionType): Unparsed | undefined {
  const language: string = languageOf(type);
  if (!isLanguage(language)) {
    const fix = `Write ${SELECTOR_TYPES.join(", ")}.`;
    return unparsed(`"${language}" is not a query language.`, 0, fix);
  }
  if (typeof type === "string") return undefined;
  const versions: readonly string[] = LANGUAGES[language];
  const { version } = type;
  if (versions.includes(version)) return undefined;
  const near = nearest(version, versions);
  const fix = near === undefined ? `Write ${versions.join(", ")}.` : `Did you mean ${near}?`;
  return unparsed(`"${version}" is not a version of ${language}.`, 0, fix);
}

const PARSERS: Readonly<Record<SelectorType, (text: string, version?: string) => Parsed<Query>>> = {
  jsonpointer(text) {
    if (isPointer(text)) return { value: { language: "jsonpointer", text, tokens: parsePointer(text) } };
    const fix =
      isPointer(text.slice(1)) && text[0] === "#"
        ? `Write ${text.slice(1)}`
        : "Begin it with / and write ~ as ~0.";
    return unparsed(`"${text}" is not a JSON Pointer.`, 0, fix);
  },
  jsonpath(text, version) {
    const parsed = parseJsonPath(text);
    if (!("diagnostic" in parsed)) return { value: { language: "jsonpath", text, path: parsed.value } };
    if (version === undefined || version === "rfc9535") return parsed;
    const fix = `${parsed.diagnostic.fix} Only queries of the draft that RFC 9535 has too are run: use version rfc9535.`;
    return unparsed(parsed.diagnostic.message, parsed.diagnostic.offset, fix);
  },
  xpath(text) {
    const parsed = parseXPath(text);
    return "diagnostic" in parsed ? parsed : { value: { language: "xpath", text, xpath: parsed.value } };
  },
};

/**
 * What the query picks; undefined for nothing. A JSONPath that can name many places gives a list, however many
 * it finds, so that the type does not depend on the data; an XPath cannot be told apart like that, and gives
 * a list only when it finds more than one.
 */
export function pick(query: Query, value: unknown): Evaluated<unknown> {
  switch (query.language) {
    case "jsonpointer":
      return { value: resolveTokens(value, query.tokens) };
    case "jsonpath": {
      const nodes = query.path.select(value);
      if ("reason" in nodes) return nodes;
      const values = nodes.value.map((node) => node.value);
      return { value: query.path.singular ? values[0] : values };
    }
    case "xpath": {
      const items = onXml(value, (document) => query.xpath.select(document));
      if ("reason" in items) return items;
      const values = items.value.map(itemValue);
      return { value: values.length > 1 ? values : values[0] };
    }
  }
}

/** Whether the query finds anything; of an XPath, its effective boolean value. */
export function holds(query: Query, value: unknown): Evaluated<boolean> {
  switch (query.language) {
    case "jsonpointer":
      return { value: resolveTokens(value, query.tokens) !== undefined };
    case "jsonpath": {
      const nodes = query.path.select(value);
      return "reason" in nodes ? nodes : { value: nodes.value.length > 0 };
    }
    case "xpath":
      return onXml(value, (document) => query.xpath.test(document));
  }
}

type XmlDocument = Parameters<XPath["test"]>[0];

function onXml<T>(value: unknown, evaluate: (document: XmlDocument) => Evaluated<T>): Evaluated<T> {
  if (typeof value !== "string")
    return { reason: "XPath reads XML, and this is a JSON value: use jsonpath." };
  const parsed = parseXml(value);
  return "reason" in parsed ? parsed : evaluate(parsed.value);
}
