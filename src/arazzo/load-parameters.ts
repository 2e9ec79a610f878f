import { type Draft, refuse } from "./draft.ts";
import type { LoadedParameter } from "./loaded.ts";
import type { Parameter, Reusable } from "./model.ts";
import { resolveList } from "./resolve-component.ts";

// https://spec.openapis.org/arazzo/v1.0.1.html#parameter-object

/** What parameters are for: the request of an operation, or the inputs of a workflow. */
export type ParameterUse = "operation" | "workflow";

/** Where a parameter goes; the inputs of a workflow have names only. */
function keyOf({ name, in: place }: Parameter, use: ParameterUse): string {
  if (use === "workflow") return name;
  return `${place}:${place === "header" ? name.toLowerCase() : name}`;
}

/** The parameters of one list. Of those that are given twice the later one counts. */
export function loadParameters(
  list: readonly (Parameter | Reusable)[] | undefined,
  pointer: string,
  use: ParameterUse,
  draft: Draft,
): LoadedParameter[] {
  const found = new Map<string, LoadedParameter>();
  for (const { thing: parameter, pointer: at, valuePointer } of resolveList(
    list,
    "parameters",
    pointer,
    draft,
  )) {
    const { name } = parameter;
    if (parameter.in === undefined && use === "operation") {
      const message = `The parameter "${name}" does not say where it goes.`;
      const fix = 'Add "in": path, query, header or cookie.';
      refuse(draft, "arazzo/parameter-place", at, message, fix);
    }
    const key = keyOf(parameter, use);
    if (found.has(key)) {
      const message = `The ${parameter.in ?? "workflow"} parameter "${name}" is given twice.`;
      refuse(draft, "arazzo/duplicate-parameter", at, message, "Keep one of them.");
    }
    found.set(key, { parameter, pointer: at, valuePointer });
  }
  return [...found.values()];
}

/** A step's own parameters, and before them those of its workflow that it does not replace. */
export function mergeParameters(
  shared: readonly LoadedParameter[],
  own: readonly LoadedParameter[],
  use: ParameterUse,
): LoadedParameter[] {
  const replaced = new Set(own.map(({ parameter }) => keyOf(parameter, use)));
  return [...shared.filter(({ parameter }) => !replaced.has(keyOf(parameter, use))), ...own];
}

/** The whole query as one text leaves no room for parts of it. */
export function checkQuery(parameters: readonly LoadedParameter[], draft: Draft): void {
  const whole = parameters.find(({ parameter }) => parameter.in === "querystring");
  if (whole === undefined) return;
  const { name } = whole.parameter;
  for (const { parameter, pointer } of parameters) {
    const isPart = parameter.in === "query" || (parameter.in === "querystring" && parameter.name !== name);
    if (!isPart) continue;
    const message = `The query parameter "${parameter.name}" has no place: "${name}" is the whole query.`;
    refuse(draft, "arazzo/parameter-place", pointer, message, `Write it into the value of "${name}".`);
  }
}
