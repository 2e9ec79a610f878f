import { isNode } from "../../document/node.ts";
import { bodyText, type HttpRequest } from "../../ports/http.ts";
import type { StepDeeds } from "../actor.ts";
import type { PathRun } from "../run-path.ts";
import type { Scenario } from "../scenario.ts";
import type { StageTypes } from "../stage.ts";
import { type Reach, reached, reachTo } from "./reach.ts";

/** A code that somebody reads and types on the usual path. */
export interface TypedCode {
  readonly input: string;
  /** How it is read: `ada.phone.readsCode`. */
  readonly reach: Reach;
  /** The step that sends it, and the field of its body. */
  readonly at: string;
  readonly field: string;
  /** The last step before that one that had a message sent. */
  readonly sentBy: string | undefined;
}

/** What can go otherwise: what the usual path passes by. */
export interface Terrain {
  /** The steps that ran, in their order. */
  readonly steps: readonly string[];
  /** Those of them that call an operation. */
  readonly calls: readonly string[];
  readonly codes: readonly TypedCode[];
  /** For each other person of the world, how they would fill the inputs in. */
  readonly others: readonly { readonly name: string; readonly inputs: Readonly<Record<string, Reach>> }[];
}

/** Looks round on the usual path. `senders` are the steps that had a message sent. */
export function terrainOf<Types extends StageTypes>(
  scenario: Scenario<Types>,
  world: object,
  { result, deeds }: PathRun,
  senders: readonly string[],
): Terrain {
  const ran = result.steps
    .filter(({ attempts }) => attempts.length > 0)
    .toSorted((one, other) => (one.attempts[0]?.order ?? 0) - (other.attempts[0]?.order ?? 0));
  const steps = ran.map(({ stepId }) => stepId);
  const given = scenario.inputs(world);
  const codes = Object.entries(given).flatMap(([input, read]): TypedCode[] => {
    const reach = typeof read === "function" ? reachTo(world, read) : undefined;
    const typed = typedAt(deeds.first, result.inputs[input]);
    if (reach === undefined || typed === undefined) return [];
    const earlier = steps.slice(0, steps.indexOf(typed.at));
    return [{ input, reach, ...typed, sentBy: senders.findLast((sender) => earlier.includes(sender)) }];
  });
  return {
    steps,
    calls: ran.filter(({ operationId }) => operationId !== undefined).map(({ stepId }) => stepId),
    codes,
    others: othersIn(scenario, world, given, codes),
  };
}

/** The step and the field that a value was sent in. */
function typedAt(deeds: readonly StepDeeds[], value: unknown): { at: string; field: string } | undefined {
  for (const { stepId, request } of deeds) {
    const field = Object.entries(bodyOf(request)).find(([, sent]) => sent === value)?.[0];
    if (field !== undefined && value !== undefined) return { at: stepId, field };
  }
  return undefined;
}

export function bodyOf(request: HttpRequest): Readonly<Record<string, unknown>> {
  const body: unknown = JSON.parse(bodyText(request) || "{}");
  return isNode(body) ? body : {};
}

/** Puts each other person of the world in the place of the one who types the codes. */
function othersIn<Types extends StageTypes>(
  scenario: Scenario<Types>,
  world: object,
  given: object,
  codes: readonly TypedCode[],
): Terrain["others"] {
  const [me] = codes[0]?.reach ?? [];
  if (me === undefined) return [];
  const usual: Readonly<Record<string, unknown>> = { ...given };
  return Object.entries(world).flatMap(([name, person]) => {
    const theirs = codes.map(({ reach: [, ...links] }) => reached(world, [name, ...links]));
    if (name === me || theirs.includes(undefined)) return [];
    const inputs = Object.entries(scenario.inputs({ ...world, [me]: person }))
      .filter(([input, value]) => value !== usual[input])
      .map(([input, value]) => [input, reachTo(world, value)] as const);
    // An input that cannot be written down as theirs would be somebody else's in the path to paste.
    if (inputs.some(([, reach]) => reach === undefined)) return [];
    return [
      {
        name,
        inputs: Object.fromEntries(inputs.flatMap(([input, reach]) => (reach ? [[input, reach]] : []))),
      },
    ];
  });
}
