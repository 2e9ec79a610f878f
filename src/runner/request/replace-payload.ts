import type { PayloadReplacement, SelectorType } from "../../arazzo/model.ts";
import { formatPointer, isPointer, parsePointer } from "../../document/pointer.ts";
import { asText } from "../../expression/embedded.ts";
import { parseJsonPath } from "../../expression/jsonpath.ts";
import { xmlLibrary } from "../../expression/libraries.ts";
import type { Evaluated } from "../../expression/parsed.ts";
import { languageOf } from "../../expression/query.ts";
import { parseXml } from "../../expression/xml.ts";
import { isNode, parseXPath } from "../../expression/xpath.ts";
import { isXml } from "../../openapi/media-type.ts";
import { StepError } from "../run/step-error.ts";

// https://spec.openapis.org/arazzo/v1.1.0.html#payload-replacement-object

type Replace = (payload: unknown, replacement: PayloadReplacement) => Evaluated<unknown>;

const REPLACERS: Readonly<Record<SelectorType, Replace>> = {
  jsonpointer: replaceAtPointer,
  jsonpath: replaceAtPath,
  xpath: replaceAtXPath,
};

/** The payload with each value in its place, one after the other. */
export function replacePayload(
  payload: unknown,
  replacements: readonly PayloadReplacement[],
  contentType: string,
): unknown {
  return replacements.reduce<unknown>((replaced, replacement) => {
    const { targetSelectorType: type = isXml(contentType) ? "xpath" : "jsonpointer" } = replacement;
    const result = REPLACERS[languageOf(type)](replaced, replacement);
    if ("value" in result) return result.value;
    const reason = result.reason.replace(/\.$/, "");
    const message = `Nothing of the payload can be replaced at "${replacement.target}": ${reason}.`;
    throw new StepError("request", message);
  }, payload);
}

function replaceAtPointer(payload: unknown, { target, value }: PayloadReplacement): Evaluated<unknown> {
  if (!isPointer(target)) return { reason: "it is not a JSON Pointer, which begins with /" };
  if (typeof payload === "string") return { reason: "the payload is a text, and a JSON Pointer needs JSON" };
  return setAt(payload, parsePointer(target), value);
}

/** Every place that the query finds. */
function replaceAtPath(payload: unknown, { target, value }: PayloadReplacement): Evaluated<unknown> {
  const parsed = parseJsonPath(target);
  if ("diagnostic" in parsed) return { reason: parsed.diagnostic.message };
  const found = parsed.value.select(payload);
  if ("reason" in found) return found;
  if (found.value.length === 0) return { reason: "this JSONPath finds nothing" };
  // Inner places first: replacing an outer one would remove them.
  const inward = found.value.map(({ location }) => location).sort((a, b) => b.length - a.length);
  return inward.reduce<Evaluated<unknown>>(
    (result, location) => ("reason" in result ? result : setAt(result.value, location, value)),
    { value: payload },
  );
}

/** Another text in every element, attribute or text that the XPath finds. */
function replaceAtXPath(payload: unknown, { target, value }: PayloadReplacement): Evaluated<string> {
  if (typeof payload !== "string") return { reason: "an XPath needs a payload that is XML text" };
  const parsed = parseXPath(target);
  if ("diagnostic" in parsed) return { reason: parsed.diagnostic.message };
  const document = parseXml(payload);
  if ("reason" in document) return document;
  const selected = parsed.value.select(document.value);
  if ("reason" in selected) return selected;
  const nodes = selected.value.filter(isNode);
  if (nodes.length === 0) return { reason: "this XPath finds nothing" };
  for (const node of nodes) node.textContent = asText(value);
  return { value: new (xmlLibrary().XMLSerializer)().serializeToString(document.value) };
}

type Token = string | number;

/**
 * Sets what a JSON Pointer or a JSONPath names: a member that is not there yet is added, and so is the item after the
 * last one, by its index or as `-`. What leads there has to exist.
 */
function setAt(value: unknown, tokens: readonly Token[], replacement: unknown, done = 0): Evaluated<unknown> {
  const token = tokens[done];
  if (token === undefined) return { value: replacement };
  const pointer = formatPointer(tokens.slice(0, done));
  const place = pointer === "" ? "the top" : `"${pointer}"`;
  if (Array.isArray(value)) {
    const index = token === "-" ? value.length : indexOf(String(token));
    if (!(index <= value.length)) {
      return { reason: `the list at ${place} has ${value.length} items, and no "${token}"` };
    }
    const inner = setAt(value[index], tokens, replacement, done + 1);
    return "reason" in inner ? inner : { value: value.toSpliced(index, 1, inner.value) };
  }
  if (typeof value !== "object" || value === null) return { reason: `there is ${kindOf(value)} at ${place}` };
  const name = String(token);
  const member = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  const inner = setAt(member, tokens, replacement, done + 1);
  return "reason" in inner ? inner : { value: { ...value, [name]: inner.value } };
}

const indexOf = (token: string): number => (/^(0|[1-9]\d*)$/.test(token) ? Number(token) : Number.NaN);

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === null ? "null" : `a ${typeof value === "string" ? "text" : typeof value}`;
}
