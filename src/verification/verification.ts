import { isNode } from "../document/node.ts";
import { textMasker } from "../report/mask-text.ts";
import type { ProbeResult } from "./ask-probe.ts";
import type { Difference } from "./difference.ts";

/** The result of a whole run, as reports show it. */
export interface Verification {
  readonly generator: { readonly name: string; readonly version: string };
  readonly startedAt: string;
  readonly service: string;
  /** "asked https://…", "repeated today.jsonl" */
  readonly done: string;
  readonly unit: "probe" | "workflow";
  /** Stands in the name of everything that was made, where something was. */
  readonly unique?: string;
  readonly probes: readonly ProbeResult[];
  readonly notAsked: readonly { readonly id: string; readonly asks: string; readonly reason: string }[];
}

export type ProbeStatus = "same" | "different" | "not answered";

export const statusOf = ({ calls, failure }: ProbeResult): ProbeStatus => {
  if (failure !== undefined) return "not answered";
  return calls.some(({ differences }) => differences.some(({ counts }) => counts)) ? "different" : "same";
};

/** In how many calls only the words of an error differ, and nobody wanted that counted. */
export const otherWordsIn = ({ calls }: ProbeResult): number =>
  calls.filter(({ differences }) => differences.some(isOnlyWording)).length;

const isOnlyWording = ({ counts, kind }: Difference): boolean => !counts && kind === "wording";

/** Whether there is nothing to say of it. */
export const isPlain = ({ calls, skipped, failure, left }: ProbeResult): boolean =>
  failure === undefined &&
  skipped.length + left.length === 0 &&
  calls.every(({ differences }) => differences.length === 0);

export function totalsOf({ probes }: Pick<Verification, "probes">) {
  const differences = probes.flatMap(({ calls }) => calls.flatMap((call) => call.differences));
  const of = (status: ProbeStatus) => probes.filter((probe) => statusOf(probe) === status).length;
  return {
    same: of("same"),
    different: of("different"),
    notAnswered: of("not answered"),
    differences: differences.filter(({ counts }) => counts).length,
    wording: differences.filter(isOnlyWording).length,
    known: differences.filter((one) => !one.counts && !isOnlyWording(one)).length,
    skipped: probes.reduce((sum, { skipped }) => sum + skipped.length, 0),
    left: probes.reduce((sum, { left }) => sum + left.length, 0),
  };
}

/** The same data, with each secret masked in every text. Nothing else changes, so its type stays. */
export const masked = <Data>(data: Data, secrets: Iterable<string>): Data =>
  maskedIn(data, textMasker(secrets)) as Data;

function maskedIn(value: unknown, mask: ReturnType<typeof textMasker>): unknown {
  if (typeof value === "string") return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskedIn(item, mask));
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskedIn(inner, mask)]));
}
