import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import picocolors from "picocolors";
import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from "vitest/node";
import type { PlayedPath, PlayedPaths } from "../contract/coverage/played-paths.ts";
import type { Story } from "./story.ts";

const { bold, dim, green, red, yellow } = picocolors;

const MARK = { passed: green("✓"), failed: red("✗"), skipped: yellow("-"), pending: yellow("-") } as const;

/** Tells every path of every scenario as a story: the workflow, the path, and what each step answered. */
export default class StoryReporter implements Reporter {
  #print = (text = ""): void => console.log(text);
  #outputFile: string | undefined;

  onInit({ config: { outputFile } }: Vitest): void {
    this.#outputFile = typeof outputFile === "string" ? outputFile : undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const inOrder = [...modules].sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
    for (const module of inOrder) this.#tellModule(module);
    for (const error of unhandled) this.#print(red(error.stack ?? error.message));
    this.#summarize(inOrder);
    if (this.#outputFile !== undefined) this.#writePaths(this.#outputFile, inOrder);
  }

  /** For `understudy coverage --scenarios`: only the paths that went as written. */
  #writePaths(file: string, modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests("passed")]);
    const paths = tests.flatMap((test): readonly PlayedPath[] => {
      const { story } = test.meta();
      if (story === undefined) return [];
      const { workflowId, document, calls } = story;
      return [{ document: relative(process.cwd(), document), workflowId, name: test.name, calls }];
    });
    const played: PlayedPaths = { version: 1, paths };
    writeFileSync(file, `${JSON.stringify(played, null, 2)}\n`);
    this.#print(`Wrote ${file}.`);
  }

  #tellModule(module: TestModule): void {
    for (const error of module.errors()) {
      this.#print(`${MARK.failed} ${relative(process.cwd(), module.moduleId)}\n\n${error.message}\n`);
    }
    let told: string | undefined;
    for (const test of module.children.allTests()) {
      const { story } = test.meta();
      if (story && story.workflowId !== told) {
        told = story.workflowId;
        this.#print(`${bold(story.title)}  ${dim(story.workflowId)}\n`);
      }
      this.#tellPath(test, story);
    }
    this.#print();
  }

  #tellPath(test: TestCase, story: Story | undefined): void {
    const { state, errors = [] } = test.result();
    this.#print(`  ${MARK[state]} ${test.name}`);
    if (story) this.#print(`      ${dim(stepsOf(story))}`);
    for (const error of errors) this.#print(`\n${red(error.message)}\n`);
  }

  #summarize(modules: readonly TestModule[]): void {
    const paths = modules.flatMap((module) => [...module.children.allTests()]);
    const workflows = new Set(paths.flatMap((path) => path.meta().story?.workflowId ?? []));
    const passed = paths.filter((path) => path.result().state === "passed").length;
    const passedText = `${passed} of ${paths.length} paths went as written`;
    const verdict = passed < paths.length ? red(passedText) : green(passedText);
    this.#print(`${bold(`${workflows.size} workflows`)}, ${verdict}.`);
  }
}

function stepsOf({ steps, failure }: Story): string {
  if (steps.length === 0) return `nothing was sent: ${failure}`;
  return steps.map(({ stepId, answer }) => `${stepId} ${answer}`).join(" → ");
}
