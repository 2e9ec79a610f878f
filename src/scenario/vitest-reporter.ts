import { writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import picocolors from "picocolors";
import type { UserConsoleLog } from "vitest";
import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestRunEndReason,
  TestSpecification,
  Vitest,
} from "vitest/node";
import { shortPath } from "./reporter/ending.ts";
import type { Paint } from "./reporter/ending-lines.ts";
import { Screen } from "./reporter/screen.ts";
import { playedScenarios } from "./vitest-played.ts";
import { RunStory } from "./vitest-run-story.ts";

/** Tells every path of every scenario as a story: the workflow, the path, and what each step answered. */
export default class StoryReporter implements Reporter {
  readonly #paint: Paint;
  #vitest: Vitest | undefined;
  #screen: Screen | undefined;
  #run: RunStory | undefined;

  constructor({ colour = picocolors.isColorSupported }: { readonly colour?: boolean } = {}) {
    this.#paint = picocolors.createColors(colour);
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    this.#screen = new Screen(vitest.logger, this.#paint);
  }

  /** In watch mode each run is a story of its own. */
  onTestRunStart(specifications: readonly TestSpecification[]): void {
    if (this.#vitest === undefined || this.#screen === undefined) return;
    this.#run = new RunStory(this.#vitest, this.#screen, this.#paint, specifications);
  }

  onTestModuleStart(module: TestModule): void {
    this.#run?.beginModule(module);
  }

  onTestCaseReady(test: TestCase): void {
    this.#run?.beginTest(test);
  }

  onTestCaseResult(test: TestCase): void {
    this.#run?.endTest(test);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#run?.endModule(module);
  }

  onUserConsoleLog(log: UserConsoleLog): void {
    this.#run?.hear(log);
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    if (modules.length === 0 && unhandled.length === 0) this.#vitest?.logger.printNoTestFound();
    else this.#run?.end(modules, unhandled, reason === "interrupted");
    const outputFile = this.#vitest?.config.outputFile;
    if (typeof outputFile === "string") this.#writePaths(outputFile, modules);
  }

  onWatcherStart(): void {
    this.#remark("Waiting for a file to change. Press h for help, q to quit.");
  }

  /** The trigger is a file, or the words of a key that was pressed. */
  onWatcherRerun(_files: readonly string[], trigger = "once more"): void {
    this.#remark(isAbsolute(trigger) ? `${shortPath(trigger)} has changed.` : `Asked for: ${trigger}.`);
  }

  #remark(text: string): void {
    this.#screen?.print(["", this.#paint.dim(text), ""]);
  }

  /** For `understudy coverage --scenarios`. */
  #writePaths(file: string, modules: readonly TestModule[]): void {
    writeFileSync(file, `${JSON.stringify(playedScenarios(modules), null, 2)}\n`);
    this.#screen?.print([`Wrote ${file}.`]);
  }
}
