// XPath 3.1, https://www.w3.org/TR/xpath-31/
import type { Document, Node } from "@xmldom/xmldom";
import { xpathLibrary } from "./libraries.ts";
import { type Evaluated, type Parsed, tooIntricate, tooLong, type Unparsed, unparsed } from "./parsed.ts";
import { parseXml } from "./xml.ts";

export interface XPath {
  readonly text: string;
  /** The effective boolean value: https://www.w3.org/TR/xpath-31/#id-ebv */
  test(document: Document): Evaluated<boolean>;
  /** Every item of the result: a node, a number, a text, a boolean. */
  select(document: Document): Evaluated<readonly unknown[]>;
}

/** Every version is read as 3.1, which differs from the earlier ones in details that no criterion uses. */
export function parseXPath(text: string): Parsed<XPath> {
  const excess = tooLong(text, "XPath") ?? tooIntricate(text, "XPath");
  if (excess !== undefined) return excess;
  const xpath: XPath = {
    text,
    test: (document) => guarded(text, () => xpathLibrary().evaluateXPathToBoolean(...call(text, document))),
    select: (document) => guarded(text, () => selectItems(text, document)),
  };
  return syntaxError(text) ?? { value: xpath };
}

/** Text of a node, and every other item as it is. */
export function itemValue(item: unknown): unknown {
  return isNode(item) ? (item.textContent ?? item.nodeValue ?? "") : item;
}

export const isNode = (item: unknown): item is Node =>
  typeof item === "object" && item !== null && "nodeType" in item;

function selectItems(text: string, document: Document): readonly unknown[] {
  const { evaluateXPath, ReturnType } = xpathLibrary();
  const [selector, context, facade, variables, options] = call(text, document);
  return evaluateXPath(selector, context, facade, variables, ReturnType.ALL_RESULTS, options);
}

function call(
  text: string,
  document: Document,
  namespaceResolver = (prefix: string) => namespaceOf(document, prefix),
) {
  const options = { language: xpathLibrary().Language.XPATH_3_1_LANGUAGE, namespaceResolver };
  return [text, document, null, null, options] as const;
}

/**
 * A prefix means what it means in the document, and a name without one belongs to the namespace of its root:
 * a criterion has no place to declare namespaces in.
 */
function namespaceOf(document: Document, prefix: string): string | null {
  const root = document.documentElement;
  if (prefix === "") return root?.lookupNamespaceURI("") ?? "";
  for (const element of document.getElementsByTagName("*")) {
    const uri = element.getAttribute(`xmlns:${prefix}`);
    if (uri !== null) return uri;
  }
  return null;
}

/** Errors of the library are plain, with a code such as XPTY0004 at the start of the message. */
function guarded<T>(text: string, evaluate: () => T): Evaluated<T> {
  try {
    return { value: evaluate() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { reason: `${text} cannot be evaluated: ${reasonOf(error)}` };
  }
}

function reasonOf({ message }: Error): string {
  const [, reason = message] = /\b[A-Z]{4}\d{4}\b[:,]? ?([^\n]*)/.exec(message) ?? [];
  const said = reason.trim() || "it raises an error";
  return /[.!]$/.test(said) ? said : `${said}.`;
}

/** Found by compiling it: in a branch that is never taken, so that nothing of it is evaluated. */
function syntaxError(text: string): Unparsed | undefined {
  if (text.trim() === "") return unparsed("The XPath is empty.", 0, "Write one: /root/item.");
  const wrapped = errorOf(`if (false()) then (${text}\n) else ()`);
  if (wrapped === undefined) return undefined;
  // Alone, the text tells better where its syntax breaks, and does so before any of it is evaluated.
  const error = /XPST0003/.test(wrapped.message) ? (errorOf(text) ?? wrapped) : wrapped;
  if (error instanceof RangeError) return unparsed("The XPath is nested too deeply.", 0, "Simplify it.");
  return staticError(text, error);
}

function errorOf(text: string): Error | undefined {
  const empty = parseXml("<none/>");
  if ("reason" in empty) return undefined;
  try {
    // Any prefix is known here: those of the real document are not.
    xpathLibrary().evaluateXPathToBoolean(...call(text, empty.value, (prefix) => `urn:${prefix}`));
    return undefined;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** https://www.w3.org/TR/xpath-31/#id-errors: XPST is of the text, every other code of an evaluation. */
function staticError(text: string, error: Error): Unparsed | undefined {
  const code = /\bXPST\d{4}\b/.exec(error.message)?.[0];
  if (code === undefined) return undefined;
  const name = /Function (?:Q\{.*?\})?(\S+) with arity of (\d+)/.exec(error.message);
  if (name?.[1] !== undefined) {
    const message = `XPath has no function ${name[1]} with ${name[2]} arguments.`;
    return unparsed(message, Math.max(0, text.indexOf(name[1])), "Use a function of XPath 3.1.");
  }
  const variable = /variable (\S+) is not in scope/.exec(error.message)?.[1];
  if (variable !== undefined) {
    const fix = "Write a value in its place: {$inputs.name} puts in an input.";
    return unparsed(`Nothing gives $${variable} a value.`, Math.max(0, text.indexOf(`$${variable}`)), fix);
  }
  const offset = Math.min(text.length, (error as Positioned).position?.start?.offset ?? 0);
  const rest = text.slice(offset, offset + 20);
  const message = rest === "" ? "The XPath ends too early." : `This is not an XPath from "${rest}" on.`;
  return unparsed(message, offset, "Correct the expression at this place.");
}

/** What the library adds to an error of its parser. */
type Positioned = Error & { readonly position?: { readonly start?: { readonly offset?: number } } };
