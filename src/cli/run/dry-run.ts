import { isNode } from "../../document/node.ts";
import { maskSecrets } from "../../openapi/mask-secrets.ts";
import { inputSecrets } from "../../report/collect-secrets.ts";
import type { Masking } from "../../report/mask-report.ts";
import { textMasker } from "../../report/mask-text.ts";
import { buildRequest } from "../../runner/request/build-request.ts";
import { type Missing, StepRenderer } from "../../runner/request/step-renderer.ts";
import { StepError } from "../../runner/run/step-error.ts";
import type { Step } from "../../workflow/tree.ts";
import type { Plan } from "./workflow-plan.ts";

/** The requests of a workflow as far as they are known; a value that only a run can tell is shown as its expression. */
export function dryRun(plan: Plan, missing: Missing, masking: Masking): string {
  const { workflowId, steps, written } = plan.workflow;
  const shown = showing(plan, masking);
  const width = Math.max(...steps.map(({ stepId }) => stepId.length));
  const lines = steps.flatMap((step) => {
    const [first = "", ...rest] = stepLines(step, plan, missing, shown);
    const more = rest.map((line) => `  ${" ".repeat(width)}  ${line}`);
    return [`  ${step.stepId.padEnd(width)}  ${first}`, ...more];
  });
  const title = written.summary === undefined ? "" : `  ${written.summary}`;
  return `${workflowId}${title}\n${lines.join("\n")}\n`;
}

/** How a url or a body is shown: without secrets unless masking is off. */
interface Shown {
  url(url: string): string;
  body(body: unknown): string;
}

function showing({ inputs }: Plan, { masking, secrets = [], secretInputs = new Set() }: Masking): Shown {
  if (masking === false) return { url: readable, body: JSON.stringify };
  const known = new Set(secrets);
  inputSecrets(inputs, secretInputs, known);
  const mask = textMasker(known);
  return { url: (url) => mask(readable(url)), body: (body) => mask(JSON.stringify(maskKnown(body))) };
}

const readable = (url: string): string =>
  url.replaceAll(/%7B(%24[^%{}]*)%7D/gi, (_, inner: string) => `{${decodeURIComponent(inner)}}`);

/** A placeholder is not a secret, whatever its field is called. */
function maskKnown(value: unknown, name = ""): unknown {
  if (typeof value === "string" && /^\{\$[^{}]*\}$/.test(value)) return value;
  if (Array.isArray(value)) return value.map((item) => maskKnown(item, name));
  if (!isNode(value)) return maskSecrets(value, name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskKnown(inner, key)]));
}

function stepLines(step: Step, plan: Plan, missing: Missing, shown: Shown): string[] {
  if (step.kind === "workflow") return [`runs the workflow ${step.called.workflowId}`];
  if (step.kind === "lost") return [];
  try {
    const renderer = new StepRenderer(notRunYet(plan), plan.workflow.inputs, () => undefined, missing);
    const { sent, notes } = buildRequest(step, renderer, plan);
    const body = sent.body === undefined ? [] : [shown.body(sent.body)];
    return [`${sent.method} ${shown.url(sent.url)}`, ...body, ...notes];
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return [`${step.operation.method} ${step.operation.path}`, `It cannot be known yet: ${error.message}`];
  }
}

/** What expressions read before anything has run. */
function notRunYet({ workflow, inputs }: Plan) {
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
