import { fileURLToPath } from "node:url";

/** A place in a source file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

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
