import { Collection } from "../../src/mock/collection.ts";
import type { World } from "../../src/mock/world.ts";
import type { B2bSchema } from "./api.ts";
import { domainOf } from "./email-address.ts";
import type { Policies } from "./policies.ts";

export type Metadata = Readonly<Record<string, unknown>>;

export interface User {
  readonly user_id: string;
  readonly status: "active" | "pending";
  readonly name: Readonly<{ first_name: string; middle_name: string; last_name: string }>;
  readonly roles: readonly string[];
  readonly trusted_metadata: Metadata;
  readonly untrusted_metadata: Metadata;
  readonly external_id: string | null;
  readonly created_at: number;
}

/** A consumer user's phone or email address; its id is what an authenticate call names as method_id. */
export interface Contact {
  readonly id: string;
  readonly kind: "phone" | "email";
  readonly address: string;
  readonly verified: boolean;
  readonly user_id: string;
  /** One attached to a user by sending to it goes again when it is not verified by then; null for all others. */
  readonly expires_at: number | null;
}

export type Organization = B2bSchema<"api_organization_v1_Organization">;

export interface Member {
  readonly member_id: string;
  readonly organization_id: string;
  readonly email_id: string;
  readonly email_address: string;
  readonly email_address_verified: boolean;
  readonly status: "active" | "pending" | "invited" | "deleted";
  readonly name: string;
  readonly is_breakglass: boolean;
  readonly phone_id: string;
  readonly mfa_phone_number: string;
  readonly mfa_phone_number_verified: boolean;
  readonly mfa_enrolled: boolean;
  readonly default_mfa_method: "" | "sms_otp" | "totp";
  /** Roles given directly, beside the one that every member holds. */
  readonly roles: readonly string[];
  readonly trusted_metadata: Metadata;
  readonly untrusted_metadata: Metadata;
  readonly external_id: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** A former address of a member: nobody else in the organization may take it until it is unlinked. */
export interface RetiredEmail {
  readonly email_id: string;
  readonly email_address: string;
  readonly member_id: string;
  readonly organization_id: string;
}

/** An address that a member has begun to move to, and that nobody else may take meanwhile. */
export interface EmailUpdate {
  readonly member_id: string;
  readonly organization_id: string;
  readonly email_address: string;
  readonly expires_at: number;
}

/** An authenticator app's registration: of a user or of a member. */
export interface TotpRegistration {
  readonly id: string;
  readonly account: string;
  readonly secret: string;
  readonly verified: boolean;
  /** Until when the first code must come. */
  readonly expires_at: number;
  /** The 30-second steps whose codes were accepted, newest last. */
  readonly spent_steps: readonly number[];
  readonly recovery_codes: readonly string[];
}

/** The B2B shape, which is the consumer one and its place in the order of factors. */
export type Factor = B2bSchema<"api_session_v1_AuthenticationFactor">;

export interface Session {
  readonly id: string;
  readonly token: string;
  /** A user_id or a member_id. */
  readonly account: string;
  readonly organization_id: string | null;
  readonly factors: readonly Factor[];
  readonly started_at: number;
  readonly last_accessed_at: number;
  readonly expires_at: number;
  readonly attributes: Readonly<{ ip_address: string; user_agent: string }>;
  readonly custom_claims: Metadata;
}

/** Factors proven so far, on the way to a member session. */
export interface IntermediateSession {
  readonly token: string;
  readonly factors: readonly Factor[];
  readonly email_address: string;
  /** Null when it came from discovery. */
  readonly organization_id: string | null;
  readonly expires_at: number;
}

/** Failed attempts of an account, and since when it is locked. */
export interface Lock {
  readonly account: string;
  readonly failures: number;
  readonly locked_at: number | null;
}

/** How many calls of one kind came in one window of time, for a project that has rate limits. */
export interface RateWindow {
  readonly key: string;
  readonly calls: number;
  readonly expires_at: number;
}

export type Data = Readonly<ReturnType<typeof emptyData>>;
export type StytchWorld = World<Data, Policies>;

/** Stands for every domain, and can be none. */
export const ANY_DOMAIN = "*";

/** Members are looked up inside their organization. */
export const inOrganization = (organization_id: string, value: string): string =>
  `${organization_id}/${value}`;

const inItsOrganization = (member: Member, value: string | null): string | undefined =>
  value && member.status !== "deleted" ? inOrganization(member.organization_id, value) : undefined;

export const emptyData = () => ({
  users: new Collection((user: User) => user.user_id, {
    external_id: (user) => user.external_id ?? undefined,
  }),
  contacts: new Collection(
    (contact: Contact) => contact.id,
    { address: (contact) => contact.address, user: (contact) => contact.user_id },
    (contact) => contact.expires_at ?? Number.POSITIVE_INFINITY,
  ),
  organizations: new Collection((organization: Organization) => organization.organization_id, {
    slug: (organization) => organization.organization_slug,
    external_id: (organization) => organization.organization_external_id ?? undefined,
    // The domains whose addresses may join.
    open_to: ({ email_jit_provisioning, email_allowed_domains }) =>
      ({
        ALL_ALLOWED: [ANY_DOMAIN],
        RESTRICTED: email_allowed_domains.map((domain) => domain.toLowerCase()),
        NOT_ALLOWED: undefined,
      })[email_jit_provisioning],
    claims: ({ claimed_email_domains }) => claimed_email_domains.map((domain) => domain.toLowerCase()),
  }),
  // A deleted member gives the address, the phone and the external id free.
  members: new Collection((member: Member) => member.member_id, {
    organization: (member) => member.organization_id,
    email: (member) => inItsOrganization(member, member.email_address),
    phone: (member) => inItsOrganization(member, member.mfa_phone_number),
    external_id: (member) => inItsOrganization(member, member.external_id),
    // Whatever the organization.
    address: ({ status, email_address }) => (status === "deleted" ? undefined : email_address),
    number: ({ status, mfa_phone_number }) =>
      status === "deleted" ? undefined : mfa_phone_number || undefined,
    verified_domain: (member) =>
      member.email_address_verified ? inItsOrganization(member, domainOf(member.email_address)) : undefined,
  }),
  retiredEmails: new Collection((email: RetiredEmail) => email.email_id, {
    member: (email) => email.member_id,
    address: (email) => inOrganization(email.organization_id, email.email_address),
  }),
  emailUpdates: new Collection(
    (update: EmailUpdate) => update.member_id,
    { address: (update) => inOrganization(update.organization_id, update.email_address) },
    (update) => update.expires_at,
  ),
  totps: new Collection((totp: TotpRegistration) => totp.id, { account: (totp) => totp.account }),
  sessions: new Collection(
    (session: Session) => session.id,
    { token: (session) => session.token, account: (session) => session.account },
    (session) => session.expires_at,
  ),
  intermediateSessions: new Collection(
    (session: IntermediateSession) => session.token,
    {},
    (session) => session.expires_at,
  ),
  locks: new Collection((lock: Lock) => lock.account),
  rateWindows: new Collection(
    (window: RateWindow) => window.key,
    {},
    (window) => window.expires_at,
  ),
});
