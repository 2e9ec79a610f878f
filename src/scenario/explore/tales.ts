import type { Arbitrary } from "fast-check";
import type { Companion, Tale } from "./move.ts";
import { companions, MOVES, type MoveKind, type Offers } from "./moves.ts";
import type { Terrain } from "./terrain.ts";

/** The library that makes stories up and shrinks them. */
export type FastCheck = typeof import("fast-check");

const LONGEST = 5;

/** Every story that can be made up here. The simplest is the usual path itself. */
export function tales(
  fc: FastCheck,
  terrain: Terrain,
  offers: Offers,
  world: object,
  kinds: readonly (MoveKind | "companion")[],
): Arbitrary<Tale> {
  const choices = (Object.keys(MOVES) as MoveKind[])
    .filter((kind) => kinds.includes(kind))
    .map((kind) => MOVES[kind](terrain, offers, world))
    .filter((moves) => moves.length > 0)
    .map((moves) => fc.constantFrom(...moves));
  const moves =
    choices.length === 0
      ? fc.constant([])
      : fc.uniqueArray(fc.oneof(...choices), { maxLength: LONGEST, selector: ({ key }) => key });
  const others = kinds.includes("companion") ? companions(terrain, offers, world) : [];
  const companion =
    others.length === 0 ? fc.constant(undefined) : fc.option(companionOf(fc, others, terrain), { freq: 4, nil: undefined });
  return fc.record({ moves, companion });
}

function companionOf(
  fc: FastCheck,
  others: readonly Omit<Companion, "order">[],
  { steps }: Terrain,
): Arbitrary<Companion> {
  const length = steps.length * 2;
  return fc
    .tuple(fc.constantFrom(...others), fc.array(fc.boolean(), { minLength: length, maxLength: length }))
    .map(([who, turns]) => ({ ...who, order: interleaved(steps, turns) }));
}

/** Both go through all steps in their order; none is written when the first is over before the second begins. */
function interleaved(steps: readonly string[], turns: readonly boolean[]): Companion["order"] {
  const [first, second] = [[...steps], [...steps]];
  const order: `${"first" | "second"} ${string}`[] = [];
  for (const isSecond of turns) {
    const step = isSecond ? second.shift() : first.shift();
    if (step !== undefined) order.push(`${isSecond ? "second" : "first"} ${step}`);
  }
  if (second.length === steps.length) return [];
  return [...order, ...first.map((step) => `first ${step}` as const), ...second.map((step) => `second ${step}` as const)];
}
