import { owedFirstFactor } from "../b2b/first-factors.ts";
import { updateMember } from "../b2b/members.ts";
import { owesSecondFactor } from "../b2b/mfa.ts";
import { refuseMfaMethod } from "../b2b/organization-settings.ts";
import { roleIdsOf } from "../b2b/present-member.ts";
import { contactsOf, verifyContact } from "../consumer/contacts.ts";
import { proofOf } from "../consumer/otps.ts";
import { factorNow, proofs } from "../factors.ts";
import { newSession, readSessionWish } from "../sessions.ts";
import type {
  Contact,
  Factor,
  Member,
  Metadata,
  Organization,
  Session,
  StytchWorld,
  TotpRegistration,
  User,
} from "../state.ts";
import { bringAlong } from "../totp.ts";

/** What a person can have proven, by the names that an organization's settings use. */
export const FACTOR_NAMES = ["email_otp", "sms_otp", "totp"] as const;
export type FactorName = (typeof FACTOR_NAMES)[number];

/** Somebody who can have a session: a member, or a user of the consumer API. */
export interface Account {
  readonly id: string;
  readonly status: string;
  /** Null for a user of the consumer API. */
  readonly organization_id: string | null;
  /** Read when needed: a verified address can bring roles with it. */
  roles(): readonly string[];
  /** Proves a factor now, which verifies it; undefined when the account does not have it. */
  prove(factor: FactorName): Factor | undefined;
  /** Why these factors would not have opened a session; undefined when they would. */
  owes(factors: readonly Factor[]): { readonly message: string; readonly fix: string } | undefined;
}

export interface NewSession {
  readonly session_duration_minutes?: number;
  readonly session_custom_claims?: Metadata;
}

const DEFAULT_MINUTES = 60;

/** A session like any other, as if its owner had just proven these factors. */
export function setUpSession(
  world: StytchWorld,
  { id: account, organization_id }: Account,
  factors: readonly Factor[],
  given: NewSession,
): Session {
  const wish = readSessionWish(world, given);
  const holder = { account, organization_id, factors };
  return world.data.sessions.insert(newSession(world, wish, wish.minutes ?? DEFAULT_MINUTES, holder));
}

export const memberAccount = (world: StytchWorld, organization: Organization, member: Member): Account => ({
  id: member.member_id,
  status: member.status,
  organization_id: organization.organization_id,
  roles: () => roleIdsOf(organization, world.data.members.get(member.member_id) ?? member),
  prove: (factor) => {
    if (factor !== "email_otp") refuseMfaMethod(organization, member, factor);
    return BY_MEMBER[factor](world, member);
  },
  owes: (factors) => {
    const first = owedFirstFactor(organization, member, factors);
    if (first) {
      const { organization_slug } = organization;
      return {
        message: `The organization ${organization_slug} lets people in by ${first.allowed_auth_methods.join(", ")} only.`,
        fix: "Add such a factor, or change its allowed_auth_methods.",
      };
    }
    if (!owesSecondFactor(organization, member, factors)) return undefined;
    return {
      message: "The member owes a second factor, so these open no session.",
      fix: 'Add "sms_otp" or "totp".',
    };
  },
});

export const userAccount = (world: StytchWorld, user: User): Account => ({
  id: user.user_id,
  status: user.status,
  organization_id: null,
  roles: () => user.roles,
  prove: (factor) => BY_USER[factor](world, user),
  // Any one factor signs a user in.
  owes: () => undefined,
});

type Prove<Holder> = (world: StytchWorld, holder: Holder) => Factor | undefined;

const BY_MEMBER: Readonly<Record<FactorName, Prove<Member>>> = {
  email_otp: (world, member) => {
    const { email_id, email_address } = updateMember(world, member, { email_address_verified: true });
    return factorNow(world, proofs.email(email_id, email_address), "PRIMARY");
  },
  sms_otp: (world, member) => {
    if (member.mfa_phone_number === "") return undefined;
    const { phone_id, mfa_phone_number } = updateMember(world, member, { mfa_phone_number_verified: true });
    return factorNow(world, proofs.sms(phone_id, mfa_phone_number), "SECONDARY");
  },
  totp: (world, { member_id }) => {
    const totp = confirmAuthenticator(world, member_id);
    return totp && factorNow(world, proofs.totp(totp.id), "SECONDARY");
  },
};

/** A code of the app was accepted, so it is confirmed. */
function confirmAuthenticator(world: StytchWorld, account: string): TotpRegistration | undefined {
  const totp = world.data.totps.find("account", account);
  return totp && bringAlong(world, totp, {});
}

const byContact =
  (kind: Contact["kind"]): Prove<User> =>
  (world, user) => {
    const [contact] = contactsOf(world, user, kind);
    if (!contact) return undefined;
    verifyContact(world, contact);
    return factorNow(world, proofOf(world, contact, "sms"));
  };

const BY_USER: Readonly<Record<FactorName, Prove<User>>> = {
  email_otp: byContact("email"),
  sms_otp: byContact("phone"),
  totp: (world, { user_id }) => {
    const totp = confirmAuthenticator(world, user_id);
    return totp && factorNow(world, proofs.totp(totp.id));
  },
};
