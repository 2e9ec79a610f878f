import picocolors from "picocolors";
import { type Change, IMPACTS, type Impact } from "../../contract/changes/change.ts";
import { formatPlace, type Severity } from "../../document/diagnostic.ts";
import { diagnosticLine } from "../../report/github.ts";
import type { Terminal } from "../terminal.ts";
import type { DiffFlags } from "./diff-flags.ts";

export function printChanges(
  changes: readonly Change[],
  { json, github }: DiffFlags,
  terminal: Terminal,
): void {
  if (json) {
    terminal.out(`${JSON.stringify({ summary: totalsOf(changes), changes }, null, 2)}\n`);
    return;
  }
  const annotate = github || terminal.env?.GITHUB_ACTIONS === "true";
  const texts = github ? [] : IMPACTS.flatMap((impact) => section(impact, changes, terminal.colour));
  const annotations = annotate ? changes.map(annotation) : [];
  terminal.out([...texts, ...annotations.map((line) => `${line}\n`), `${verdict(changes)}\n`].join(""));
}

const totalsOf = (changes: readonly Change[]) =>
  Object.fromEntries(
    IMPACTS.map((impact) => [impact, changes.filter((change) => change.impact === impact).length]),
  );

const TINT: Readonly<Record<Impact, "red" | "yellow" | "green">> = {
  breaking: "red",
  risky: "yellow",
  safe: "green",
};

function section(impact: Impact, changes: readonly Change[], colour: boolean): readonly string[] {
  const paint = picocolors.createColors(colour);
  const those = changes.filter((change) => change.impact === impact);
  if (those.length === 0) return [];
  const title = paint.bold(paint[TINT[impact]](`${impact} (${those.length})`));
  return [`${title}\n\n`, ...those.map((change) => `${changeText(change, paint)}\n\n`)];
}

function changeText(
  { code, message, fix, uses, before, after }: Change,
  paint: ReturnType<typeof picocolors.createColors>,
): string {
  const place = after ?? before;
  return [
    `  ${place === undefined ? "" : `${paint.bold(formatPlace(place))} `}${paint.dim(code)}`,
    `    ${message}`,
    ...(uses.length === 0 ? [] : [`    for: ${uses.join(", ")}`]),
    ...(before === undefined || after === undefined ? [] : [`    was: ${formatPlace(before)}`]),
    `    ${paint.green("fix:")} ${fix}`,
  ].join("\n");
}

const SEVERITIES: Readonly<Record<Impact, Severity>> = { breaking: "error", risky: "warning", safe: "note" };

function annotation({ code, impact, message, fix, uses, before, after }: Change): string {
  const place = after ?? before;
  return diagnosticLine({
    code,
    severity: SEVERITIES[impact],
    message: uses.length === 0 ? message : `${message}\nfor: ${uses.join(", ")}`,
    fix,
    ...(place && { place }),
  });
}

function verdict(changes: readonly Change[]): string {
  if (changes.length === 0) return "Nothing has changed that those who run the workflows could notice.";
  const { breaking, risky, safe } = totalsOf(changes);
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
  return `${count}: ${breaking} breaking, ${risky} risky, ${safe} safe.`;
}
