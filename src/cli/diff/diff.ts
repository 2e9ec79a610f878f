import picocolors from "picocolors";
import type { Change } from "../../contract/changes/change.ts";
import { IMPACTS, type Impact } from "../../contract/changes/codes.ts";
import { compareVersions } from "../../contract/changes/compare-versions.ts";
import { counted } from "../../document/counted.ts";
import { type Diagnostic, formatPlace } from "../../document/diagnostic.ts";
import { diagnosticAnnotations } from "../../report/github.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { usualDocuments } from "../named-documents.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { isOnGithub, type Terminal } from "../terminal.ts";
import type { DiffFlags } from "./flags.ts";
import { sideOf, sidesSince } from "./sides.ts";
import { areDescriptions, type Versions, versionsOf, versionsOfDescriptions } from "./versions.ts";

/** `understudy diff`: what a change means for those who run the workflows. */
export function diff(
  paths: readonly string[],
  flags: DiffFlags,
  terminal: Terminal,
  folder: string = process.cwd(),
): ExitCode {
  const { before, after } = versionsFor(paths, flags, folder);
  const unreadable = [...before.unreadable, ...after.unreadable];
  if (unreadable.length > 0) {
    printDiagnostics(unreadable, { out: terminal.err, colour: terminal.colour });
    return EXIT.documentsWrong;
  }
  const changes = compareVersions(before, after);
  printChanges(changes, flags, terminal);
  const fails = changes.some(({ impact }) => FAILING[flags.failOn].includes(impact));
  return fails ? EXIT.workflowFailed : EXIT.passed;
}

const FAILING: Readonly<Record<DiffFlags["failOn"], readonly Impact[]>> = {
  breaking: ["breaking"],
  risky: ["breaking", "risky"],
  never: [],
};

function versionsFor(paths: readonly string[], flags: DiffFlags, folder: string): Versions {
  const { since, documents } = flags;
  if (since !== undefined) {
    if (documents !== undefined) throw usageError("--documents is for two descriptions, not for --since.");
    const { before, after } = sidesSince(since, paths.length > 0 ? paths : usualDocuments(folder), folder);
    return versionsOf(before, after);
  }
  const [old, now, ...more] = paths;
  if (old === undefined || now === undefined || more.length > 0) {
    throw usageError("Name two things to compare, OLD and NEW, or a revision with --since.");
  }
  const [before, after] = [sideOf(old, folder), sideOf(now, folder)];
  if (!areDescriptions(before, after)) {
    if (documents !== undefined) throw usageError("--documents is for two descriptions, not for documents.");
    return versionsOf(before, after);
  }
  return versionsOfDescriptions(before, after, documents ?? usualDocuments(folder), folder);
}

function printChanges(changes: readonly Change[], { json, github }: DiffFlags, terminal: Terminal): void {
  if (json) {
    terminal.out(`${JSON.stringify({ summary: totalsOf(changes), changes }, null, 2)}\n`);
    return;
  }
  const texts = github ? [] : IMPACTS.flatMap((impact) => section(impact, changes, terminal.colour));
  const annotations = github || isOnGithub(terminal) ? diagnosticAnnotations(changes.map(asDiagnostic)) : "";
  terminal.out(`${texts.join("")}${annotations}${summary(changes)}\n`);
}

const totalsOf = (changes: readonly Change[]) =>
  Object.fromEntries(
    IMPACTS.map((impact) => [impact, changes.filter((change) => change.impact === impact).length]),
  );

const LOOK = {
  breaking: { tint: "red", severity: "error" },
  risky: { tint: "yellow", severity: "warning" },
  safe: { tint: "green", severity: "note" },
} as const;

function section(impact: Impact, changes: readonly Change[], colour: boolean): readonly string[] {
  const paint = picocolors.createColors(colour);
  const those = changes.filter((change) => change.impact === impact);
  if (those.length === 0) return [];
  const title = paint.bold(paint[LOOK[impact].tint](`${impact} (${those.length})`));
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

function asDiagnostic({ code, impact, message, fix, uses, before, after }: Change): Diagnostic {
  const place = after ?? before;
  return {
    code,
    severity: LOOK[impact].severity,
    message: uses.length === 0 ? message : `${message}\nfor: ${uses.join(", ")}`,
    fix,
    ...(place && { place }),
  };
}

function summary(changes: readonly Change[]): string {
  if (changes.length === 0) return "Nothing has changed that those who run the workflows could notice.";
  const { breaking, risky, safe } = totalsOf(changes);
  return `${counted(changes.length, "change")}: ${breaking} breaking, ${risky} risky, ${safe} safe.`;
}
