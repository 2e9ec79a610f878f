import { DocumentError } from "../../../src/document/diagnostic.ts";
import type { TextDocument } from "../../../src/document/text-document.ts";
import type { Description } from "../../../src/openapi/description.ts";
import type { HttpReply, HttpRequest, Transport } from "../../../src/ports/http.ts";
import type { RunOptions } from "../../../src/runner/run/options.ts";
import type { WorkflowResult } from "../../../src/runner/run/result.ts";
import { runWorkflow } from "../../../src/runner/run/workflow.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";
import type { Workflow } from "../../../src/workflow/tree.ts";
import { enter } from "./worlds.ts";

/** What whoever runs a workflow, and whoever answers it, can see of one run. */
export interface Seen {
  readonly status: string;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly calls: readonly (readonly unknown[])[];
}

/** Long before the end a loop has shown itself. */
const MOST_STEPS = 20;

/** The only workflow of a document; undefined where the document does not even open. */
export function opened(
  text: TextDocument,
  descriptions: ReadonlyMap<string, Description>,
): Workflow | undefined {
  try {
    const [workflow] = openDocument(text, { descriptions: new Map(descriptions) }).workflows.values();
    return workflow;
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

/** How a workflow goes in a world; `workflowId` tells whose part it is. */
export async function watch(workflow: Workflow, world: string, workflowId: string): Promise<Seen> {
  const { transport, ...setting } = enter(world, workflowId);
  const calls: (readonly unknown[])[] = [];
  const { status, outputs } = await play(workflow, {
    ...setting,
    transport: watched(transport, ({ method, url, body }, reply) => {
      calls.push([method, url, body, reply.status]);
    }),
  });
  return { status, outputs, calls };
}

/** As the command runs it, without waiting. */
export const play = (workflow: Workflow, options: RunOptions): Promise<WorkflowResult> =>
  runWorkflow(workflow, { contract: {}, ...options, wait: async () => {}, maxSteps: MOST_STEPS });

/** Everything that it and its steps are to hand on has a value. */
export const isWhole = (workflow: Workflow, { outputs, steps }: WorkflowResult): boolean =>
  workflow.outputs.every(({ name }) => Object.hasOwn(outputs, name)) &&
  workflow.steps.every((step) => {
    const result = steps.find(({ stepId }) => stepId === step.stepId);
    return step.outputs.every(({ name }) => Object.hasOwn(result?.outputs ?? {}, name));
  });

const watched =
  (transport: Transport, note: (request: HttpRequest, reply: HttpReply) => void): Transport =>
  async (request, options) => {
    const reply = await transport(request, options);
    note(request, reply);
    return reply;
  };

export const isSame = (one: Seen, other: Seen): boolean => JSON.stringify(one) === JSON.stringify(other);
