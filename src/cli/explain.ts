import { Help } from "commander";
import { type Explanation, explanations } from "../contract/explain/explanations.ts";
import { didYouMean } from "../document/nearest.ts";
import { EXIT, type ExitCode, usageError } from "./command-error.ts";
import type { Terminal } from "./terminal.ts";

/** `understudy explain [CODE]`: what a finding is about; every code when none is named. */
export function explain(code: string | undefined, terminal: Terminal): ExitCode {
  const all = explanations();
  terminal.out(code === undefined ? list(all) : one(find(code, all)));
  return EXIT.passed;
}

function find(code: string, all: readonly Explanation[]): Explanation {
  // The area may be left out when the name alone is clear.
  const named = all.filter((each) => each.code === code || each.code.split("/")[1] === code);
  const [found] = named;
  if (found !== undefined && named.length === 1) return found;
  if (found !== undefined) throw usageError(`"${code}" is ${named.map((each) => each.code).join(" or ")}.`);
  const codes = all.map((each) => each.code);
  const hint = didYouMean(code, codes, "Without a code all are listed.");
  throw usageError(`There is no code "${code}". ${hint}`);
}

const one = ({ code, title, severity, text }: Explanation): string =>
  `${code}${severity === undefined ? "" : `  ${severity}`}\n${title}.\n\n${wrapped(text)}\n`;

function list(all: readonly Explanation[]): string {
  const width = Math.max(...all.map(({ code }) => code.length));
  return all
    .map(({ code, severity = "", title }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`)
    .join("");
}

const WIDTH = 88;

/** Wraps prose to the width; an indented example stays as it is. */
const wrapped = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(paragraph)
    .join("\n\n");

function paragraph(text: string): string {
  if (/^\s/.test(text)) return text.trimEnd();
  return new Help().boxWrap(text.replaceAll(/\s+/g, " "), WIDTH);
}
