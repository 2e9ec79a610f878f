import { type Named, WorldFault } from "../../../src/mock/controls.ts";
import type { StytchWorld } from "../state.ts";
import { declareMember } from "./members.ts";
import type { WorldDocument } from "./model.ts";
import { declareOrganization } from "./organizations.ts";
import type { Entry, Ids, Seeding } from "./seeding.ts";
import { declareSession } from "./sessions.ts";
import { declareUser } from "./users.ts";

/** Puts what a document declares, and its schema allows, into the world. */
export function seed(world: StytchWorld, written: Readonly<Record<string, unknown>>): Named {
  const document: WorldDocument = written;
  refuseOtherProject(world, document);
  setClock(world, document);
  world.policies = { ...world.policies, ...document.policies };
  const seeding: Seeding = { world, organizations: new Map(), accounts: new Map(), pinnedIds: new Set() };
  const named = new Map<string, Ids>();
  // In this order, because each may name what is in those before it.
  declareAll(seeding, named, "organizations", document.organizations, declareOrganization);
  declareAll(seeding, named, "members", document.members, declareMember);
  declareAll(seeding, named, "users", document.users, declareUser);
  declareAll(seeding, named, "sessions", document.sessions, declareSession);
  return Object.fromEntries(named);
}

function declareAll<Declared>(
  seeding: Seeding,
  named: Map<string, Ids>,
  section: string,
  declarations: Readonly<Record<string, Declared>> = {},
  declare: (seeding: Seeding, entry: Entry<Declared>) => Ids,
): void {
  for (const [name, declared] of Object.entries(declarations)) {
    // The schema keeps names free of what a pointer would have to escape.
    const pointer = `/${section}/${name}`;
    if (named.has(name)) {
      const message = `The name "${name}" is given twice.`;
      throw new WorldFault(pointer, message, "Give each thing a name of its own.");
    }
    named.set(name, declare(seeding, { name, declared, pointer }));
  }
}

function refuseOtherProject(world: StytchWorld, { project }: WorldDocument): void {
  if (project === undefined || project === world.project) return;
  const message = `The document is for ${project}, and this is ${world.project}.`;
  const fix = "Seed that project, or leave the project out: the document then fits any.";
  throw new WorldFault("/project", message, fix);
}

function setClock({ clock }: StytchWorld, { clock: { at, frozen } = {} }: WorldDocument): void {
  if (at !== undefined) clock.set(at);
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.resume();
}
