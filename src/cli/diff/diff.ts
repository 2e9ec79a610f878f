import type { Change, Impact } from "../../contract/changes/change.ts";
import { compareVersions } from "../../contract/changes/compare-versions.ts";
import { printDiagnostics } from "../check/print-diagnostics.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { usualDocuments } from "../named-documents.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import type { DiffFlags } from "./diff-flags.ts";
import { printChanges } from "./diff-output.ts";
import { sideOf, sidesSince } from "./diff-side.ts";
import { areDescriptions, type Versions, versionsOf, versionsOfDescriptions } from "./diff-versions.ts";

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
    printDiagnostics(unreadable, { ...terminal, out: terminal.err });
    return EXIT.documentsWrong;
  }
  const changes = compareVersions(before, after);
  printChanges(changes, flags, terminal);
  return FAILING[flags.failOn].some((impact) => has(changes, impact)) ? EXIT.workflowFailed : EXIT.passed;
}

const FAILING: Readonly<Record<DiffFlags["failOn"], readonly Impact[]>> = {
  breaking: ["breaking"],
  risky: ["breaking", "risky"],
  never: [],
};

const has = (changes: readonly Change[], wanted: Impact): boolean =>
  changes.some(({ impact }) => impact === wanted);

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
