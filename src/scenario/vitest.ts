import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, inject, type TestContext, TestRunner, test } from "vitest";
import { type ContractTestOptions, contractFailure } from "../contract/contract-failure.ts";
import type { PlayedScenario } from "../contract/coverage/played-paths.ts";
import { findDocuments } from "../document/find-documents.ts";
import { milliseconds } from "../ports/clock.ts";
import type { Workflow } from "../workflow/tree.ts";
import { failureReport } from "./failure-report.ts";
import { NotOnStage } from "./not-on-stage.ts";
import { openWorkflow } from "./open-workflow.ts";
import type { Path } from "./path.ts";
import { type LiveRun, type LiveStages, playLive } from "./play-live.ts";
import { rerunCommand } from "./rerun-command.ts";
import { type PathRun, runPath } from "./run-path.ts";
import type { Scenario } from "./scenario.ts";
import type { SetStage, StageTypes } from "./stage.ts";
import { beginStory, type Story, tellRun } from "./story.ts";
import type { TransportName } from "./transports.ts";
import { frameOf, placeOf } from "./written-place.ts";

declare module "vitest" {
  interface ProvidedContext {
    /**
     * How the calls of every workflow reach the stand-in; "direct" when a project provides nothing. "live" plays the
     * paths at the real service, as a test project of it.
     */
    transport: TransportName | "live";
  }
  interface TaskMeta {
    /** Of a test that is a path. */
    story?: Story;
    /** Of the suite of a scenario, and so of its tests. */
    scenario?: Omit<PlayedScenario, "paths">;
  }
}

/** Where the paths of a service are played. */
interface Stages<Types extends StageTypes> {
  readonly standIn: SetStage<Types>;
  /** Throws when there is no test project to play at. */
  readonly live: () => Promise<LiveStages<Types>>;
}

/** Whoever is asked for a code has to find it first: a limit for machines would strike a person. */
const LIVE_TIMEOUT_MS = milliseconds({ minutes: 15 });

/**
 * The `rehearse` function of a service: a vitest test for each path, in the file that calls it. Where that file is one
 * that another imports it does nothing: the paths belong to the file that vitest runs.
 */
export function rehearsals<Types extends StageTypes>(stages: Stages<Types>) {
  return function rehearse(scenario: Scenario<Types>): void {
    const called = new Error("rehearse");
    Error.captureStackTrace(called, rehearse);
    const file = testFile();
    if (file === undefined || placeOf(called)?.file !== file) return;
    const workflow = openWorkflow(scenario.workflow);
    describe(workflow.workflowId, { meta: { scenario: plainScenario(scenario) } }, () => {
      for (const path of scenario.paths) {
        const story = beginStory(workflow, path);
        const run = (context: TestContext) => rehearsePath(workflow, scenario, path, stages, context, story);
        registerPath(path, run, scenario, story);
      }
    });
  };
}

/** What a reporter may want to know of a scenario besides its paths. */
function plainScenario({
  workflow,
  outOfReach = [],
  written,
}: Scenario<StageTypes>): Omit<PlayedScenario, "paths"> {
  const place = placeOf(written);
  return {
    document: workflow.file,
    workflowId: workflow.workflowId,
    ...(place && { written: place }),
    outOfReach,
  };
}

/** The file whose tests are collected at this moment; undefined outside of vitest. */
function testFile(): string | undefined {
  try {
    return TestRunner.getCurrentSuite().file?.filepath;
  } catch {
    return undefined;
  }
}

function registerPath<Types extends StageTypes>(
  { mode, name, written, ...path }: Path<Types>,
  run: (context: TestContext) => Promise<void>,
  scenario: Pick<Scenario<Types>, "tags" | "timeout">,
  story: Story,
): void {
  const tags = [...(scenario.tags ?? []), ...(path.tags ?? [])];
  const timeout = isLive() ? LIVE_TIMEOUT_MS : (path.timeout ?? scenario.timeout);
  const meta = { story };
  const { retry } = path;
  const options = {
    meta,
    ...(timeout !== undefined && { timeout }),
    ...(retry !== undefined && { retry }),
    ...(tags.length > 0 && { tags }),
  };
  if (mode === "todo") test.todo(name, { meta });
  else (mode === "run" ? test : test[mode])(name, options, run);
  locate(written);
}

/** Where the path is written, for `vitest file:12`, for editors and for reports. */
function locate(written: Error): void {
  const { file, tasks } = TestRunner.getCurrentSuite();
  const task = tasks.at(-1);
  const place = placeOf(written, file?.filepath);
  // A path that is written in another file has no line in this one.
  if (task?.type !== "test" || place === undefined || place.file !== file?.filepath) return;
  task.location = { line: place.line, column: place.column };
}

async function rehearsePath<Types extends StageTypes>(
  workflow: Workflow,
  scenario: Scenario<Types>,
  path: Path<Types>,
  stages: Stages<Types>,
  { task, skip }: TestContext,
  story: Story,
): Promise<void> {
  // A path has the same codes in every run, and other codes than any other path.
  const chosen = process.env.UNDERSTUDY_SEED;
  const seed = chosen ?? `${workflow.workflowId}/${path.name}`;
  let run: PathRun & Partial<LiveRun>;
  try {
    run = isLive()
      ? await playLive(workflow, scenario, path, await stages.live(), seed)
      : await runPath(workflow, scenario, path, stages.standIn, { seed, transport: transportNow() });
  } catch (error) {
    if (error instanceof NotOnStage) skip(error.message.replace(/\.$/, ""));
    throw error;
  }
  task.meta.story = { ...story, run: tellRun(run) };
  if (run.mismatches.length === 0) return;
  const rerun = rerunCommand(task.file.filepath, path.name, chosen);
  const report = failureReport(`${workflow.workflowId} › ${path.name}`, run, rerun);
  const unasked = run.at === "stand-in" ? `\n\n${NOT_ASKED}` : "";
  throw errorAt("PathFailure", report + unasked, frameOf(path.written, task.file.filepath));
}

const NOT_ASKED = "  That is the stand-in's answer: the real service was not asked.";

const transportNow = (): TransportName => {
  const transport = inject("transport") ?? "direct";
  return transport === "live" ? "direct" : transport;
};

const isLive = (): boolean => inject("transport") === "live";

/** Checks Arazzo documents against what they call: each document below the paths is one vitest test. */
export function contract(
  paths: string | URL | readonly (string | URL)[],
  options: ContractTestOptions = {},
): void {
  const named = [paths].flat().map((path) => (path instanceof URL ? fileURLToPath(path) : String(path)));
  const files = [...new Set(findDocuments(named))];
  if (files.length === 0) throw new Error(`There is no Arazzo document in ${named.join(", ")}.`);
  describe("contract", () => {
    for (const file of files) {
      test(relative(process.cwd(), file), () => {
        const failure = contractFailure(file, options);
        if (failure === undefined) return;
        const { message, place } = failure;
        const line = place && `    at ${resolve(place.file)}:${place.line}:${place.column}`;
        throw errorAt("ContractBreach", `\n${message}`, line);
      });
    }
  });
}

/** Its stack is one line, of the path or of the document: not the inside of this library. */
function errorAt(name: string, message: string, line: string | undefined): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = [`${name}: ${message}`, ...(line === undefined ? [] : [line])].join("\n");
  return error;
}
