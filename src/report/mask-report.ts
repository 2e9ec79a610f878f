import type { CriterionResult } from "../criterion/criterion.ts";
import type { OperandValue } from "../criterion/evaluate-condition.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import { MASK } from "../openapi/mask-secrets.ts";
import type { Attempt, Failure, Next, StepResult, WorkflowResult } from "../runner/run/result.ts";
import type { ArazzoTree } from "../workflow/tree.ts";
import { secretsOf } from "./collect-secrets.ts";
import { type MaskText, textMasker } from "./mask-text.ts";
import type { DocumentReport, RunReport } from "./run-report.ts";
import { isSecretField, nameRead } from "./secret-names.ts";

/** What every report is asked with. */
export interface Masking {
  /** False shows everything. */
  readonly masking?: boolean;
  /** Secrets that are known besides those of the run, such as what the environment holds. */
  readonly secrets?: Iterable<string>;
  /** The names of inputs that are secret whatever they are called. */
  readonly secretInputs?: ReadonlySet<string>;
}

/** The inputs that a document declares with `format: password`. */
export const secretInputsOf = (documents: readonly ArazzoTree[]): ReadonlySet<string> =>
  new Set(documents.flatMap(({ workflows }) => workflows.flatMap(({ inputs }) => [...inputs.secrets])));

/** The report without its secrets: masked where they stand under their names, and wherever they stand again. */
export function maskReport(report: RunReport, options: Masking): RunReport {
  const { masking = true, secrets = [], secretInputs = new Set() } = options;
  if (!masking) return report;
  const known = new Set(secrets);
  for (const { workflows } of report.documents) {
    for (const workflow of workflows) secretsOf(workflow, secretInputs, known);
  }
  const mask = new Mask(known, secretInputs);
  return { ...report, documents: report.documents.map((document) => mask.document(document)) };
}

/** Goes through the tree by its types: what the document names things by, and what is no text, stays as it is. */
export class Mask {
  readonly #known: ReadonlySet<string>;
  readonly #secretInputs: ReadonlySet<string>;
  readonly text: MaskText;

  constructor(known: ReadonlySet<string>, secretInputs: ReadonlySet<string>) {
    this.#known = known;
    this.#secretInputs = secretInputs;
    this.text = textMasker(known);
  }

  document(document: DocumentReport): DocumentReport {
    return {
      ...document,
      workflows: document.workflows.map((workflow) => this.workflow(workflow)),
      diagnostics: document.diagnostics.map((diagnostic) => this.#diagnostic(diagnostic)),
    };
  }

  workflow(workflow: WorkflowResult): WorkflowResult {
    const { inputs, dependencies, steps, outputs, notes, warnings, failure, continuedBy, title } = workflow;
    return {
      ...workflow,
      ...(title !== undefined && { title: this.text(title) }),
      inputs: this.#inputs(inputs),
      dependencies: dependencies.map((other) => this.workflow(other)),
      steps: steps.map((step) => this.#step(step)),
      outputs: this.#data(outputs),
      notes: notes.map(this.text),
      warnings: warnings.map(this.text),
      ...(failure && { failure: this.#failure(failure) }),
      continuedBy: continuedBy.map((other) => this.workflow(other)),
    };
  }

  attempt(attempt: Attempt): Attempt {
    const { request, response, workflow, criteria, outputs, notes, findings, failure, next } = attempt;
    return {
      ...attempt,
      ...(request && {
        request: { ...this.#data(request), method: request.method, url: this.text(request.url) },
      }),
      ...(response && { response: { ...this.#data(response), status: response.status } }),
      ...(workflow && { workflow: this.workflow(workflow) }),
      criteria: criteria.map((criterion) => this.#criterion(criterion)),
      outputs: this.#data(outputs),
      notes: notes.map(this.text),
      findings: findings.map((one) => ({
        ...one,
        message: this.text(one.message),
        pointer: this.text(one.pointer),
      })),
      ...(failure && { failure: this.#failure(failure) }),
      next: this.#next(next),
    };
  }

  #step(step: StepResult): StepResult {
    const { attempts, outputs, failure, description } = step;
    return {
      ...step,
      ...(description !== undefined && { description: this.text(description) }),
      attempts: attempts.map((attempt) => this.attempt(attempt)),
      outputs: this.#data(outputs),
      ...(failure && { failure: this.#failure(failure) }),
    };
  }

  #next(next: Next): Next {
    const { criteria, passedOver, workflow } = next;
    return {
      ...next,
      criteria: criteria.map((criterion) => this.#criterion(criterion)),
      passedOver: passedOver.map((action) => ({
        ...action,
        reason: this.text(action.reason),
        criteria: action.criteria.map((criterion) => this.#criterion(criterion)),
      })),
      ...(workflow && { workflow: this.workflow(workflow) }),
    };
  }

  #criterion(criterion: CriterionResult): CriterionResult {
    const { condition, context, operands, notes, rendered, fault } = criterion;
    return {
      ...criterion,
      condition: this.text(condition),
      ...(context && { context: this.#operand(context) }),
      operands: operands.map((operand) => this.#operand(operand)),
      notes: notes.map(this.text),
      ...(rendered !== undefined && { rendered: this.text(rendered) }),
      ...(fault !== undefined && { fault: this.text(fault) }),
    };
  }

  #operand({ text, value }: OperandValue): OperandValue {
    return { text: this.text(text), value: this.#value(value, nameRead(text)) };
  }

  #failure(failure: Failure): Failure {
    return { ...failure, message: this.text(failure.message) };
  }

  #diagnostic(diagnostic: Diagnostic): Diagnostic {
    const { message, fix } = diagnostic;
    return { ...diagnostic, message: this.text(message), ...(fix !== undefined && { fix: this.text(fix) }) };
  }

  #inputs(inputs: WorkflowResult["inputs"]): WorkflowResult["inputs"] {
    const entries = Object.entries(this.#data(inputs));
    return Object.fromEntries(
      entries.map(([name, value]) => [name, this.#secretInputs.has(name) ? MASK : value]),
    );
  }

  /** The same shape with other texts in it. */
  #data<Data extends object>(data: Data): Data {
    return this.#value(data, "") as Data;
  }

  #value(value: unknown, name: string): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#value(item, name));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [this.text(key), this.#value(inner, key)]),
      );
    }
    if (typeof value === "number")
      return isSecretField(name, value) || this.#known.has(String(value)) ? MASK : value;
    if (typeof value !== "string") return value;
    return isSecretField(name, value) ? MASK : this.text(value);
  }
}
