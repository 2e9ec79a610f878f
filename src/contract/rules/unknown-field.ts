import type { Severity } from "../../document/diagnostic.ts";
import type { Expression } from "../../expression/expression.ts";
import type { ValueBreach } from "../../schema/value.ts";
import type { Edit, Rule } from "../rule.ts";
import { capital, eachBreach, type FoundBreach } from "../sent/deliveries.ts";

const SEVERITY: Readonly<Record<ValueBreach["certainty"], Severity>> = {
  certain: "error",
  likely: "warning",
  hint: "note",
};

export const unknownField: Rule = {
  code: "contract/unknown-field",
  severity: "error",
  title: "A field is sent that the operation does not know",
  explanation: `The payload has a field that the schema of the operation does not name. It is an error where the schema
allows no others, or where the field is most likely a misspelt one that is required; a warning where its name is
near to one that the operation knows; and a note otherwise, for many descriptions leave fields out.

    payload:
      phone_nubmer: $inputs.phone     # the operation knows "phone_number"`,
  check: eachBreach(function* (found) {
    const { keyword, name, certainty } = found.breach;
    if (keyword !== "additionalProperties" || name === undefined || found.breach.source) return;
    const edit = editOf(found);
    yield {
      pointer: found.pointer,
      severity: SEVERITY[certainty],
      message: messageOf(found, name),
      fix: fixOf(found.breach),
      ...(edit && { edit }),
    };
  }),
};

function messageOf({ delivery, breach }: FoundBreach, name: string): string {
  const owner = breach.path.slice(0, -1);
  const where = owner.length === 0 ? "" : ` in "${owner.join("/")}"`;
  const taker = capital(delivery.taker);
  if (breach.certainty !== "certain") return `${taker} describes no field "${name}"${where}.`;
  return breach.completes
    ? `${taker} knows no field "${name}"${where}, and requires "${breach.near}".`
    : `${taker} takes no field "${name}"${where}.`;
}

function fixOf({ near, known = [], certainty }: ValueBreach<Expression>): string {
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (certainty === "hint") return "Remove it, unless the API takes more than its description says.";
  return known.length === 0 ? "Remove it." : `It takes ${known.join(", ")}.`;
}

/** Only where a misspelling explains two faults at once. JSON text has no keys to rename. */
function editOf({ breach, pointer, step }: FoundBreach): Edit | undefined {
  const { completes, near, name } = breach;
  if (!completes || near === undefined || !pointer.startsWith(step.pointer)) return undefined;
  return pointer.endsWith(`/${name}`) ? { kind: "rename", pointer, name: near } : undefined;
}
