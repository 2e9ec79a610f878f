import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import {
  BaseSequencer,
  startVitest,
  type TestSpecification,
  type TestUserConfig,
  type Vitest,
} from "vitest/node";
import StoryReporter from "../../../src/scenario/vitest-reporter.ts";

interface Asked {
  readonly config?: TestUserConfig;
  readonly filters?: readonly string[];
  /** Hears what has been told when a test is over. */
  readonly listen?: (told: string) => void;
  /** What is done with vitest once it has run. */
  readonly afterwards?: (vitest: Vitest) => Promise<unknown>;
}

/** What the reporter prints of a run of vitest in a folder with these files, which is called `$`. */
export async function storyOf(files: Readonly<Record<string, string>>, asked: Asked = {}): Promise<string> {
  const { config, filters = [], listen, afterwards } = asked;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "understudy-")));
  const { exitCode } = process;
  const stdout = new Kept();
  try {
    for (const [name, text] of Object.entries({ ...files, "path.ts": PATH })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const options: TestUserConfig = {
      root: folder,
      config: false,
      watch: false,
      include: ["**/*.scenario.ts"],
      reporters: [new StoryReporter({ colour: false }), { onTestCaseResult: () => listen?.(stdout.text) }],
      pool: "threads",
      isolate: false,
      // Which of several files begins first is chance; here they run one after the other, by their names.
      fileParallelism: false,
      sequence: { sequencer: ByName },
      ...config,
    };
    const named = filters.map((filter) => filter.replace("$", folder));
    const vitest = await startVitest("test", named, options, {}, { stdout, stderr: stdout });
    await afterwards?.(vitest);
    await vitest.close();
    return stdout.text.replaceAll(folder, "$");
  } finally {
    // A run that fails says so in the exit code of the process that it is in, which is that of this test.
    process.exitCode = exitCode;
    rmSync(folder, { recursive: true });
  }
}

class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
  }
}

/** As the output of a process, which workers that end do not close. */
class Kept extends Writable {
  text = "";

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }

  override end(): this {
    return this;
  }
}

/** Tests that say of themselves what paths say, and then do what is asked. */
const PATH = `
import { describe, test } from "vitest";

export const rehearsal = (workflowId, title, write) => {
  const scenario = { workflowId, document: "flows.yml", outOfReach: [{ errors: ["late"], because: "Nobody is." }] };
  const story = { workflowId, title, document: "flows.yml", ends: [{ passes: true }] };
  const meta = { story };
  const path = (name, answers, { options = {}, first = () => {}, then = () => {} } = {}) =>
    test(name, { ...options, meta }, (context) => {
      first(context);
      const steps = Object.entries(answers).map(([stepId, answer]) => ({ stepId, answer }));
      const calls = steps.map(({ stepId }) => ({ stepId, status: 200 }));
      context.task.meta.story = { ...story, run: { steps, calls, deeds: [] } };
      then(context);
    });
  path.skip = (name) => test.skip(name, { meta });
  path.todo = (name) => test.todo(name, { meta: { story: { ...story, ends: [] } } });
  describe(workflowId, { meta: { scenario } }, () => write(path));
};

export const fails = (title) => {
  const error = new Error(title + "\\n    did not go as written.\\n\\n  codes spent  0  1");
  error.name = "PathFailure";
  const lines = error.stack.split("\\n");
  error.stack = ["PathFailure: " + error.message, lines.find((line) => line.includes(".scenario.ts"))].join("\\n");
  throw error;
};
`;
