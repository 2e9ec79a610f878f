import { printable } from "../report/printable.ts";
import type { CallResult, ProbeResult } from "./ask-probe.ts";
import { totalsText } from "./text.ts";
import { statusOf, type Verification } from "./verification.ts";

/** To be attached to an issue: only what differs is told at length. */
export function markdownReport(given: Verification): string {
  const verification = printable(given);
  const { service, done, unit, generator, startedAt, probes, notAsked } = verification;
  const blocks = [
    `# ${service} beside its stand-in`,
    `${generator.name} ${generator.version} ${done} on ${startedAt}. ${totalsText(verification)}`,
    `| ${unit} | ${unit === "probe" ? "asks" : "document"} | |\n|---|---|---|\n` +
      probes.map((probe) => `| ${probe.id} | ${cell(probe.asks)} | ${statusOf(probe)} |`).join("\n"),
    ...probes.flatMap((probe) => probeBlocks(probe, unit)),
    ...(notAsked.length === 0
      ? []
      : [
          "## Not asked",
          `| probe | asks | why not |\n|---|---|---|\n${notAsked.map(({ id, asks, reason }) => `| ${id} | ${cell(asks)} | ${cell(reason)} |`).join("\n")}`,
        ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function probeBlocks(
  { id, asks, calls, skipped, failure, left }: ProbeResult,
  unit: Verification["unit"],
): readonly string[] {
  const differing = calls.filter(({ differences }) => differences.length > 0);
  const notes = [
    ...skipped.map((sentence) => `- Not asked: ${sentence}`),
    ...(failure === undefined ? [] : [`- ${failure}`]),
    ...left.map((sentence) => `- Could not be removed: ${sentence}`),
  ];
  if (differing.length + notes.length === 0) return [];
  return [
    `## ${id}`,
    unit === "probe" ? `It asks ${asks}.` : `Of the document "${asks}".`,
    ...(differing.length === 0 ? [] : [table(differing)]),
    ...(notes.length === 0 ? [] : [notes.join("\n")]),
  ];
}

function table(calls: readonly CallResult[]): string {
  const rows = calls.flatMap(({ does, method, path, known, differences }) =>
    differences.map(({ kind, pointer, real, standIn, counts }) => {
      const weight = counts ? "" : known === undefined ? " (only told)" : ` (known: ${known})`;
      const cells = [`${does}, \`${method} ${path}\``, `${kind} ${pointer}${weight}`, real, standIn];
      return `| ${cells.map(cell).join(" | ")} |`;
    }),
  );
  return `| call | difference | real | stand-in |\n|---|---|---|---|\n${rows.join("\n")}`;
}

/** Nothing that a service answers may end the cell, or be markup. */
const cell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll(/\s+/g, " ");
