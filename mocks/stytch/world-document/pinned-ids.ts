import { WorldFault } from "../../../src/mock/controls.ts";
import { environmentOf } from "../ids.ts";
import type { Seeding } from "./seeding.ts";

/** An id that the document chose, free and fit for this project; undefined when it chose none. */
export function pinnedId(
  { world, pinnedIds }: Seeding,
  pointer: string,
  id: string | undefined,
): string | undefined {
  if (id === undefined) return undefined;
  const environment = environmentOf(world.project);
  if (!id.includes(`-${environment}-`)) {
    const message = `The id "${id}" is of another environment than the project, which is ${environment}.`;
    throw new WorldFault(pointer, message, `Write -${environment}- in the id.`);
  }
  const { organizations, members, users, contacts, totps } = world.data;
  const isTaken =
    pinnedIds.has(id) || [organizations, members, users, contacts, totps].some((known) => known.get(id));
  if (isTaken) throw new WorldFault(pointer, `The id "${id}" is taken.`, "Give each its own id, or none.");
  pinnedIds.add(id);
  return id;
}
