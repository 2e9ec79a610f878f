import { formatPointer } from "../../document/pointer.ts";
import { declaredStatus } from "../../openapi/media-type.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import type { Related } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";
import type { Absence } from "./reply-path.ts";

/** `$response.body#/user/nmae: the reply to getUser has no "nmae" at /user.` */
export function missingMessage(text: string, absence: Absence, { operation }: OperationStep): string {
  if (absence.kind === "bodiless") {
    return `${text}: the reply to ${operation.id} ${absence.certain ? "has" : "declares"} no body.`;
  }
  const where = absence.parent === "" ? "" : ` at ${absence.parent}`;
  return `${text}: the reply to ${operation.id} has no "${absence.name}"${where}.`;
}

export function missingFix(absence: Absence): string {
  if (absence.kind === "bodiless") return "Remove it, or declare the body in the description.";
  const { near, known } = absence;
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length === 0
    ? "Name a place that the reply has."
    : `The reply has ${spokenList(known)} there.`;
}

/** Where the description declares what the operation answers with this status, or all that it answers. */
export function declaredAt(
  { source: { description }, operation }: OperationStep,
  status?: number,
): readonly Related[] {
  const declared = status === undefined ? undefined : declaredStatus(operation, status);
  const within = declared === undefined ? "" : formatPointer([declared]);
  const message = declared === undefined ? "The replies are declared here." : "The reply is declared here.";
  return [
    {
      message,
      // Found when it is shown: to place something in a large description takes longer than all the rest of a check.
      get place() {
        return description.document.placeOf(`${operation.pointer}/responses${within}`);
      },
    },
  ];
}
