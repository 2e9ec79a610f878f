import type { Severity } from "../../document/diagnostic.ts";
import type { Expression } from "../../expression/expression.ts";
import type { Misfit } from "../../schema/value.ts";
import type { Edit, Finding, Rule } from "../rule.ts";
import { capital, eachMisfit, type FoundMisfit } from "../sent/each-misfit.ts";

const SEVERITY: Readonly<Record<Misfit["certainty"], Severity>> = {
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
  *check(document): Generator<Finding> {
    for (const found of eachMisfit(document)) {
      const { keyword, name, certainty } = found.misfit;
      if (keyword !== "additionalProperties" || name === undefined || found.misfit.source) continue;
      const edit = editOf(found);
      yield {
        pointer: found.pointer,
        severity: SEVERITY[certainty],
        message: messageOf(found, name),
        fix: fixOf(found.misfit),
        ...(edit && { edit }),
      };
    }
  },
};

function messageOf({ delivery, misfit }: FoundMisfit, name: string): string {
  const owner = misfit.path.slice(0, -1);
  const where = owner.length === 0 ? "" : ` in "${owner.join("/")}"`;
  const taker = capital(delivery.taker);
  if (misfit.certainty !== "certain") return `${taker} describes no field "${name}"${where}.`;
  return misfit.completes
    ? `${taker} knows no field "${name}"${where}, and requires "${misfit.near}".`
    : `${taker} takes no field "${name}"${where}.`;
}

function fixOf({ near, known = [], certainty }: Misfit<Expression>): string {
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (certainty === "hint") return "Remove it, unless the API takes more than its description says.";
  return known.length === 0 ? "Remove it." : `It takes ${known.join(", ")}.`;
}

/** Only where a misspelling explains two faults at once. JSON text has no keys to rename. */
function editOf({ misfit, pointer, step }: FoundMisfit): Edit | undefined {
  const { completes, near, name } = misfit;
  if (!completes || near === undefined || !pointer.startsWith(step.pointer)) return undefined;
  return pointer.endsWith(`/${name}`) ? { kind: "rename", pointer, name: near } : undefined;
}
