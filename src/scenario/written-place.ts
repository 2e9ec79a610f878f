import { fileURLToPath } from "node:url";
import type { Place } from "../document/diagnostic.ts";

/** The lines of a stack. */
const framesOf = ({ stack }: Error): readonly string[] =>
  stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")) ?? [];

/**
 * The line of a stack that says where something is written: in a certain file where it stands there too, since what
 * several files share is written in another one.
 */
export function frameOf(written: Error, file?: string): string | undefined {
  const frames = framesOf(written);
  return frames.find((frame) => file !== undefined && parsed(frame)?.file === file) ?? frames[0];
}

/** Where something is written; undefined where the stack does not say. */
export const placeOf = (written: Error, file?: string): Place | undefined =>
  parsed(frameOf(written, file) ?? "");

const FRAME = /^\s*at (?:async )?(?:.*\()?((?:file:\/\/)?\/?[^():]*(?::[/\\][^():]*)?):(\d+):(\d+)\)?$/;

function parsed(frame: string): Place | undefined {
  const [, at, line, column] = FRAME.exec(frame) ?? [];
  if (at === undefined) return undefined;
  return {
    file: at.startsWith("file://") ? fileURLToPath(at) : at,
    line: Number(line),
    column: Number(column),
  };
}
