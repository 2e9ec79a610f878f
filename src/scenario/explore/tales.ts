import type { Arbitrary } from "fast-check";
import type { Companion, Move, Tale } from "./move.ts";
import { MOVES, type MoveKind, type Offers } from "./moves.ts";
import type { Terrain } from "./terrain.ts";

/** The library that makes stories up and shrinks them. */
export type FastCheck = typeof import("fast-check");

const LONGEST = 5;

/** What may go otherwise: one of the moves, or that somebody else is there. */
export type ExploredMove = MoveKind | "companion";

/** Every single thing that can go otherwise here, the simplest first. */
export const singleMoves = (
  terrain: Terrain,
  offers: Offers,
  world: object,
  kinds: readonly ExploredMove[],
) =>
  (Object.keys(MOVES) as MoveKind[])
    .filter((kind) => kinds.includes(kind))
    .map((kind) => MOVES[kind](terrain, offers, world))
    .filter((moves) => moves.length > 0);

/** Every story of one actor. The simplest is the usual path itself. */
export function monologues(fc: FastCheck, choices: readonly (readonly Move[])[]): Arbitrary<Tale> {
  if (choices.length === 0) return fc.constant({ moves: [], companion: undefined });
  const move = fc.oneof(...choices.map((moves) => fc.constantFrom(...moves)));
  return fc
    .uniqueArray(move, { maxLength: LONGEST, selector: ({ key }) => key })
    .map((moves) => ({ moves, companion: undefined }));
}

/** Every story of two. */
export const dialogues = (
  fc: FastCheck,
  choices: readonly (readonly Move[])[],
  others: readonly Omit<Companion, "order">[],
  terrain: Terrain,
): Arbitrary<Tale> =>
  fc
    .tuple(monologues(fc, choices), companionOf(fc, others, terrain))
    .map(([{ moves }, companion]) => ({ moves, companion }));

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
  return [
    ...order,
    ...first.map((step) => `first ${step}` as const),
    ...second.map((step) => `second ${step}` as const),
  ];
}
