import { driftOf } from "./drift.ts";
import { INTENDED } from "./intended.ts";

/** Prints what our descriptions and the SDK in this folder do not both know. Answers the exit code. */
export function reportDrift(folder: string, print: (line: string) => void): 0 | 1 {
  const found = driftOf(folder);
  const drifts = found.filter(
    ({ difference }) => !INTENDED.some((entry) => entry.difference.test(difference)),
  );
  for (const { difference, operations } of drifts) {
    print(difference);
    if (operations.length > 0) print(`  in ${operations.join(", ")}`);
  }
  for (const entry of INTENDED) {
    // Another version may well need it, so it is said and no more.
    if (!found.some(({ difference }) => entry.difference.test(difference)))
      print(`No longer found, though listed as intended: ${entry.difference.source}`);
  }
  print(`drift: ${drifts.length} not listed, ${found.length - drifts.length} intended`);
  return drifts.length > 0 ? 1 : 0;
}
