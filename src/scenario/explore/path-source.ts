import type { Ending, Endings } from "./ending.ts";
import type { Deed, Move, Tale } from "./move.ts";
import { type Reach, reachSource } from "./reach.ts";
import type { Sighting } from "./watch.ts";
import { arrow, block, indented, literal } from "./written.ts";

/** A story as a path to paste into its scenario, with what should come of it. */
export function pathSource(
  name: string,
  { moves, companion }: Tale,
  { first = {}, second }: Endings,
  sighting?: Sighting,
): string {
  const reads = moves.flatMap((move) => (move.reads ? [[move.reads.input, move.reads.reach] as const] : []));
  const definition = block({
    inputs: readings(Object.fromEntries(reads)),
    before: beforeSource(moves, sighting),
    instead: objectOf(moves.flatMap(({ instead }) => (instead ? [[instead.at, instead.source]] : []))),
    ...endingSource(first),
    second: companion && block({ inputs: readings(companion.inputs), ...endingSource(second ?? {}) }),
    order: companion && companion.order.length > 0 ? list(companion.order) : undefined,
  });
  return `path(${literal(name)}, ${definition});`;
}

/** `({ ada }) => ({ code: ada.phone.misreadsCode })` */
function readings(reaches: Readonly<Record<string, Reach>>): string | undefined {
  const all = Object.entries(reaches);
  if (all.length === 0) return undefined;
  const people = [...new Set(all.map(([, [root]]) => root))];
  const fields = all.map(([input, reach]) => `${input}: ${reachSource(reach)}`);
  return `({ ${people.join(", ")} }) => ({ ${fields.join(", ")} })`;
}

function beforeSource(moves: readonly Move[], sighting: Sighting | undefined): string | undefined {
  const steps = new Map<string, { deed: Deed; source: string }[]>();
  for (const move of moves) {
    const deed = move.before;
    if (!deed) continue;
    const source = sighting?.during === move ? demanding(deed.source, sighting) : deed.source;
    steps.set(deed.at, [...(steps.get(deed.at) ?? []), { deed, source }]);
  }
  return objectOf(
    [...steps].map(([at, deeds]) => [
      at,
      arrow(
        deeds.map(({ deed }) => deed.needs),
        deeds.flatMap(({ source }) => source.split("\n")),
      ),
    ]),
  );
}

/** A call beside the workflow is in no outcome, so the path itself looks at what it was answered. */
function demanding(source: string, { due, says }: Sighting): string {
  if (due === undefined) return source;
  const status = due === "taken" ? 200 : due.status;
  return `const answer = ${source}\nif (answer.status !== ${status}) throw new Error(${literal(`${says}: ${status} was due`)})`;
}

const endingSource = ({ fails, outputs, sessions, codes }: Ending): Record<string, string | undefined> => ({
  outputs: outputs && `() => (${anythings(outputs)})`,
  fails: fails && literal(fails),
  sessions: sessions === undefined ? undefined : literal(sessions),
  codes: codes === undefined ? undefined : literal(codes),
});

const WIDEST = 90;

function list(items: readonly string[]): string {
  const line = literal(items);
  return line.length <= WIDEST
    ? line
    : `[\n${indented(items.map((item) => `${literal(item)},`).join("\n"))}\n]`;
}

function anythings(names: readonly string[]): string {
  const line = literalOf(names);
  return line.length <= WIDEST - 20
    ? line
    : block(Object.fromEntries(names.map((name) => [name, "anything"])));
}

const literalOf = (names: readonly string[]): string =>
  names.length === 0 ? "{}" : `{ ${names.map((name) => `${name}: anything`).join(", ")} }`;

const objectOf = (entries: readonly (readonly [string, string])[]): string | undefined => {
  if (entries.length === 0) return undefined;
  const source = block(Object.fromEntries(entries));
  const line = `{ ${source.split("\n").slice(1, -1).join(" ").trim().replace(/,$/, "")} }`;
  return entries.length === 1 && !entries[0]?.[1].includes("\n") && line.length <= WIDEST ? line : source;
};
