import { isAbsolute, relative } from "node:path";
import type { PlayedOutcome } from "../../contract/coverage/played-paths.ts";
import type { Story } from "../story.ts";

/** What a test threw, as the report of a test runner has it. */
export interface Thrown {
  readonly name?: string;
  readonly message: string;
  readonly cause?: Thrown;
  /** How what was expected differs from what was there. */
  readonly diff?: string;
  /** The lines of a file that could not be read, as the one who reads such files shows them. */
  readonly frame?: unknown;
  readonly stacks?: readonly StackFrame[];
}

interface StackFrame {
  readonly method: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How one test ended, as plain data. */
export interface Ending {
  readonly name: string;
  /** The names of the suites around it, the outermost first. */
  readonly suites: readonly string[];
  readonly outcome: PlayedOutcome | "left out";
  /** Of a path. */
  readonly story?: Story;
  /** Why it was skipped, when a reason was given. */
  readonly note?: string;
  readonly tries: number;
  readonly errors: readonly Thrown[];
  /** `scenarios/login.scenario.ts:12:5`, as terminals make a link of it. */
  readonly place: string;
  /** What it printed. */
  readonly printed: string;
}

export const titleOf = ({ suites, name }: Pick<Ending, "suites" | "name">): string =>
  [...suites, name].join(" › ");

/** A file as it is printed: from the working directory, or whole where it lies outside. */
export function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") || isAbsolute(path) ? file : path;
}

/** Where an error came from: of several lines the one in the file of the tests, which is the one to open. */
export function placeOf(
  errors: readonly Thrown[],
  file: string,
  otherwise?: { readonly line: number; readonly column: number },
): string {
  const frames = errors.flatMap(framesOf);
  const frame = frames.find((one) => one.file === file) ?? frames[0] ?? (otherwise && { file, ...otherwise });
  return frame ? `${shortPath(frame.file)}:${frame.line}:${frame.column}` : shortPath(file);
}

/** The lines of a stack that are the project's own. */
export const framesOf = ({ stacks = [] }: Thrown): readonly StackFrame[] =>
  stacks.filter(({ file }) => !file.includes("/node_modules/"));
