import type { Reusable, Parameter as WrittenParameter } from "../arazzo/model.ts";
import { type Draft, error } from "./draft.ts";
import { entriesOf } from "./find-component.ts";
import { loadTemplate } from "./load-templates.ts";
import type { Parameter } from "./tree.ts";

// https://spec.openapis.org/arazzo/v1.0.1.html#parameter-object

/** What parameters are for: the request of an operation, or the inputs of a workflow. */
export type ParameterUse = "operation" | "workflow";

/** Where a parameter goes; the inputs of a workflow have names only. */
function keyOf({ name, in: place }: Pick<Parameter, "name" | "in">, use: ParameterUse): string {
  if (use === "workflow") return name;
  return `${place}:${place === "header" ? name.toLowerCase() : name}`;
}

/** The parameters of one list. Of those that are given twice the later one counts. */
export function loadParameters(
  list: readonly (WrittenParameter | Reusable)[] | undefined,
  pointer: string,
  use: ParameterUse,
  draft: Draft,
): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const { thing, pointer: at, valuePointer } of entriesOf(list, "parameters", pointer, draft)) {
    const { name, in: place, value: written } = thing;
    if (place === undefined && use === "operation") {
      const message = `The parameter "${name}" does not say where it goes.`;
      const fix = 'Add "in": path, query, header or cookie.';
      error(draft, "arazzo/parameter-place", at, message, fix);
    }
    const key = keyOf(thing, use);
    if (found.has(key)) {
      const message = `The ${place ?? "workflow"} parameter "${name}" is given twice.`;
      error(draft, "arazzo/duplicate-parameter", at, message, "Keep one of them.");
    }
    const value = loadTemplate(written, valuePointer, draft);
    found.set(key, { name, ...(place && { in: place }), written, value, pointer: at, valuePointer });
  }
  return [...found.values()];
}

/** A step's own parameters, and before them those of its workflow that it does not replace. */
export function mergeParameters(
  shared: readonly Parameter[],
  own: readonly Parameter[],
  use: ParameterUse,
): Parameter[] {
  const replaced = new Set(own.map((parameter) => keyOf(parameter, use)));
  return [...shared.filter((parameter) => !replaced.has(keyOf(parameter, use))), ...own];
}

/** The whole query as one text leaves no room for parts of it. */
export function checkQuery(parameters: readonly Parameter[], draft: Draft): void {
  const whole = parameters.find((parameter) => parameter.in === "querystring");
  if (whole === undefined) return;
  for (const { name, in: place, pointer } of parameters) {
    const isPart = place === "query" || (place === "querystring" && name !== whole.name);
    if (!isPart) continue;
    const message = `The query parameter "${name}" has no place: "${whole.name}" is the whole query.`;
    error(draft, "arazzo/parameter-place", pointer, message, `Write it into the value of "${whole.name}".`);
  }
}
