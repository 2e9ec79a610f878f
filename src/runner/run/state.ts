import { resolveTokens } from "../../document/pointer.ts";
import type { ExpressionContext, Values } from "../../expression/evaluate-expression.ts";
import type { Expression } from "../../expression/expression.ts";
import { type Parameter, type Workflow, workflowIn } from "../../workflow/tree.ts";
import { StepRenderer } from "../request/step-renderer.ts";
import { type GivenInputs, inputsFor, inputValues, ownInputs, RunInputs } from "./inputs.ts";
import type { RunSession, Traces, WorkflowCall } from "./session.ts";

/** What a workflow knows at one moment of its run: its inputs and the outputs of the steps that have run. */
export class RunState {
  readonly workflow: Workflow;
  readonly session: RunSession;
  /** As they were given: a workflow that this one leads to may take what it needs of them. */
  readonly given: GivenInputs;
  /** The workflows that are under way, this one last. */
  readonly trail: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly traces: Traces;
  readonly warnings: string[] = [];
  readonly #absences = new Map<string, ReadonlyMap<string, string>>();

  constructor({ workflow, given, trail, signal }: WorkflowCall, session: RunSession) {
    this.workflow = workflow;
    this.session = session;
    this.given = given;
    this.trail = [...trail, workflow.workflowId];
    this.signal = signal;
    const inputs = new RunInputs(workflow.inputs, ownInputs(workflow, given));
    this.traces = { inputs, steps: new Map(), passedSteps: new Set() };
    session.leave(workflow, this.traces);
  }

  get inputs(): RunInputs {
    return this.traces.inputs;
  }

  /** Of the steps that have run. */
  get outputs(): ReadonlyMap<string, Values> {
    return this.traces.steps;
  }

  /** How deep below the workflow that was asked for. */
  get depth(): number {
    return this.trail.length - 1;
  }

  keep(stepId: string, outputs: Values, absences: ReadonlyMap<string, string>): void {
    this.traces.steps.set(stepId, outputs);
    this.#absences.set(stepId, absences);
  }

  end(outputs: Values): void {
    this.traces.outputs = outputs;
    this.session.leave(this.workflow, this.traces);
  }

  /** Whether a step of this workflow, or of another, is over. */
  hasPassed(owner: Workflow, stepId: string): boolean {
    if (owner === this.workflow) return this.traces.passedSteps.has(stepId);
    return this.session.hasPassed(owner, stepId);
  }

  /** Renders what a step sends or an action gives, and says why an expression in it has no value. */
  renderer(context: ExpressionContext): StepRenderer {
    return new StepRenderer(context, this.workflow.inputs, this.#absenceOf, this.session.options.missing);
  }

  /** For the workflow that an action leads to: what this one hands on, and over it what the action gives. */
  givenTo(workflow: Workflow, parameters: readonly Parameter[], context: ExpressionContext) {
    const renderer = this.renderer(context);
    const given = { ...inputsFor(workflow, this.given), ...inputValues(parameters, renderer) };
    return { given, notes: renderer.takeNotes() };
  }

  /** Why an expression that reads what another step or workflow has left behind finds nothing. */
  #absenceOf = (expression: Expression): string | undefined => {
    if (expression.root === "steps") {
      if (!this.outputs.has(expression.owner)) return `the step "${expression.owner}" has not run`;
      return this.#absences.get(expression.owner)?.get(expression.name) ?? "it is absent";
    }
    if (expression.root !== "workflows") return undefined;
    const { owner, field, stepId } = expression;
    const values = this.#left(owner, field, stepId);
    return values === undefined ? `the workflow "${owner}" has not run` : "it is absent";
  };

  /** What the last run of a workflow of this document has left behind. */
  #left(workflowId: string, field: string, stepId: string | undefined): Values | undefined {
    return this.session.valuesOf(workflowIn(this.workflow.document, workflowId), field, stepId);
  }

  /** What expressions can read at any time; a step adds its request and its response. */
  context(): ExpressionContext {
    const { self, written } = this.workflow.document;
    return {
      self,
      inputs: this.inputs.values,
      steps: (stepId) => this.outputs.get(stepId),
      workflows: (workflowId, field, stepId) => this.#left(workflowId, field, stepId),
      sourceDescriptions: (name) => {
        const source = written.sourceDescriptions.find((description) => description.name === name);
        return source && { type: "openapi", ...source };
      },
      components: (section) => resolveTokens(written.components, [section]) as Values | undefined,
    };
  }
}
