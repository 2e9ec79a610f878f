import type { ExpressionType, SelectorType } from "../../arazzo/model.ts";
import { isPointer, parsePointer } from "../../document/pointer.ts";
import { parseJsonPath } from "../../expression/jsonpath.ts";
import { isXml } from "../../openapi/media-type.ts";
import { StepFailure } from "../run/step-failure.ts";
import { replaceInXml } from "./replace-xml.ts";
import { type SetResult, setAt } from "./set-at.ts";

/** https://spec.openapis.org/arazzo/v1.1.0.html#payload-replacement-object */
export interface Replacement {
  readonly target: string;
  /** By the content type where it is absent. */
  readonly selector?: SelectorType | ExpressionType;
  readonly value: unknown;
}

type Replace = (payload: unknown, replacement: Replacement) => SetResult;

const REPLACERS: Readonly<Record<SelectorType, Replace>> = {
  jsonpointer: replaceAtPointer,
  jsonpath: replaceAtPath,
  xpath: replaceAtXPath,
};

/** The payload with each value in its place, one after the other. */
export function replacePayload(
  payload: unknown,
  replacements: readonly Replacement[],
  contentType: string,
): unknown {
  return replacements.reduce<unknown>((replaced, replacement) => {
    const result = REPLACERS[selectorOf(replacement, contentType)](replaced, replacement);
    if ("value" in result) return result.value;
    const message = `Nothing of the payload can be replaced at "${replacement.target}": ${result.fault}.`;
    throw new StepFailure("request", message);
  }, payload);
}

function selectorOf({ selector }: Replacement, contentType: string): SelectorType {
  const type = typeof selector === "object" ? selector.type : selector;
  return type ?? (isXml(contentType) ? "xpath" : "jsonpointer");
}

function replaceAtPointer(payload: unknown, { target, value }: Replacement): SetResult {
  if (!isPointer(target)) return { fault: "it is no JSON Pointer, which begins with /" };
  if (typeof payload === "string") return { fault: "the payload is a text, and a JSON Pointer needs JSON" };
  return setAt(payload, parsePointer(target), value);
}

/** Every place that the query finds. */
function replaceAtPath(payload: unknown, { target, value }: Replacement): SetResult {
  const parsed = parseJsonPath(target);
  if ("fault" in parsed) return { fault: withoutEnd(parsed.fault.message) };
  const found = parsed.value.select(payload);
  if ("fault" in found) return { fault: withoutEnd(found.fault) };
  if (found.value.length === 0) return { fault: "this JSONPath finds nothing" };
  // The inner ones go first: to replace an outer one would take away the places in it.
  const inward = found.value.map(({ location }) => location).sort((a, b) => b.length - a.length);
  return inward.reduce<SetResult>(
    (result, location) => ("fault" in result ? result : setAt(result.value, location, value)),
    { value: payload },
  );
}

function replaceAtXPath(payload: unknown, { target, value }: Replacement): SetResult {
  if (typeof payload !== "string") return { fault: "an XPath needs a payload that is XML text" };
  const replaced = replaceInXml(payload, target, value);
  return "fault" in replaced ? { fault: withoutEnd(replaced.fault) } : replaced;
}

/** The faults of parsers are sentences, and this is the end of one. */
const withoutEnd = (sentence: string): string => sentence.replace(/\.$/, "");
