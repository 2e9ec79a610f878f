import { isAbsolute, relative } from "node:path";
import type { TestError } from "vitest";
import type { TestCase } from "vitest/node";
import type { Story } from "../story.ts";

type ParsedStack = NonNullable<TestError["stacks"]>[number];

type Outcome = "passed" | "failed" | "skipped" | "to do" | "left out" | "not run";

/** How one test ended, as plain data. */
export interface Ending {
  readonly name: string;
  /** The names of the suites around it, the outermost first. */
  readonly suites: readonly string[];
  /** The suite that it stands in, when it does in one. */
  readonly suiteId?: string;
  readonly outcome: Outcome;
  /** What is known of a path once it ran. */
  readonly story?: Story;
  /** Why it was skipped, when a reason was given. */
  readonly note?: string;
  readonly tries: number;
  readonly errors: readonly TestError[];
  /** `scenarios/login.scenario.ts:12:5`, as terminals make a link of it. */
  readonly place: string;
  /** What it printed. */
  readonly printed: string;
}

/** What a run was narrowed to. vitest skips the rest, and says of it no more than of what is marked to be skipped. */
export interface Narrowing {
  readonly pattern?: RegExp;
  /** The modules of which only some lines or tags were asked for. */
  readonly moduleIds: ReadonlySet<string>;
}

export function endingOf(test: TestCase, narrowing: Narrowing, printed: string): Ending {
  const { name, parent, module, location } = test;
  const result = test.result();
  const { story } = test.meta();
  const note = result.state === "skipped" ? result.note : undefined;
  const errors = result.errors ?? [];
  return {
    name,
    suites: suitesOf(test),
    ...(parent.type === "suite" && { suiteId: parent.id }),
    outcome: isLeftOut(test, narrowing) ? "left out" : outcomeOf(test),
    ...(story && { story }),
    ...(note !== undefined && { note }),
    tries: (test.diagnostic()?.retryCount ?? 0) + 1,
    errors,
    place: placeOf(errors, module.moduleId, location),
    printed,
  };
}

export const titleOf = ({ suites, name }: Pick<Ending, "suites" | "name">): string =>
  [...suites, name].join(" › ");

/** What it prints, of a file that may have been given by an absolute name. */
export function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") || isAbsolute(path) ? file : path;
}

/** Where an error came from: of several lines the one in the file of the tests, which is the one to open. */
export function placeOf(
  errors: readonly TestError[],
  file: string,
  otherwise?: { readonly line: number; readonly column: number },
): string {
  const frames = errors.flatMap(framesOf);
  const frame = frames.find((one) => one.file === file) ?? frames[0] ?? (otherwise && { file, ...otherwise });
  return frame ? `${shortPath(frame.file)}:${frame.line}:${frame.column}` : shortPath(file);
}

/** The lines of a stack that are the project's own. */
export const framesOf = ({ stacks = [] }: TestError): readonly ParsedStack[] =>
  stacks.filter(({ file }) => !file.includes("/node_modules/"));

function suitesOf({ parent }: TestCase): readonly string[] {
  const names: string[] = [];
  for (let one = parent; one.type === "suite"; one = one.parent) names.unshift(one.name);
  return names;
}

function outcomeOf(test: TestCase): Outcome {
  const { state } = test.result();
  if (state === "pending") return "not run";
  return state === "skipped" && test.options.mode === "todo" ? "to do" : state;
}

function isLeftOut(test: TestCase, { pattern, moduleIds }: Narrowing): boolean {
  const result = test.result();
  if (result.state !== "skipped" || result.note !== undefined || test.options.mode === "todo") return false;
  return moduleIds.has(test.module.id) || pattern?.test([...suitesOf(test), test.name].join(" ")) === false;
}
