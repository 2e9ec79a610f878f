import { DocumentError, type Place } from "../../document/diagnostic.ts";
import { isNode, nodeOf } from "../../document/node.ts";
import type { TextDocument } from "../../document/text-document.ts";

/** How a path ends, as it is written. */
export type WrittenEnd =
  | { readonly passes: true }
  | { readonly at: string; readonly status: number; readonly error?: string | undefined }
  | { readonly at: string; readonly connection: string }
  | { readonly input: string };

/** What no path of a scenario shows, with the reason. */
export interface Reason {
  /** The step; every one when absent. */
  readonly at?: string;
  readonly errors: readonly string[];
  readonly because: string;
}

/** What one step did to the world. */
export interface StepDeed {
  readonly stepId: string;
  readonly opened: number;
  readonly closed: number;
  readonly codes: number;
}

export type PlayedOutcome = "passed" | "failed" | "skipped" | "to do" | "not run";

/** One path of a scenario: how it is to end, and how it went. */
export interface PlayedPath {
  readonly name: string;
  readonly outcome: PlayedOutcome;
  /** Of each actor; of a path that is still to be written, none. */
  readonly ends: readonly WrittenEnd[];
  /** What each call was answered, and what it did; none of a path that did not run. */
  readonly calls: readonly PlayedCall[];
  readonly deeds: readonly StepDeed[];
}

interface PlayedCall {
  readonly stepId: string;
  readonly status: number;
  readonly error?: string;
}

/** A scenario of which a run knows. */
export interface PlayedScenario {
  /** The file of the document. */
  readonly document: string;
  readonly workflowId: string;
  /** Where the scenario is written; absent where that is not known. */
  readonly written?: Place;
  readonly outOfReach: readonly Reason[];
  readonly paths: readonly PlayedPath[];
}

/** What the reporter of the scenarios writes. */
export interface PlayedScenarios {
  readonly version: 2;
  readonly scenarios: readonly PlayedScenario[];
}

/** Throws a DocumentError when the file was not written by the reporter. */
export function readPlayedScenarios({ value, file, placeOf }: TextDocument): readonly PlayedScenario[] {
  const { version, scenarios } = nodeOf(value);
  if (version === 2 && Array.isArray(scenarios) && scenarios.every(isScenario)) return scenarios;
  throw new DocumentError([
    {
      code: "coverage/no-paths",
      severity: "error",
      message: `${file} does not hold the paths of scenarios.`,
      place: placeOf(""),
      fix: "Run the scenarios with their reporter and --outputFile, and name the file that it writes.",
    },
  ]);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";

const isList = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(isItem);

function isScenario(value: unknown): value is PlayedScenario {
  const { document, workflowId, written, outOfReach, paths } = nodeOf(value);
  return (
    isText(document) &&
    isText(workflowId) &&
    (written === undefined || isPlace(written)) &&
    isList(outOfReach, isReason) &&
    isList(paths, isPath)
  );
}

function isPlace(value: unknown): value is Place {
  const { file, line, column } = nodeOf(value);
  return isText(file) && isNumber(line) && isNumber(column);
}

function isReason(value: unknown): value is Reason {
  const { at, errors, because } = nodeOf(value);
  return (at === undefined || isText(at)) && isList(errors, isText) && isText(because);
}

function isPath(value: unknown): value is PlayedPath {
  const { name, outcome, ends, calls, deeds } = nodeOf(value);
  return (
    isText(name) && isText(outcome) && isList(ends, isEnd) && isList(calls, isCall) && isList(deeds, isDeed)
  );
}

function isEnd(value: unknown): value is WrittenEnd {
  const { passes, at, status, connection, input } = nodeOf(value);
  const fails = isText(at) && (isNumber(status) || isText(connection));
  return isNode(value) && (passes === true || isText(input) || fails);
}

function isCall(value: unknown): value is PlayedCall {
  const { stepId, status, error } = nodeOf(value);
  return isText(stepId) && isNumber(status) && (error === undefined || isText(error));
}

function isDeed(value: unknown): value is StepDeed {
  const { stepId, opened, closed, codes } = nodeOf(value);
  return isText(stepId) && [opened, closed, codes].every(isNumber);
}
