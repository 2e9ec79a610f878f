import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, inject, test } from "vitest";
import { type ContractTestOptions, contractFailure } from "../contract/contract-failure.ts";
import { findDocuments } from "../document/find-documents.ts";
import { openDocument } from "../workflow/load-document.ts";
import { type Workflow, workflowIn } from "../workflow/tree.ts";
import { failureReport } from "./failure-report.ts";
import { runPath, type TransportName } from "./run-path.ts";
import {
  type Path,
  type Scenario,
  type ScenarioDefinition,
  type WorkflowHandle,
  type WritePath,
  scenario as write,
} from "./scenario.ts";
import type { SetStage } from "./stage.ts";
import { type Story, tellStory } from "./story.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** How the calls of every workflow reach the stand-in; "direct" when a project provides nothing. */
    transport: TransportName;
  }
  interface TaskMeta {
    story?: Story;
  }
}

/** The `scenario` function of a service: data, and a vitest test for each path. */
export function scenarios<Tools, Follows extends string>(setStage: SetStage<Tools, Follows>) {
  return <World>(
    handle: WorkflowHandle,
    definition: ScenarioDefinition<Tools, World, Follows>,
    paths: (path: WritePath<Tools, World>) => void,
  ): Scenario<Tools, World, Follows> => {
    const scenario = write(handle, definition, paths);
    const workflow = openWorkflow(handle);
    describe(handle.workflowId, () => {
      for (const path of scenario.paths) registerPath(workflow, scenario, path, setStage);
    });
    return scenario;
  };
}

function openWorkflow({ file, workflowId }: WorkflowHandle): Workflow {
  const document = openDocument(file);
  const workflow = workflowIn(document, workflowId);
  if (workflow) return workflow;
  throw new Error(
    `${file} has no workflow "${workflowId}"; it has ${document.workflows.map((one) => one.workflowId).join(", ")}.`,
  );
}

function registerPath<Tools, World, Follows extends string>(
  workflow: Workflow,
  scenario: Scenario<Tools, World, Follows>,
  path: Path<Tools, World>,
  setStage: SetStage<Tools, Follows>,
): void {
  test(path.name, async ({ task }) => {
    const transport = inject("transport") ?? "direct";
    // A path has the same codes in every run, and other codes than any other path.
    const chosen = process.env.UNDERSTUDY_SEED;
    const seed = chosen ?? `${workflow.workflowId}/${path.name}`;
    const run = await runPath(workflow, scenario, path, setStage, { seed, transport });
    task.meta.story = tellStory(workflow, run);
    if (run.mismatches.length === 0) return;
    const rerun = rerunCommand(task.file.filepath, path.name, chosen);
    const line = path.written.stack?.split("\n").find((frame) => frame.trimStart().startsWith("at "));
    throw errorAt("PathFailure", failureReport(`${workflow.workflowId} › ${path.name}`, run, rerun), line);
  });
}

/** The command that runs this path alone. */
function rerunCommand(file: string, name: string, seed: string | undefined): string {
  const pattern = name.replaceAll(/[\\^$.*+?()[\]{}|"`]/g, "\\$&");
  const environment = seed === undefined ? "" : `UNDERSTUDY_SEED=${seed} `;
  return `${environment}npx vitest run ${relative(process.cwd(), file)} -t "${pattern}"`;
}

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
