import { stripVTControlCharacters } from "node:util";
import type picocolors from "picocolors";
import type { StoryRun } from "../story.ts";
import { type Ending, titleOf } from "./ending.ts";
import type { Failure } from "./failure.ts";

export type Paint = ReturnType<typeof picocolors.createColors>;

const WIDTH = 100;
const INDENT = "      ";

/** A test in its story: its mark and name, what its steps were answered, and what it printed. */
export function endingLines(ending: Ending, name: string, paint: Paint): readonly string[] {
  const { story, outcome } = ending;
  const remark = remarkOn(ending);
  return [
    `  ${markOf(outcome, paint)} ${name}${remark && paint.yellow(`  ${remark}`)}`,
    ...(story?.run ? stepLines(story.run).map((line) => INDENT + paint.dim(line)) : []),
    ...(story?.run?.unjudged ? [INDENT + paint.yellow(`not judged: ${story.run.unjudged.join(", ")}`)] : []),
    ...(outcome === "failed" ? causeLines({ ...ending, title: titleOf(ending) }, paint) : []),
    ...printedLines(ending.printed, paint),
  ];
}

export function markOf(outcome: Ending["outcome"], paint: Paint): string {
  return MARK[outcome](paint);
}

const MARK: Readonly<Record<Ending["outcome"], (paint: Paint) => string>> = {
  passed: ({ green }) => green("✓"),
  failed: ({ red }) => red("✗"),
  skipped: ({ yellow }) => yellow("-"),
  "to do": ({ yellow }) => yellow("○"),
  "left out": ({ yellow }) => yellow("-"),
  "not run": ({ yellow }) => yellow("·"),
};

function remarkOn({ outcome, note, tries }: Ending): string {
  if (outcome === "passed") return tries > 1 ? `passed on the ${ordinal(tries)} try` : "";
  if (outcome === "failed") return tries > 1 ? `failed ${tries} times` : "";
  return note === undefined ? outcome : `${outcome}: ${note}`;
}

/** English has other endings for 21 and 111, which no test is tried as often as. */
const ordinal = (count: number): string => `${count}${["th", "st", "nd", "rd"][count] ?? "th"}`;

/** Broken before an arrow where it would be too wide. */
function stepLines({ steps, failure }: StoryRun): readonly string[] {
  if (steps.length === 0) return [`nothing was sent: ${failure}`];
  const lines: string[] = [];
  for (const { stepId, answer } of steps) {
    const line = lines.pop();
    const step = `${stepId} ${answer}`;
    const longer = `${line} → ${step}`;
    if (line === undefined) lines.push(step);
    else if (INDENT.length + longer.length <= WIDTH) lines.push(longer);
    else lines.push(line, `  → ${step}`);
  }
  return lines;
}

/** What failed beside tests: a hook of a suite, or a module that could not be loaded. */
export const failureLines = (failure: Failure, paint: Paint): readonly string[] => [
  `${markOf("failed", paint)} ${failure.title}`,
  ...causeLines(failure, paint),
];

/** The steps of a path say how it went, and its whole report comes last; another test says what it stumbled over. */
function causeLines({ title, place, errors }: Failure, { red, dim }: Paint): readonly string[] {
  const [message = ""] = errors.map((error) => stripVTControlCharacters(error.message).trim());
  const [cause = ""] = message.startsWith(title) ? [] : message.split("\n");
  return [
    ...(cause === "" ? [] : [INDENT + red(shortened(cause))]),
    ...(place.startsWith(title) ? [] : [INDENT + dim(place)]),
  ];
}

const shortened = (text: string): string =>
  INDENT.length + text.length <= WIDTH ? text : `${text.slice(0, WIDTH - INDENT.length - 1)}…`;

/** What a test, or what is round it, printed. */
export const printedLines = (text: string, { dim }: Paint): readonly string[] =>
  text === ""
    ? []
    : text
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => `${INDENT}${dim("│")} ${line}`);
