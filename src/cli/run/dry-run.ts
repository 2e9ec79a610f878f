import { maskSecrets } from "../../openapi/mask-secrets.ts";
import { textMasker } from "../../report/mask-text.ts";

import { buildRequest, type Destination } from "../../runner/request/build-request.ts";
import { type Missing, StepRenderer } from "../../runner/request/step-renderer.ts";
import type { SentRequest } from "../../runner/run/result.ts";
import { StepFailure } from "../../runner/run/step-failure.ts";
import type { Step, Workflow } from "../../workflow/tree.ts";

export interface DryRun {
  readonly to: Destination;
  /** Functions stand for values that are asked for while the workflow runs. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly missing: Missing;
  readonly masking: boolean;
  /** What is masked wherever it stands. */
  readonly secrets: Iterable<string>;
}

/** The requests of a workflow as far as they can be known; what only its run can tell stands there as its expression. */
export function dryRun(workflow: Workflow, options: DryRun): string {
  const width = Math.max(...workflow.steps.map(({ stepId }) => stepId.length));
  const lines = workflow.steps.flatMap((step) => {
    const name = step.stepId.padEnd(width);
    const [first = "", ...rest] = stepLines(step, options);
    return [`  ${name}  ${first}`, ...rest.map((line) => `  ${" ".repeat(width)}  ${line}`)];
  });
  const title = workflow.written.summary === undefined ? "" : `  ${workflow.written.summary}`;
  return `${workflow.workflowId}${title}\n${lines.join("\n")}\n`;
}

function stepLines(step: Step, options: DryRun): string[] {
  if (step.kind === "workflow") return [`runs the workflow ${step.called.workflowId}`];
  if (step.kind === "lost") return [];
  const { workflow } = step;
  try {
    const renderer = new StepRenderer(
      unrun(workflow, options),
      workflow.inputs,
      () => undefined,
      options.missing,
    );
    const { sent, notes } = buildRequest(step, renderer, options.to);
    const body = sent.body === undefined ? [] : [shown(sent.body, options)];
    return [`${sent.method} ${url(sent, options)}`, ...body, ...notes];
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return [`${step.operation.method} ${step.operation.path}`, `It cannot be known yet: ${error.message}`];
  }
}

/** What expressions read before anything has run. */
function unrun(workflow: Workflow, { inputs }: DryRun) {
  const known = Object.entries(inputs).map(([name, value]) => {
    return [name, typeof value === "function" ? `{$inputs.${name}}` : value] as const;
  });
  return {
    self: workflow.document.self,
    inputs: Object.fromEntries(known),
    steps: (stepId: string) => placeholders(`$steps.${stepId}.outputs`),
    workflows: (workflowId: string, field: string) => placeholders(`$workflows.${workflowId}.${field}`),
  };
}

const placeholders = (prefix: string): Readonly<Record<string, unknown>> =>
  new Proxy(
    {},
    {
      get: (_, name) => `{${prefix}.${String(name)}}`,
      has: () => true,
      getOwnPropertyDescriptor: (_, name) => ({
        value: `{${prefix}.${String(name)}}`,
        enumerable: true,
        configurable: true,
      }),
    },
  );

const url = ({ url: text }: SentRequest, { masking, secrets }: DryRun): string => {
  const readable = text.replaceAll(
    /%7B(%24[^%{}]*)%7D/gi,
    (_, inner: string) => `{${decodeURIComponent(inner)}}`,
  );
  return masking ? textMasker(secrets)(readable) : readable;
};

/** A placeholder is no secret, whatever the field is called. */
function shown(value: unknown, { masking, secrets }: DryRun): string {
  if (!masking) return JSON.stringify(value);
  return textMasker(secrets)(JSON.stringify(besidePlaceholders(value, maskSecrets(value))));
}

function besidePlaceholders(value: unknown, masked: unknown): unknown {
  if (typeof value === "string") return /^\{\$[^{}]*\}$/.test(value) ? value : masked;
  if (typeof value !== "object" || value === null || typeof masked !== "object" || masked === null)
    return masked;
  if (Array.isArray(value))
    return value.map((item, index) => besidePlaceholders(item, (masked as unknown[])[index]));
  const entries = Object.entries(value).map(([name, inner]) => {
    return [name, besidePlaceholders(inner, (masked as Readonly<Record<string, unknown>>)[name])] as const;
  });
  return Object.fromEntries(entries);
}
