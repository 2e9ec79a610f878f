import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import type { Attempt, StepResult, WorkflowResult } from "../../src/runner/run/result.ts";
import { type RunEvent, runWorkflow } from "../../src/runner/run/workflow.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import { workflowIn } from "../../src/workflow/tree.ts";
import { type GeneratedRun, generatedRuns } from "./generated-workflows.ts";

const api = loadDescription(
  parseDocument(
    "{ openapi: 3.1.0, servers: [{ url: 'http://any' }], paths: { /visit: { get: { operationId: visit } } } }",
    "api.yml",
  ),
);

async function run({ document, statuses, limits }: GeneratedRun) {
  const text = parseDocument(JSON.stringify(document), "generated.yml");
  const options = { resolve: (url: string) => url, descriptions: new Map([["api.yml", api]]) };
  const workflow = workflowIn(openDocument(text, options), "w0");
  if (workflow === undefined) throw new Error("Every generated document has the workflow w0.");
  const visited: string[] = [];
  const events: RunEvent[] = [];
  const result = await runWorkflow(workflow, {
    ...limits,
    transport: ({ url }) => {
      const status = statuses[visited.length % statuses.length] ?? 200;
      visited.push(new URL(url).searchParams.get("who") ?? "");
      return { status, headers: {}, body: "" };
    },
    clock: new VirtualClock({ at: 0, frozen: true }),
    wait: async () => {},
    onEvent: (event) => events.push(event),
  });
  return { result, visited, events };
}

interface Tried {
  readonly who: string;
  readonly attempt: Attempt;
}

/** Every attempt in the tree, in the order in which they were made. */
const attemptsIn = (result: WorkflowResult): Tried[] =>
  [...inTree(result)].sort((a, b) => a.attempt.order - b.attempt.order);

function* inTree(result: WorkflowResult): Generator<Tried> {
  for (const { stepId, attempts } of result.steps) {
    for (const attempt of attempts) {
      yield { who: `${result.workflowId}/${stepId}`, attempt };
      for (const inner of [attempt.workflow, attempt.next.workflow]) {
        if (inner !== undefined) yield* inTree(inner);
      }
    }
  }
  for (const other of [...result.dependencies, ...result.continuedBy]) yield* inTree(other);
}

test("a workflow ends within its limits, wherever its actions lead", () =>
  fc.assert(
    fc.asyncProperty(generatedRuns, async (given) => {
      const { result, visited } = await run(given);
      expect(visited.length).toBeLessThanOrEqual(given.limits.maxSteps);
      expect(result.status === "failed").toBe(result.failure !== undefined);
    }),
    { numRuns: 500 },
  ));

test("every request that was sent is in the tree, in its order, at the step that sent it", () =>
  fc.assert(
    fc.asyncProperty(generatedRuns, async (given) => {
      const { result, visited } = await run(given);
      const sent = attemptsIn(result).filter(({ attempt }) => attempt.response !== undefined);
      expect(sent.filter(({ attempt }) => attempt.workflow === undefined).map(({ who }) => who)).toEqual(
        visited,
      );
    }),
    { numRuns: 500 },
  ));

test("the attempts are numbered without a gap, and each was told as it ended", () =>
  fc.assert(
    fc.asyncProperty(generatedRuns, async (given) => {
      const { result, events } = await run(given);
      const orders = attemptsIn(result).map(({ attempt }) => attempt.order);
      expect(orders).toEqual(orders.map((_, index) => index + 1));
      const told = events.flatMap((event) => (event.type === "attempt" ? event.attempt.order : []));
      expect(told.sort((a, b) => a - b)).toEqual(orders);
    }),
    { numRuns: 500 },
  ));

/** Every workflow of the tree. */
function* workflowsIn(result: WorkflowResult): Generator<WorkflowResult> {
  yield result;
  const called = result.steps.flatMap(({ attempts }) =>
    attempts.flatMap(({ workflow, next }) => [workflow, next.workflow]),
  );
  for (const other of [...called, ...result.dependencies, ...result.continuedBy]) {
    if (other !== undefined) yield* workflowsIn(other);
  }
}

function isConsistent({ status, attempts, failure }: StepResult): boolean {
  if (attempts.length === 0) return status === "skipped" || status === "not run";
  if (status === "failed") return failure !== undefined;
  return failure === undefined && (status === "passed" || status === "recovered");
}

test("what a step is called fits what became of it, and the tree is plain JSON", () =>
  fc.assert(
    fc.asyncProperty(generatedRuns, async (given) => {
      const { result } = await run(given);
      const steps = [...workflowsIn(result)].flatMap((workflow) => workflow.steps);
      expect(steps.filter((step) => !isConsistent(step))).toEqual([]);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }),
    { numRuns: 300 },
  ));

test("the same answers make the same tree", () =>
  fc.assert(
    fc.asyncProperty(generatedRuns, async (given) => {
      const [first, second] = [await run(given), await run(given)];
      expect(JSON.stringify(second.result)).toBe(JSON.stringify(first.result));
    }),
    { numRuns: 100 },
  ));
