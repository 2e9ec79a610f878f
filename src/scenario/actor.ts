import { milliseconds } from "../ports/clock.ts";
import type { HttpRequest, Transport } from "../ports/http.ts";
import type { RunOptions } from "../runner/run/options.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import { runWorkflow } from "../runner/run/workflow.ts";
import type { Workflow } from "../workflow/tree.ts";
import { answerOf, intercepted } from "./intercept.ts";
import { NotOnStage, patiently } from "./not-on-stage.ts";
import type { Actor, PathDefinition, Scene } from "./path.ts";
import type { AnyShape } from "./shape.ts";
import type { Deeds, Stage, StageTypes } from "./stage.ts";
import type { Turns } from "./turns.ts";

/** What one call of a step did to the world. */
export interface StepDeeds extends Deeds {
  readonly stepId: string;
  readonly request: HttpRequest;
}

/** The run of one actor. */
export interface ActorRun {
  readonly result: WorkflowResult;
  /** Of each call, in their order. What a path itself did before or after a step is left out. */
  readonly deeds: readonly StepDeeds[];
}

/** The longest that a caller waits for an answer, by the world's clock. */
const PATIENCE = { seconds: 30 };

/** All that was done; of nothing, nothing. */
export const sumOf = (deeds: readonly Deeds[]): Deeds =>
  deeds.reduce<Deeds>(
    (sum, { opened, closed, codes }) => ({
      opened: sum.opened + opened,
      closed: sum.closed + closed,
      codes: sum.codes + codes,
    }),
    { opened: 0, closed: 0, codes: 0 },
  );

/** Makes a call when every call before it is over. */
export type OneByOne = <Reply>(call: () => Reply | Promise<Reply>) => Promise<Reply>;

interface ActorOptions {
  readonly actor: Actor;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly transport: Transport;
  readonly inTurn: OneByOne;
  readonly turns: Turns;
  /** Told of whatever the stage has not got, also where it ends as the failure of a step. */
  readonly refused: (refusal: NotOnStage) => void;
}

type AnyPath = PathDefinition<StageTypes, AnyShape, object>;
type AnyScene = Scene<StageTypes, AnyShape, object>;

/** Sends somebody through the workflow. Only the first meets what a path says to happen at its steps. */
export async function perform(
  workflow: Workflow,
  path: AnyPath,
  world: object,
  stage: Stage,
  { actor, inputs, transport, inTurn, turns, refused }: ActorOptions,
): Promise<ActorRun> {
  const { before, after, instead } = actor === "first" ? path : {};
  const deeds: StepDeeds[] = [];
  const outputs = new Map<string, Readonly<Record<string, unknown>>>();
  const sent = new Map<string, HttpRequest>();
  const steps = outputsOf(workflow, outputs);
  let stepId = "";
  let operationId: string | undefined;
  const scene = (): AnyScene => ({
    ...world,
    ...stage.directions,
    steps,
    fault: (rule) => stage.arm(rule, operationId),
    again: async (earlier) => {
      const request = sent.get(earlier);
      if (request === undefined)
        throw new Error(`The step "${earlier}" has sent nothing yet that could be sent again.`);
      return answerOf(await transport({ ...request }));
    },
  });
  // Around each call, and not each step: a step may run a workflow that signs in and out again. Nor around its wait
  // for the calls of somebody else, which do something, too.
  const counted: Transport = (given, options) =>
    inTurn(async () => {
      // Of its own, so that it is told from the same one sent again.
      const request = { ...given };
      const since = stage.count();
      sent.set(stepId, request);
      try {
        return await transport(request, options);
      } finally {
        deeds.push({ stepId, request, ...(await since()) });
      }
    });
  const { real } = stage;
  const noticed = async <Result>(act: () => Result | Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      if (error instanceof NotOnStage) refused(error);
      throw error;
    }
  };
  const direct = (direction: ((scene: AnyScene) => unknown) | undefined) =>
    noticed(() => (real ? patiently(() => direction?.(scene()), real.called) : direction?.(scene())));
  const isOwn = (workflowId: string): boolean => workflowId === workflow.workflowId;
  const send = intercepted(counted, () => {
    const direction = instead?.[stepId];
    return direction && ((interception) => direction({ ...scene(), ...interception }));
  });
  const options: RunOptions = {
    inputs: real ? readBy((input) => noticed(() => real.read(input)), inputs) : inputs,
    transport: (request, options) => noticed(() => send(request, options)),
    clock: stage.clock,
    wait: stage.wait,
    patienceMs: milliseconds(path.patience ?? PATIENCE),
    credentials: credentialsFor(workflow, path.login?.(stage.login) ?? stage.login),
    beforeStep: async (step) => {
      // A step that runs another workflow is one step to whoever reads the path.
      if (!isOwn(step.workflowId)) return;
      await turns.begin(actor, step.stepId);
      stepId = step.stepId;
      operationId = step.operationId;
      await direct(before?.[stepId]);
    },
    afterStep: async (result, workflowId) => {
      if (!isOwn(workflowId)) return;
      outputs.set(stepId, result.outputs);
      await direct(after?.[stepId]);
      turns.end(actor, stepId);
    },
  };
  try {
    return { result: await runWorkflow(workflow, options), deeds };
  } finally {
    turns.leave(actor);
  }
}

/** The same inputs, the late ones asked by somebody. */
const readBy = (
  read: (input: () => unknown) => Promise<unknown>,
  inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      typeof input === "function" ? () => read(() => input()) : input,
    ]),
  );

type Outputs = Readonly<Record<string, unknown>>;

/** Says of a step that has not run that it has not, where it would otherwise be read as having no outputs. */
function outputsOf(
  { steps }: Workflow,
  known: ReadonlyMap<string, Outputs>,
): Readonly<Record<string, Outputs>> {
  const properties = steps.map(({ stepId }) => {
    const get = (): Outputs => {
      const outputs = known.get(stepId);
      if (outputs === undefined)
        throw new Error(`The step "${stepId}" has not run, and so it has no outputs.`);
      return outputs;
    };
    return [stepId, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(properties));
}

/** What was done from this step on; all of it when none is named, or when it called nothing. */
export function deedsFrom(deeds: readonly StepDeeds[], stepId: string | undefined): Deeds {
  const first = deeds.findIndex((one) => one.stepId === stepId);
  return sumOf(deeds.slice(Math.max(first, 0)));
}

/** The same login for every security scheme of the descriptions that the workflow uses. */
function credentialsFor({ document: { sources } }: Workflow, login: Stage["login"]) {
  const schemes = [...sources.values()].flatMap((source) =>
    source.kind === "openapi" ? Object.keys(source.description.securitySchemes) : [],
  );
  return Object.fromEntries(schemes.map((scheme) => [scheme, login]));
}
