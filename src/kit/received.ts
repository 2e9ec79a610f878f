import type { Control, Question, Verification } from "../control/client/control-interface.ts";
import type { Vocabulary } from "../control/client/vocabulary.ts";
import { counted } from "../document/counted.ts";
import type { Verdict } from "./verdict.ts";

/** What a call has to have; nothing in particular when nothing is said. */
export type WantedCall<Words extends Vocabulary = Vocabulary> = Omit<Question<Words>, "operationId">;

/** Whether an operation was called, with what and how often. When not, the calls that came nearest. */
export async function judgeReceived<Words extends Vocabulary>(
  { verify }: Pick<Control<Words>, "verify">,
  operationId: Question<Words>["operationId"],
  wanted: WantedCall<Words>,
): Promise<Verdict> {
  const { satisfied, count, expected, misses } = await verify({ ...wanted, operationId });
  const called = `${operationId}${wanted.status === undefined ? "" : ` with status ${wanted.status}`}`;
  const times = counted(count, "time");
  if (satisfied) {
    const wish = wanted.times === undefined ? "not at all" : `any but ${counted(wanted.times, "time")}`;
    return { pass: true, message: () => `${called} was received ${times}. Expected: ${wish}.` };
  }
  const lines = [`${called} was received ${times}. Expected: ${expected}.`, ...misses.map(missLine)];
  return { pass: false, message: () => lines.join("\n") };
}

const missLine = ({ n, differences }: Verification["misses"][number]): string =>
  `  exchange ${n} had ${differences.map(differenceText).join(", ")}`;

type Difference = Verification["misses"][number]["differences"][number];

function differenceText({ pointer, expected, ...found }: Difference): string {
  const [wanted, actual] = [JSON.stringify(expected), JSON.stringify(found.actual)];
  if (actual === undefined) return `${pointer} missing, not ${wanted}`;
  // Of secrets, both are masked.
  return actual === wanted ? `another ${pointer}` : `${pointer} ${actual}, not ${wanted}`;
}
