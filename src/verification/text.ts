import picocolors from "picocolors";
import { counted } from "../document/counted.ts";
import { printable } from "../report/printable.ts";
import type { CallResult, ProbeResult } from "./ask-probe.ts";
import type { Difference } from "./difference.ts";
import { otherWordsIn, type ProbeStatus, statusOf, totalsOf, type Verification } from "./verification.ts";

const MARKS: Readonly<Record<ProbeStatus, string>> = { same: "✓", different: "✗", "not answered": "!" };

/** One probe, with every difference but for other words that nobody asked about. */
export function probeText(given: ProbeResult, colour = false): string {
  const result = printable(given);
  const paint = picocolors.createColors(colour);
  const colours = { same: paint.green, different: paint.red, "not answered": paint.yellow };
  const status = statusOf(result);
  const words = otherWordsIn(result);
  const note = words === 0 ? "" : paint.dim(`, other words in ${words}`);
  const lines = [
    `${colours[status](MARKS[status])} ${paint.bold(result.id)}  ${counted(result.calls.length, "call")}${note}`,
    ...result.calls.flatMap(callLines),
    ...result.skipped.map((sentence) => `    Not asked: ${sentence}`),
    ...(result.failure === undefined ? [] : [`    ${result.failure}`]),
    ...result.left.map((sentence) => `    Could not be removed: ${sentence}`),
  ];
  return `${lines.join("\n")}\n`;
}

function callLines({ does, method, path, known, differences }: CallResult): readonly string[] {
  const shown = differences.filter(({ kind, counts }) => counts || kind !== "wording");
  if (shown.length === 0) return [];
  const lines = shown.map(
    (difference) => `      ${difference.kind.padEnd(10)}  ${differenceText(difference)}`,
  );
  return [
    `    ${does}  ${method} ${path}`,
    ...lines,
    ...(known === undefined ? [] : [`      known: ${known}`]),
  ];
}

/** `/user/name: real string, stand-in null` */
const differenceText = ({ pointer, real, standIn }: Difference): string =>
  `${pointer === "" ? "" : `${pointer}: `}real ${real}, stand-in ${standIn}`;

/** `3 probes are the same, 1 differs, 2 were not answered. 4 differences; …` */
export function totalsText(verification: Verification): string {
  const { same, different, notAnswered, differences, wording, known, skipped, left } = totalsOf(verification);
  const probes = [
    `${counted(same, verification.unit)} the same`,
    ...(different > 0 ? [`${different} different`] : []),
    ...(notAnswered > 0 ? [`${notAnswered} not answered`] : []),
  ];
  const found = [
    counted(differences, "difference"),
    ...(known > 0 ? [`${known} known`] : []),
    ...(wording > 0 ? [`${wording} in words only`] : []),
  ];
  const unasked = skipped === 0 ? "" : ` ${counted(skipped, "call")} not asked.`;
  const remains = left === 0 ? "" : ` ${counted(left, "thing")} could not be removed.`;
  return `${probes.join(", ")}. ${found.join(", ")}.${unasked}${remains}`;
}
