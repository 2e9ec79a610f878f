import { type Named, WorldDocumentError } from "../../../src/mock/controls.ts";
import { createOrganization } from "../b2b/organizations.ts";
import { userAccount } from "../people/sessions.ts";
import { type NewUser, setUpUser } from "../people/users.ts";
import type { StytchWorld } from "../state.ts";
import {
  type Declaration,
  type DeclaredOrganization,
  type Ids,
  type Loading,
  refuseBadIds,
  type WorldDocument,
} from "./declarations.ts";
import { declareMember } from "./members.ts";
import { placingRefusals } from "./refusal-places.ts";
import { declareSession } from "./sessions.ts";

/** Loads a document that its schema allows into the world. */
export function loadWorldDocument(world: StytchWorld, written: Readonly<Record<string, unknown>>): Named {
  const document: WorldDocument = written;
  refuseOtherProject(world, document);
  setClock(world, document);
  world.policies = { ...world.policies, ...document.policies };
  const loading: Loading = { world, organizations: new Map(), accounts: new Map(), chosenIds: new Set() };
  const named = new Map<string, Ids>();
  // In this order, because each may name what is in those before it.
  declareAll(loading, named, "organizations", document.organizations, declareOrganization);
  declareAll(loading, named, "members", document.members, declareMember);
  declareAll(loading, named, "users", document.users, declareUser);
  declareAll(loading, named, "sessions", document.sessions, declareSession);
  return Object.fromEntries(named);
}

function declareAll<Declared>(
  loading: Loading,
  named: Map<string, Ids>,
  section: string,
  declarations: Readonly<Record<string, Declared>> = {},
  declare: (loading: Loading, declaration: Declaration<Declared>) => Ids,
): void {
  for (const [name, declared] of Object.entries(declarations)) {
    // The schema allows no name that would have to be escaped in a pointer.
    const pointer = `/${section}/${name}`;
    if (named.has(name)) {
      const message = `The name "${name}" is given twice.`;
      throw new WorldDocumentError(pointer, message, "Give each thing a name of its own.");
    }
    named.set(name, declare(loading, { name, declared, pointer }));
  }
}

function declareOrganization(loading: Loading, declaration: Declaration<DeclaredOrganization>): Ids {
  const { world, organizations } = loading;
  const { name, declared, pointer } = declaration;
  refuseBadIds(loading, declaration);
  const { id, ...settings } = declared;
  const organization = placingRefusals(pointer, "", () =>
    createOrganization(world, { organization_name: name, ...settings }, id),
  );
  organizations.set(name, organization);
  return { id: organization.organization_id, organization_slug: organization.organization_slug };
}

function declareUser(loading: Loading, declaration: Declaration<NewUser>): Ids {
  const { world, accounts } = loading;
  const { name, declared, pointer } = declaration;
  refuseBadIds(loading, declaration);
  const { user, email, phone, totp } = placingRefusals(pointer, "phone_number", () =>
    setUpUser(world, declared),
  );
  accounts.set(name, userAccount(world, user));
  return {
    id: user.user_id,
    ...(email && { email_id: email.id }),
    ...(phone && { phone_id: phone.id }),
    ...(totp && { totp_id: totp.id }),
  };
}

function refuseOtherProject(world: StytchWorld, { project }: WorldDocument): void {
  if (project === undefined || project === world.project) return;
  const message = `The document is for ${project}, and this is ${world.project}.`;
  const fix = "Seed that project, or leave the project out: the document then fits any.";
  throw new WorldDocumentError("/project", message, fix);
}

function setClock({ clock }: StytchWorld, { clock: { at, frozen } = {} }: WorldDocument): void {
  if (at !== undefined) clock.set(at);
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.resume();
}
