import { didYouMean } from "../../../src/document/nearest.ts";
import { faultsInPolicies, type Named, WorldDocumentError } from "../../../src/mock/controls.ts";
import { allowsDomainOf } from "../b2b/jit-provisioning.ts";
import { createOrganization } from "../b2b/organizations.ts";
import { environmentOf } from "../ids.ts";
import { type NewUser, setUpMember, setUpUser } from "../people/accounts.ts";
import {
  type Account,
  type FactorName,
  memberAccount,
  setUpSession,
  userAccount,
} from "../people/sessions.ts";
import { pick } from "../pick.ts";
import { policyTable } from "../policies.ts";
import { signSessionJwtNow } from "../session-jwt.ts";
import type { Factor, Organization, StytchWorld } from "../state.ts";
import {
  type Declaration,
  type DeclaredMember,
  type DeclaredOrganization,
  type DeclaredPeople,
  type DeclaredSession,
  type Ids,
  type Loading,
  refuseBadIds,
  type WorldDocument,
} from "./declarations.ts";
import { countPeople, madeUpMembers, madeUpOrganizations, madeUpUsers } from "./made-up-people.ts";
import { placingRefusals } from "./refusal-places.ts";

/** Loads a document that its schema allows into the world. */
export function loadWorldDocument(world: StytchWorld, written: Readonly<Record<string, unknown>>): Named {
  const document: WorldDocument = written;
  refuseOtherProject(world, document);
  setClock(world, document);
  setPolicies(world, document);
  const loading: Loading = { world, organizations: new Map(), accounts: new Map(), chosenIds: new Set() };
  const named = new Map<string, Ids>();
  // In this order, because each may name what is in those before it.
  declareAll(loading, named, writtenIn("organizations", document.organizations), declareOrganization);
  declareAll(loading, named, writtenIn("members", document.members), declareMember);
  declareAll(loading, named, writtenIn("users", document.users), declareUser);
  declareAll(loading, named, writtenIn("sessions", document.sessions), declareSession);
  // After what is written, so that its ids are the same however many people are made up.
  if (document.people !== undefined) declarePeople(loading, named, document.people);
  // Last, because a document that is refused may not leave its secrets behind.
  if (document.secrets !== undefined) declareSecrets(world, document.secrets);
  return Object.fromEntries(named);
}

function refuseOtherProject(world: StytchWorld, { project }: WorldDocument): void {
  if (project === undefined || project === world.project) return;
  const message = `The document is for ${project}, and this is ${world.project}.`;
  const fix = "Seed that project, or leave the project out: the document then fits any.";
  throw new WorldDocumentError("/project", message, fix);
}

function declareSecrets({ project, secrets }: StytchWorld, declared: readonly string[] | "any"): void {
  const environment = environmentOf(project);
  const foreign =
    declared === "any" ? -1 : declared.findIndex((it) => !it.startsWith(`secret-${environment}-`));
  if (foreign >= 0) {
    const message = `A secret of ${environment === "test" ? "live" : "test"} does not open ${project}.`;
    throw new WorldDocumentError(
      `/secrets/${foreign}`,
      message,
      `Write one that begins with secret-${environment}-.`,
    );
  }
  secrets.declare(declared);
}

function setClock({ clock }: StytchWorld, { clock: { at, frozen } = {} }: WorldDocument): void {
  if (at !== undefined) clock.set(at);
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.resume();
}

function setPolicies(world: StytchWorld, { policies = {} }: WorldDocument): void {
  const [fault] = faultsInPolicies(policyTable, policies);
  if (fault) throw new WorldDocumentError(fault.pointer, fault.message, fault.fix);
  world.policies = { ...world.policies, ...policies };
}

function* writtenIn<Declared>(
  section: string,
  declarations: Readonly<Record<string, Declared>> = {},
): Generator<Declaration<Declared>> {
  for (const [name, declared] of Object.entries(declarations)) {
    // The schema allows no name that would have to be escaped in a pointer.
    yield { name, declared, pointer: `/${section}/${name}` };
  }
}

function declareAll<Declared>(
  loading: Loading,
  named: Map<string, Ids>,
  declarations: Iterable<Declaration<Declared>>,
  declare: (loading: Loading, declaration: Declaration<Declared>) => Ids,
): void {
  for (const declaration of declarations) {
    const { name, pointer, told } = declaration;
    if (named.has(name)) {
      const message = `The name "${name}" is given twice.`;
      throw new WorldDocumentError(pointer, message, "Give each thing a name of its own.");
    }
    named.set(name, { ...declare(loading, declaration), ...told });
  }
}

function declarePeople(loading: Loading, named: Map<string, Ids>, people: DeclaredPeople): void {
  const isTaken = (name: string) => named.has(name);
  const { organizations, members, users } = countPeople(people, loading);
  declareAll(loading, named, madeUpOrganizations(loading, organizations, isTaken), declareOrganization);
  declareAll(loading, named, madeUpMembers(loading, members, isTaken), declareMember);
  declareAll(loading, named, madeUpUsers(loading, users, isTaken), declareUser);
}

function declareOrganization(loading: Loading, declaration: Declaration<DeclaredOrganization>): Ids {
  const { world, organizations } = loading;
  const { name, declared, pointer } = declaration;
  refuseBadIds(loading, declaration);
  const { id: _, custom_roles: __, ...settings } = declared;
  const organization = placingRefusals(pointer, "", () =>
    createOrganization(
      world,
      { organization_name: name, ...settings },
      pick(declared, ["id", "custom_roles"]),
    ),
  );
  organizations.set(name, organization);
  return { id: organization.organization_id, organization_slug: organization.organization_slug };
}

type MemberDeclaration = Declaration<DeclaredMember>;

function declareMember(loading: Loading, declaration: MemberDeclaration): Ids {
  const { declared, name, pointer } = declaration;
  const organization = organizationOf(loading, declaration);
  refuseUninvitable(declaration, organization);
  refuseBadIds(loading, declaration);
  const { member, totp } = placingRefusals(pointer, "mfa_phone_number", () =>
    setUpMember(loading.world, organization, declared),
  );
  loading.accounts.set(name, memberAccount(loading.world, organization, member));
  return {
    id: member.member_id,
    organization_id: organization.organization_id,
    email_id: member.email_id,
    ...(member.phone_id && { phone_id: member.phone_id }),
    ...(totp && { totp_registration_id: totp.id }),
  };
}

function organizationOf({ organizations }: Loading, { declared, pointer }: MemberDeclaration): Organization {
  const organization = organizations.get(declared.organization);
  if (organization) return organization;
  throw new WorldDocumentError(
    `${pointer}/organization`,
    `There is no organization "${declared.organization}" in this document.`,
    didYouMean(declared.organization, organizations.keys(), "Declare it under organizations."),
  );
}

/** A member can only be invited where the organization's settings allow the invitation. */
function refuseUninvitable({ declared, pointer }: MemberDeclaration, organization: Organization): void {
  const { email_invites, email_allowed_domains } = organization;
  if (declared.status !== "invited" || email_invites === "ALL_ALLOWED") return;
  if (email_invites === "NOT_ALLOWED") {
    const message = `"${declared.organization}" invites nobody, so nobody in it is invited.`;
    const fix = "Set its email_invites to ALL_ALLOWED, or give the member another status.";
    throw new WorldDocumentError(`${pointer}/status`, message, fix);
  }
  if (allowsDomainOf(organization, declared.email_address)) return;
  const message = `"${declared.organization}" invites only addresses of ${email_allowed_domains.join(", ")}.`;
  const fix = "Use such an address, or add the domain to its email_allowed_domains.";
  throw new WorldDocumentError(`${pointer}/email_address`, message, fix);
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

/** What an account must have to prove each factor. */
const NEEDS: Readonly<Record<FactorName, string>> = {
  email_otp: "email address",
  sms_otp: "phone number",
  totp: "authenticator",
};

function declareSession(loading: Loading, declaration: Declaration<DeclaredSession>): Ids {
  const { declared, pointer } = declaration;
  const { world } = loading;
  const account = accountOf(loading, declaration);
  const factors = declared.factors.map((factor, index) =>
    proven(account, declared.of, factor, `${pointer}/factors/${index}`),
  );
  const owed = account.owes(factors);
  if (owed) throw new WorldDocumentError(`${pointer}/factors`, owed.message, owed.fix);
  const session = placingRefusals(`${pointer}/session_custom_claims`, "", () =>
    setUpSession(world, account, factors, declared),
  );
  return {
    id: session.id,
    session_token: session.token,
    session_jwt: signSessionJwtNow(world, session, account.roles()),
  };
}

function accountOf({ accounts }: Loading, { declared, pointer }: Declaration<DeclaredSession>): Account {
  const { of } = declared;
  const account = accounts.get(of);
  if (!account) {
    throw new WorldDocumentError(
      `${pointer}/of`,
      `There is no member or user "${of}" in this document.`,
      didYouMean(of, accounts.keys(), "Declare them under members or users."),
    );
  }
  if (account.status === "active") return account;
  const message = `"${of}" is ${account.status}, and only who is active has a session.`;
  throw new WorldDocumentError(`${pointer}/of`, message, "Leave out the session or the status.");
}

function proven(account: Account, name: string, factor: FactorName, pointer: string): Factor {
  const proof = placingRefusals(pointer, "", () => account.prove(factor));
  if (proof) return proof;
  const message = `"${name}" has no ${NEEDS[factor]} to prove ${factor} with.`;
  throw new WorldDocumentError(pointer, message, `Give "${name}" one, or take the factor out.`);
}
