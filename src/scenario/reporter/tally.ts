import { counted, grouped } from "../../document/counted.ts";
import type { Ending } from "./ending.ts";
import type { Paint } from "./ending-lines.ts";

/** How many paths and other tests went how. */
export function tally(endings: readonly Ending[], paint: Paint): readonly string[] {
  const { bold } = paint;
  const chosen = endings.filter(({ outcome }) => outcome !== "left out");
  const paths = chosen.filter(({ story }) => story !== undefined);
  const others = chosen.filter(({ story }) => story === undefined);
  const workflows = new Set(
    paths.flatMap(({ story }) => (story ? [`${story.document}#${story.workflowId}`] : [])),
  );
  const leftOut = endings.length - chosen.length;
  const noun = paths.length === 0 ? "test" : "other test";
  return [
    ...(paths.length === 0
      ? []
      : [
          `${bold(counted(workflows.size, "workflow"))}, ${counts(paths, "path", "went as written", "no", paint)}.`,
        ]),
    ...(others.length === 0 && paths.length > 0 ? [] : [`${counts(others, noun, "passed", "No", paint)}.`]),
    ...(leftOut === 0 ? [] : [`${counted(leftOut, "test was", "tests were")} left out.`]),
  ];
}

/** `250 of 251 paths went as written, 1 failed, 1 skipped`: what was skipped is not among those that could go. */
function counts(
  endings: readonly Ending[],
  noun: string,
  verb: string,
  none: "no" | "No",
  paint: Paint,
): string {
  const how = (outcome: Ending["outcome"]): number =>
    endings.filter((ending) => ending.outcome === outcome).length;
  const [passed, failed] = [how("passed"), how("failed")];
  const tried = passed + failed;
  const sentence =
    tried === 0 ? `${none} ${noun} ran` : `${grouped(passed)} of ${counted(tried, noun)} ${verb}`;
  const verdict = failed > 0 ? paint.red : tried === 0 ? paint.yellow : paint.green;
  const rest = (["failed", "skipped", "to do", "not run"] as const).flatMap((outcome) => {
    const count = how(outcome);
    return count === 0 ? [] : [(outcome === "failed" ? paint.red : paint.yellow)(`${count} ${outcome}`)];
  });
  return [verdict(sentence), ...rest].join(", ");
}
