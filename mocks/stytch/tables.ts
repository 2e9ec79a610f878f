import { createHash } from "node:crypto";
import type { Table, TableRow } from "../../src/mock/controls.ts";
import { timestamp } from "../../src/ports/clock.ts";
import { roleIdsOf } from "./b2b/present-member.ts";
import { contactsOf, nameOfUser } from "./consumer/contacts.ts";
import { lockOf } from "./locks.ts";
import type {
  Data,
  Factor,
  IntermediateSession,
  Member,
  Organization,
  Session,
  StytchWorld,
  TotpRegistration,
  User,
} from "./state.ts";
import { isLapsed } from "./totp.ts";

/** Nobody looks through more than these. */
const MOST_ROWS = 200;

/** How a table shows one row: a cell a column, in their order. */
interface View<Row> {
  readonly title: string;
  readonly rows: (data: Data) => { readonly size: number; values(): Iterable<Row> };
  readonly id: (row: Row) => string;
  readonly cells: Readonly<Record<string, (row: Row, world: StytchWorld) => string>>;
  readonly expiresAt?: (row: Row) => number | undefined;
}

/** What the world holds, newest first. No cell shows a token or a secret: codes are looked up elsewhere. */
export const tables = (world: StytchWorld): Table[] => [
  tableOf(world, organizations),
  tableOf(world, members),
  tableOf(world, users),
  tableOf(world, sessions),
  tableOf(world, totpRegistrations),
  tableOf(world, intermediateSessions),
];

function tableOf<Row>(world: StytchWorld, view: View<Row>): Table {
  const { size, newest } = newestOf(view.rows(world.data));
  return {
    title: view.title,
    columns: Object.keys(view.cells),
    total: size,
    rows: newest.map((row): TableRow => {
      const expiresAt = view.expiresAt?.(row);
      const cells = Object.values(view.cells).map((cell) => cell(row, world));
      return { id: view.id(row), cells, ...(expiresAt !== undefined && { expiresAt }) };
    }),
  };
}

/** Only what is shown is kept, however much there is. */
function newestOf<Row>(all: { readonly size: number; values(): Iterable<Row> }) {
  const newest: Row[] = [];
  let older = all.size - MOST_ROWS;
  for (const row of all.values()) if (older-- <= 0) newest.push(row);
  return { size: all.size, newest: newest.reverse() };
}

/** A name that a person knows an account by. */
export const nameOfAccount = (world: StytchWorld, account: string): string =>
  world.data.members.get(account)?.email_address ?? nameOfUser(world, account);

const listed = (words: readonly string[]): string => words.join(", ");

const statusOf = (world: StytchWorld, account: string, status: string): string => {
  const lock = lockOf(world, account);
  return lock ? `${status}, locked until ${timestamp(lock.until)}` : status;
};

const addressesOf = (world: StytchWorld, user: User, kind: "phone" | "email"): string =>
  listed(contactsOf(world, user, kind).map(({ address, verified }) => asVerified(address, verified)));

const asVerified = (address: string, verified: boolean): string =>
  address === "" || verified ? address : `${address} (unverified)`;

const slugOf = ({ data }: StytchWorld, organization_id: string | null): string =>
  (organization_id && data.organizations.get(organization_id)?.organization_slug) || "";

const factorNames = (factors: readonly Factor[]): string =>
  listed(factors.map(({ type, delivery_method }) => (type === "otp" ? `${delivery_method}_otp` : type)));

const rolesOf = (world: StytchWorld, member: Member): string => {
  const organization = world.data.organizations.get(member.organization_id);
  return organization ? listed(roleIdsOf(organization, member)) : "";
};

const mfaOf = ({ mfa_enrolled, default_mfa_method }: Member): string =>
  listed([...(mfa_enrolled ? ["enrolled"] : []), ...(default_mfa_method ? [default_mfa_method] : [])]);

const organizations: View<Organization> = {
  title: "Organizations",
  rows: ({ organizations }) => organizations,
  id: ({ organization_id }) => organization_id,
  cells: {
    name: ({ organization_name }) => organization_name,
    slug: ({ organization_slug }) => organization_slug,
    MFA: ({ mfa_policy }) => mfa_policy,
    "ways in": ({ auth_methods, allowed_auth_methods }) =>
      auth_methods === "RESTRICTED" ? listed(allowed_auth_methods) : auth_methods,
    "allowed domains": ({ email_allowed_domains }) => listed(email_allowed_domains),
  },
};

const members: View<Member> = {
  title: "Members",
  rows: ({ members }) => members,
  id: ({ member_id }) => member_id,
  cells: {
    email: ({ email_address, email_address_verified }) => asVerified(email_address, email_address_verified),
    name: ({ name }) => name,
    organization: ({ organization_id }, world) => slugOf(world, organization_id),
    status: ({ member_id, status }, world) => statusOf(world, member_id, status),
    phone: ({ mfa_phone_number, mfa_phone_number_verified }) =>
      asVerified(mfa_phone_number, mfa_phone_number_verified),
    MFA: mfaOf,
    roles: (member, world) => rolesOf(world, member),
  },
};

const users: View<User> = {
  title: "Users",
  rows: ({ users }) => users,
  id: ({ user_id }) => user_id,
  cells: {
    name: ({ name }) => [name.first_name, name.middle_name, name.last_name].filter(Boolean).join(" "),
    emails: (user, world) => addressesOf(world, user, "email"),
    phones: (user, world) => addressesOf(world, user, "phone"),
    status: ({ user_id, status }, world) => statusOf(world, user_id, status),
  },
};

const sessions: View<Session> = {
  title: "Sessions",
  rows: ({ sessions }) => sessions,
  id: ({ id }) => id,
  cells: {
    of: ({ account }, world) => nameOfAccount(world, account),
    organization: ({ organization_id }, world) => slugOf(world, organization_id),
    factors: ({ factors }) => factorNames(factors),
    started: ({ started_at }) => timestamp(started_at),
  },
  expiresAt: ({ expires_at }) => expires_at,
};

const stateOf = (totp: TotpRegistration, world: StytchWorld): string =>
  totp.verified ? "verified" : isLapsed(world, totp) ? "lapsed" : "waits for its first code";

const totpRegistrations: View<TotpRegistration> = {
  title: "TOTP registrations",
  rows: ({ totps }) => totps,
  id: ({ id }) => id,
  cells: {
    of: ({ account }, world) => nameOfAccount(world, account),
    state: stateOf,
    "recovery codes left": ({ recovery_codes }) => String(recovery_codes.length),
  },
  expiresAt: ({ verified, expires_at }) => (verified ? undefined : expires_at),
};

const intermediateSessions: View<IntermediateSession> = {
  title: "Intermediate sessions",
  rows: ({ intermediateSessions }) => intermediateSessions,
  // It has no id but its token, which is a secret.
  id: ({ token }) => `intermediate-session-${createHash("sha256").update(token).digest("hex").slice(0, 12)}`,
  cells: {
    of: ({ email_address }) => email_address,
    organization: ({ organization_id }, world) => slugOf(world, organization_id),
    factors: ({ factors }) => factorNames(factors),
  },
  expiresAt: ({ expires_at }) => expires_at,
};
