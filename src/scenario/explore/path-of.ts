import type { PathDefinition, Scene } from "../path.ts";
import type { AnyShape } from "../shape.ts";
import type { Deed, ExplorableTypes, Move, Tale } from "./move.ts";
import { type Reach, reached } from "./reach.ts";

/** Told which move is being made, for as long as it is. */
export type Making = (move: Move, make: () => unknown) => unknown;

/** A story as the path that it is. What should come of it is left open. */
export function pathOf<Types extends ExplorableTypes>(
  { moves, companion }: Tale,
  making: Making = (_, make) => make(),
): PathDefinition<Types, AnyShape, object> {
  const inputs = Object.fromEntries(
    moves.flatMap(({ reads }) => (reads ? [[reads.input, reads.reach]] : [])),
  );
  const before = new Map<string, [Move, Deed][]>();
  for (const move of moves) {
    if (move.before) before.set(move.before.at, [...(before.get(move.before.at) ?? []), [move, move.before]]);
  }
  return {
    inputs: readingFrom(inputs),
    before: Object.fromEntries(
      [...before].map(([at, deeds]) => [
        at,
        async (scene: Scene<Types, AnyShape, object>) => {
          for (const [move, deed] of deeds) await making(move, () => deed.run(scene));
        },
      ]),
    ),
    instead: Object.fromEntries(
      moves.flatMap((move) => (move.instead ? [[move.instead.at, move.instead.run]] : [])),
    ),
    ...(companion && {
      second: { inputs: readingFrom(companion.inputs) },
      ...(companion.order.length > 0 && { order: companion.order }),
    }),
  };
}

const readingFrom =
  (reaches: Readonly<Record<string, Reach>>) =>
  (world: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(reaches).map(([input, reach]) => [input, reached(world, reach)]));
