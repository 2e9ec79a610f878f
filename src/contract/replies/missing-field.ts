import type { OperationStep } from "../../workflow/tree.ts";
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
