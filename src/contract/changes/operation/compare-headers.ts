import { responseHeaders } from "../../../openapi/media-type.ts";
import { headerReads } from "../../replies/reply-reads.ts";
import type { Change } from "../change.ts";
import { type ComparedOperation, operationSpot, tellOf, textOf } from "./compared.ts";

/** Headers that nobody declared may come all the same: only one that was declared can be missed. */
export function compareHeaders(
  status: string,
  statusNow: string,
  compared: ComparedOperation,
): readonly Change[] {
  const { before, after, call } = compared;
  const reads = headerReads(after);
  if (reads.length === 0) return [];
  const old = responseHeaders(before.source.description, before.operation, status);
  const now = responseHeaders(after.source.description, after.operation, statusNow);
  return reads.flatMap(({ name, what }) => {
    const isIt = (other: { readonly name: string }) => other.name.toLowerCase() === name.toLowerCase();
    const was = old.find(isIt);
    if (was === undefined || now.some(isIt)) return [];
    const told = {
      code: "change/reply-header",
      impact: "risky",
      message: `The ${status} reply of ${call} no longer declares the header "${name}", which ${what} reads.`,
      fix: "Check that it still comes.",
    } as const;
    return [
      tellOf(compared, "", told, {
        before: { text: textOf(before), pointer: was.pointer },
        after: operationSpot(after, `/responses/${statusNow}`),
      }),
    ];
  });
}
