import type { OperationId } from "../api.ts";
import type { StytchWorld } from "../state.ts";
import { type Call, textIn } from "./call.ts";
import { poolOf } from "./letters.ts";
import { memberAt, memberNamed, organizationOf, userNamed } from "./who.ts";
import type { Origin } from "./worth.ts";

/** A code that somebody brings, and whose it should be. */
export interface Redemption {
  readonly origin: Origin;
  readonly code: string;
  /** Whose attempt it is: a user, a member, or in discovery an address. */
  readonly account: string;
  /** Of a code that was sent: for whom and for what. */
  readonly pool: string;
  /** Where it was sent to. */
  readonly address: string;
}

type Read = (world: StytchWorld, call: Call) => Omit<Redemption, "code"> | undefined;

const none = { pool: "", address: "" };
const ofUser =
  (origin: Origin): Read =>
  (world, call) => {
    const account = userNamed(world, call);
    return account === undefined ? undefined : { origin, account, ...none };
  };
const ofMember =
  (origin: Origin): Read =>
  (world, call) => {
    const member = memberNamed(world, call);
    return member && { origin, account: member.member_id, ...none };
  };

/** Every operation that takes a code, the field that it comes in, and whose it is. */
const REDEMPTIONS: { readonly [Id in OperationId]?: readonly [field: string, read: Read] } = {
  api_otp_v1_Authenticate: [
    "code",
    ({ data }, { body }) => {
      const contact = data.contacts.get(textIn(body, "method_id"));
      if (contact === undefined) return undefined;
      const { user_id, address } = contact;
      return { origin: "message", account: user_id, address, pool: poolOf.user(address) };
    },
  ],
  api_b2b_otp_v1_b2b_otp_email_Authenticate: [
    "code",
    (world, call) => {
      const address = textIn(call.body, "email_address").toLowerCase();
      const organization_id = organizationOf(world, call)?.organization_id;
      const account = memberAt(world, call, address)?.member_id;
      if (account === undefined || organization_id === undefined) return undefined;
      return { origin: "message", account, address, pool: poolOf.email(organization_id, address) };
    },
  ],
  api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate: [
    "code",
    (_, { body }) => {
      const address = textIn(body, "email_address").toLowerCase();
      return { origin: "message", account: address, address, pool: poolOf.discovery(address) };
    },
  ],
  api_b2b_otp_v1_b2b_otp_sms_Authenticate: [
    "code",
    (world, call) => {
      const member = memberNamed(world, call);
      if (member === undefined) return undefined;
      const { member_id: account, mfa_phone_number: address } = member;
      return { origin: "message", account, address, pool: poolOf.sms(account) };
    },
  ],
  api_totp_v1_Authenticate: ["totp_code", ofUser("app")],
  api_b2b_totp_v1_Authenticate: ["code", ofMember("app")],
  api_totp_v1_Recover: ["recovery_code", ofUser("list")],
  api_b2b_recovery_codes_v1_Recover: ["recovery_code", ofMember("list")],
};

const table: Readonly<Record<string, readonly [string, Read] | undefined>> = REDEMPTIONS;

/** Undefined for a call that brings none, or for somebody who is not there. */
export function redemptionIn(world: StytchWorld, call: Call): Redemption | undefined {
  const [field, read] = table[call.operationId] ?? [];
  const whose = field === undefined ? undefined : read?.(world, call);
  return whose && field !== undefined ? { ...whose, code: textIn(call.body, field) } : undefined;
}
