import { nearest } from "../document/nearest.ts";
import { CommandError, EXIT } from "./exit-code.ts";

/** What was typed cannot be meant so. */
export const usageError = (message: string): CommandError => new CommandError(message, EXIT.usage);

/** `Did you mean "b"?`, or else what there is. */
export function meantOr(name: string, known: Iterable<string>): string {
  const all = [...known];
  const near = nearest(name, all);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return all.length === 0 ? "There is none." : `There is ${all.join(", ")}.`;
}
