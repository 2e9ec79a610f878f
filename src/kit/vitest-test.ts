import type { RunnerTask, RunnerTestCase } from "vitest";
import { rerunCommand } from "../scenario/rerun-command.ts";

/** The test that a fixture is set up for. */
export type VitestTest = Readonly<RunnerTestCase>;

/**
 * The same in every run, whichever tests run beside it and in whatever order: the file, the names of suites and test,
 * and of namesakes the how many-th it is.
 */
export function nameOfTest(test: VitestTest): string {
  const name = `${test.file.name} > ${titleOf(test)}`;
  const namesakes = testsIn(test.file.tasks).filter((other) => titleOf(other) === titleOf(test));
  const turn = namesakes.findIndex(({ id }) => id === test.id);
  return turn > 0 ? `${name} #${turn + 1}` : name;
}

/** With the names of the suites that it is in, as `-t` is compared with. */
function titleOf({ name, suite }: VitestTest): string {
  const names = [name];
  for (let around = suite; around; around = around.suite) names.unshift(around.name);
  return names.join(" ");
}

const testsIn = (tasks: readonly RunnerTask[]): VitestTest[] =>
  tasks.flatMap((task) => (task.type === "test" ? [task] : testsIn(task.tasks)));

/** The command that runs a test alone. */
export const rerunTest = (test: VitestTest, seed: string | undefined): string =>
  rerunCommand(test.file.filepath, titleOf(test), seed);

/** Adds a note to the last error of a test that has failed, which every reporter then shows with it. */
export function noteFailure({ result }: VitestTest, note: string): void {
  const error = result?.errors?.at(-1);
  if (error) error.message = `${error.message}\n\n${note}\n`;
}
