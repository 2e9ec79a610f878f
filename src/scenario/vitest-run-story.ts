import type { UserConsoleLog } from "vitest";
import type { SerializedError, TestCase, TestModule, TestSpecification, Vitest } from "vitest/node";
import { counted } from "../document/counted.ts";
import { type Ending, shortPath, titleOf } from "./reporter/ending.ts";
import { failureLines, type Paint, printedLines } from "./reporter/ending-lines.ts";
import type { Failure } from "./reporter/failure.ts";
import { failureText } from "./reporter/failure-text.ts";
import { ModuleStory } from "./reporter/module-story.ts";
import type { Screen } from "./reporter/screen.ts";
import { tally } from "./reporter/tally.ts";
import { Turns } from "./reporter/turns.ts";
import { endingOf, type Narrowing, narrowingOf } from "./vitest-ending.ts";
import { failuresBesideTests, unhandledFailure } from "./vitest-failures.ts";

/** One run of vitest, told while it goes. */
export class RunStory {
  readonly #vitest: Vitest;
  readonly #screen: Screen;
  readonly #paint: Paint;
  readonly #narrowing: Narrowing;
  readonly #turns: Turns;
  readonly #stories = new Map<string, ModuleStory>();
  readonly #over = new Set<string>();
  readonly #endings = new Map<string, Ending>();
  #ran = 0;
  readonly #printed = new Map<string, string>();

  constructor(vitest: Vitest, screen: Screen, paint: Paint, specifications: readonly TestSpecification[]) {
    this.#vitest = vitest;
    this.#screen = screen;
    this.#paint = paint;
    this.#narrowing = narrowingOf(vitest, specifications);
    this.#turns = new Turns(screen.print);
  }

  beginModule(module: TestModule): void {
    // A project has its name where it is not the only one.
    const project = this.#vitest.projects.length > 1 ? module.project.name : "";
    this.#stories.set(module.id, new ModuleStory(shortPath(module.moduleId), project, this.#paint));
    this.#turns.begin(module.id);
  }

  beginTest(test: TestCase): void {
    if (test.result().state === "skipped") return;
    this.#screen.show(`  ${this.#ran} done, running: ${test.fullName.replaceAll(" > ", " › ")}`);
  }

  endTest(test: TestCase): void {
    const isQuiet = this.#vitest.config.silent === "passed-only" && test.result().state !== "failed";
    const printed = isQuiet ? "" : (this.#printed.get(test.id) ?? "");
    const ending = endingOf(test, this.#narrowing, printed);
    this.#endings.set(test.id, ending);
    if (ending.outcome === "passed" || ending.outcome === "failed") this.#ran += 1;
    if (ending.outcome === "skipped" && this.#vitest.config.hideSkippedTests) return;
    this.#say(test.module, (story) => story.tell(ending));
  }

  endModule(module: TestModule): void {
    // vitest says nothing of the tests of a suite that failed by itself.
    for (const test of module.children.allTests()) if (!this.#endings.has(test.id)) this.endTest(test);
    this.#say(module, (story) => story.end());
    for (const failure of failuresBesideTests(module)) {
      this.#turns.say(module.id, [...failureLines(failure, this.#paint), ""]);
    }
    this.#turns.end(module.id);
    this.#over.add(module.id);
  }

  /** What a test prints is shown below its line; what else is printed, when it is. */
  hear({ taskId, content, type }: UserConsoleLog): void {
    const entity = taskId === undefined ? undefined : this.#vitest.state.getReportedEntityById(taskId);
    if (this.#vitest.config.onConsoleLog?.(content, type, entity) === false) return;
    if (entity?.type === "test") {
      this.#printed.set(entity.id, (this.#printed.get(entity.id) ?? "") + content);
      return;
    }
    const lines = printedLines(content, this.#paint);
    if (entity === undefined) this.#screen.print(lines);
    else this.#turns.say(entity.type === "module" ? entity.id : entity.module.id, lines);
  }

  /** Failures come last, whole, and then the sentences that say how it went. */
  end(modules: readonly TestModule[], unhandled: readonly SerializedError[], isInterrupted: boolean): void {
    const inOrder = [...modules].sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
    for (const module of inOrder) {
      if (this.#over.has(module.id)) continue;
      // A module of merged reports, or one that an interruption left unfinished.
      if (!this.#stories.has(module.id)) this.beginModule(module);
      this.endModule(module);
    }
    this.#screen.show("");

    const endings = inOrder.flatMap((module) => this.#endingsOf(module));
    const besideTests = [...inOrder.flatMap(failuresBesideTests), ...unhandled.map(unhandledFailure)];
    const failed = endings.filter(({ outcome }) => outcome === "failed");
    const failures: readonly Failure[] = [
      ...failed.map((ending) => ({ ...ending, title: titleOf(ending) })),
      ...besideTests,
    ];
    const { bold, yellow, red } = this.#paint;
    const outside = counted(besideTests.length, "failure");
    this.#screen.print([
      ...(failures.length === 0 ? [] : [bold(red(counted(failures.length, "failure"))), ""]),
      ...failures.flatMap((failure) => [failureText(failure, this.#paint), ""]),
      ...(isInterrupted ? [yellow("The run was interrupted.")] : []),
      ...(besideTests.length === 0 ? [] : [red(`${outside} outside of tests.`)]),
      ...tally(endings, this.#paint),
    ]);
  }

  #endingsOf(module: TestModule): readonly Ending[] {
    return [...module.children.allTests()].flatMap(({ id }) => this.#endings.get(id) ?? []);
  }

  #say(module: TestModule, told: (story: ModuleStory) => readonly string[]): void {
    const story = this.#stories.get(module.id);
    if (story) this.#turns.say(module.id, told(story));
  }
}
