import { seenMessages } from "../../../src/scenario/seen-messages.ts";
import type { Stage, StageOptions } from "../../../src/scenario/stage.ts";
import { brokenInvariants } from "../invariants.ts";
import { countDeeds } from "../people/deeds.ts";
import type { Persona } from "../people/personas.ts";
import { type StytchTools, stytchTools } from "../people/tools.ts";
import { describedPolicies } from "../policies.ts";
import { HOSTS } from "../service.ts";
import type { StytchWorld } from "../state.ts";
import { type Control, control, type FaultRule } from "./control.ts";
import { madeInProcess } from "./in-process.ts";
import { type Understudy, understudy } from "./index.ts";
import { callsOf, type OperationCalls } from "./operation-calls.ts";

export type { StytchTools } from "../people/tools.ts";

/** Every path of every scenario starts at this instant. */
const START = { at: Date.parse("2026-01-01T00:00:00Z"), frozen: true };

/** Which of Stytch's own words a stage follows, where they say two things (docs/stytch/mfa.md#strict). */
const SAYS = { documentation: {}, description: describedPolicies } as const;

export type Follows = keyof typeof SAYS;

/** What a path may do to the world besides what the workflow does: the control interface, and calls of its own. */
export interface StytchDirections extends Control, OperationCalls {}

/** What Stytch brings to its scenarios. */
export interface StytchStage {
  readonly tools: StytchTools;
  readonly directions: StytchDirections;
  readonly fault: StytchFault;
  readonly follows: Follows;
}

/** A failure to arm; of the step at hand when it names no operation. */
export type StytchFault = FaultRule;

/**
 * A fresh, empty stand-in for one path, with a stopped clock and seeded chance. Its world may be prepared first: as a
 * project with policies of its own, or as a stand-in that misbehaves.
 */
export const stytchStage = (
  options: StageOptions<Follows>,
  prepare: (world: StytchWorld) => void = () => {},
): Stage<StytchStage> => standInStage(options, prepare);

/** The same, for those who ask the stand-in itself for something. */
export function standInStage(
  { seed, follows = "documentation" }: StageOptions<Follows>,
  prepare: (world: StytchWorld) => void = () => {},
): Stage<StytchStage> & { readonly standIn: Understudy } {
  const standIn = madeInProcess({ seed, clock: START, policies: SAYS[follows] }, understudy);
  const { mock, world, wait, login } = standIn;
  prepare(world);
  const controlled = { standIn: mock, project: world.project };
  return {
    standIn: mock,
    tools: stytchTools(world),
    introduce: introducePersonas,
    directions: {
      ...control(controlled),
      ...callsOf(mock.service.descriptions, mock.handle, login),
    },
    arm: (rule, operationId) =>
      // The operations of a workflow are those of whatever descriptions it names.
      control<string>(controlled).faults.add({ ...(operationId !== undefined && { operationId }), ...rule }),
    transport: mock.handle,
    hosts: HOSTS,
    seed,
    clock: world.clock,
    wait,
    login,
    errorOf: errorTypeOf,
    inbox: () => seenMessages(world),
    count: () => countDeeds(world),
    brokenInvariants: () => brokenInvariants(world),
  };
}

/** Calls the people of a world what the scenario calls them. */
export function introducePersonas(people: object): void {
  for (const [name, person] of Object.entries(people)) if (isPersona(person)) person.isCalled(name);
}

/** The error that the body of a reply names. */
export const errorTypeOf = (body: unknown): string | undefined =>
  (body as { error_type?: string } | undefined)?.error_type;

const isPersona = (value: unknown): value is Persona =>
  typeof value === "object" && value !== null && "isCalled" in value;
