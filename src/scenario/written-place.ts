import { fileURLToPath } from "node:url";
import type { Place } from "../document/diagnostic.ts";

/** The line of a stack that says where something is written. */
export const frameOf = ({ stack }: Error): string | undefined =>
  stack?.split("\n").find((line) => line.trimStart().startsWith("at "));

/** Where something is written; undefined where the stack does not say. */
export function placeOf(written: Error): Place | undefined {
  const [, at, line, column] =
    /\(?((?:file:\/\/)?[^()\s][^()]*):(\d+):(\d+)\)?$/.exec(
      frameOf(written)
        ?.replace(/^\s*at (?:async )?/, "")
        .replace(/^[^(]*\(/, "") ?? "",
    ) ?? [];
  if (at === undefined) return undefined;
  const file = at.startsWith("file://") ? fileURLToPath(at) : at;
  return { file, line: Number(line), column: Number(column) };
}
