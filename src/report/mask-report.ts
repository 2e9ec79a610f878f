import { isNode, type Node } from "../document/node.ts";
import { MASK } from "../openapi/mask-secrets.ts";
import type { Attempt, WorkflowResult } from "../runner/run/result.ts";
import type { ArazzoTree } from "../workflow/tree.ts";
import { attemptSecrets, inputSecrets, secretsOf } from "./collect-secrets.ts";
import { isSecretField, nameRead, textMasker } from "./mask-text.ts";
import type { RunReport } from "./run-report.ts";

/** What every report takes. */
export interface Masking {
  /** False shows everything. */
  readonly masking?: boolean;
  /** Secrets that are known besides those of the run, such as what the environment holds. */
  readonly secrets?: Iterable<string>;
  /** The names of inputs that are secret, whatever their names suggest. */
  readonly secretInputs?: ReadonlySet<string>;
}

/** The inputs that a document declares with `format: password`. */
export const secretInputsOf = (documents: readonly ArazzoTree[]): ReadonlySet<string> =>
  new Set(documents.flatMap(({ workflows }) => workflows.flatMap(({ inputs }) => [...inputs.secrets])));

/** The report without its secrets, masked under their names and wherever else they occur. */
export function maskReport(report: RunReport, options: Masking): RunReport {
  const { masking = true, secrets = [], secretInputs = new Set() } = options;
  if (!masking) return report;
  const known = new Set(secrets);
  for (const { workflows } of report.documents) {
    for (const workflow of workflows) secretsOf(workflow, secretInputs, known);
  }
  const mask = resultMasker(known, secretInputs);
  const documents = report.documents.map((document) => ({
    ...document,
    workflows: document.workflows.map(mask),
    diagnostics: document.diagnostics.map(mask),
  }));
  return { ...report, documents };
}

/** Masks events while a run goes on: each secret from the moment it is known. */
export class LiveMask {
  readonly #masking: boolean;
  readonly #secretInputs: ReadonlySet<string>;
  readonly #known: Set<string>;

  constructor({ masking = true, secrets = [], secretInputs = new Set() }: Masking) {
    this.#masking = masking;
    this.#secretInputs = secretInputs;
    this.#known = new Set(secrets);
  }

  /** Events do not hold the inputs, so whoever supplies them has to pass them on. */
  learn(inputs: Readonly<Record<string, unknown>>): void {
    inputSecrets(inputs, this.#secretInputs, this.#known);
  }

  attempt(attempt: Attempt): Attempt {
    if (!this.#masking) return attempt;
    attemptSecrets(attempt, this.#known);
    return resultMasker(this.#known, this.#secretInputs)(attempt);
  }

  workflow(workflow: WorkflowResult): WorkflowResult {
    if (!this.#masking) return workflow;
    secretsOf(workflow, this.#secretInputs, this.#known);
    return resultMasker(this.#known, this.#secretInputs)(workflow);
  }
}

/** Identifiers and fixed words: readers compare them, and they hold no secrets. */
const NAMES: ReadonlySet<string> = new Set([
  "workflowId",
  "stepId",
  "operationId",
  "status",
  "type",
  "kind",
  "level",
  "action",
  "check",
  "severity",
  "code",
  "file",
  "method",
  "encoding",
]);

/** Data of the API and the workflow: the names in it tell what is secret. */
const DATA: ReadonlySet<string> = new Set(["inputs", "outputs", "headers", "path", "query", "body"]);

/** Masks every text in a part of a result, except for names. Outside of data, a number is never a secret. */
function resultMasker(known: ReadonlySet<string>, secretInputs: ReadonlySet<string>) {
  const maskText = textMasker(known);
  const maskData = (value: unknown, name: string, secretNames?: ReadonlySet<string>): unknown => {
    if (Array.isArray(value)) return value.map((item) => maskData(item, name));
    if (isNode(value)) {
      const entries = Object.entries(value).map(([key, inner]) => {
        return [maskText(key), secretNames?.has(key) ? MASK : maskData(inner, key)] as const;
      });
      return Object.fromEntries(entries);
    }
    if (typeof value === "string") return isSecretField(name, value) ? MASK : maskText(value);
    if (typeof value !== "number") return value;
    return isSecretField(name, value) || known.has(String(value)) ? MASK : value;
  };
  const maskPart = (value: unknown, name: string, owner: Node): unknown => {
    // The text of an operand is the expression that its value comes from.
    if (name === "value") return maskData(value, nameRead(String(owner.text)));
    if (DATA.has(name)) return maskData(value, name, name === "inputs" ? secretInputs : undefined);
    if (typeof value === "string") return NAMES.has(name) ? value : maskText(value);
    if (Array.isArray(value)) return value.map((item) => maskPart(item, name, owner));
    if (!isNode(value)) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, maskPart(inner, key, value)]);
    return Object.fromEntries(entries);
  };
  // Only texts are replaced, so the type stays the same.
  return <Part>(part: Part): Part => maskPart(part, "", {}) as Part;
}
