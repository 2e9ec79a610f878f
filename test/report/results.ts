import { type RunReport, runReport } from "../../src/report/run-report.ts";
import type { Attempt, StepResult, WorkflowResult } from "../../src/runner/run/result.ts";

/** The smallest results, to be filled with what a test is about. */
export const anAttempt = (parts: Partial<Attempt> = {}): Attempt => ({
  order: 1,
  status: parts.failure === undefined ? "passed" : "failed",
  request: { method: "POST", url: "https://api.example/v1/login", headers: {}, path: {}, query: {} },
  response: { status: 200, headers: {} },
  criteria: [],
  outputs: {},
  notes: [],
  findings: [],
  startedAt: 0,
  durationMs: 5,
  next: { type: parts.failure === undefined ? "next" : "fail", criteria: [], passedOver: [] },
  ...parts,
});

export const aStep = (attempt?: Attempt, parts: Partial<StepResult> = {}): StepResult => ({
  stepId: "logIn",
  operationId: "login",
  status: attempt?.status ?? "not run",
  attempts: attempt === undefined ? [] : [attempt],
  outputs: attempt?.outputs ?? {},
  ...(attempt?.failure && { failure: { ...attempt.failure, stepId: "logIn" } }),
  durationMs: attempt?.durationMs ?? 0,
  ...parts,
});

export function aWorkflow(steps: readonly StepResult[], parts: Partial<WorkflowResult> = {}): WorkflowResult {
  const failure = steps.find((step) => step.failure !== undefined)?.failure;
  return {
    workflowId: "login",
    status: failure === undefined ? "passed" : "failed",
    inputs: {},
    dependencies: [],
    steps,
    outputs: {},
    notes: [],
    warnings: [],
    ...(failure && { failure }),
    continuedBy: [],
    startedAt: 0,
    durationMs: 5,
    ...parts,
  };
}

export const reportOf = (...workflows: readonly WorkflowResult[]): RunReport =>
  runReport({
    generator: { name: "understudy", version: "0.0.0" },
    startedAt: 0,
    durationMs: 5,
    documents: [{ file: "login.yml", title: "Login", workflows, diagnostics: [] }],
  });

/** A run of one step. */
export const oneCall = (parts: Partial<Attempt> = {}): RunReport =>
  reportOf(aWorkflow([aStep(anAttempt(parts))]));
