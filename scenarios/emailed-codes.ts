import {
  guessing,
  type MemberPersona,
  type StytchDirections,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { addressOf, idsOf } from "./members.ts";

interface World {
  readonly ada: MemberPersona;
}

const SEND = "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_Authenticate";

/** The two steps, as every login by email names them. */
const SENDS = "sendEmailOtp";
const REDEEMS = "authenticateEmailOtp";

/** Signs a member in by email beside the workflow, as on another device; what is answered may still owe a factor. */
export async function signsInByEmail(call: StytchDirections["call"], member: MemberPersona) {
  await call(SEND, addressOf(member));
  return call(AUTHENTICATE, { ...addressOf(member), code: member.mailbox.readsCode() });
}

/** Whom a login by email sends nothing. */
export function unsentEmails(path: WritePath<World>): void {
  path("the email address is malformed", {
    inputs: () => ({ email_address: "ada at acme" }),
    fails: { at: SENDS, status: 400, error: "invalid_email" },
  });

  path("the organization takes in nobody new", {
    inputs: () => ({ email_address: "nobody@elsewhere.example" }),
    fails: { at: SENDS, status: 400, error: "email_jit_provisioning_not_allowed" },
  });

  path("the organization takes in other email domains only", {
    inputs: () => ({ email_address: "nobody@elsewhere.example" }),
    before: {
      [SENDS]: ({ call, ada }) =>
        call("api_organization_v1_Update", {
          organization_id: ada.organization.organization_id,
          email_jit_provisioning: "RESTRICTED",
          email_allowed_domains: ["acme.example"],
        }),
    },
    fails: { at: SENDS, status: 400, error: "invalid_email_for_jit_provisioning" },
  });

  path("the organization does not allow email codes", {
    before: { [SENDS]: ({ call, ada }) => allowsOnlySso(call, ada) },
    fails: { at: SENDS, status: 400, error: "operation_restricted_by_organization_auth_methods" },
  });
}

/** How an emailed code is typed wrong, too late or too often. `input`: the one that takes it. */
export function wrongEmailedCodes(path: WritePath<World>, input: "code" | "email_code"): void {
  path("the emailed code has expired", {
    before: { [REDEEMS]: ({ clock }) => clock.advance({ minutes: 10 }) },
    fails: { at: REDEEMS, status: 401, error: "unable_to_auth_otp_code" },
  });

  path("the member misreads the emailed code", {
    inputs: ({ ada }) => ({ [input]: ada.mailbox.misreadsCode }),
    fails: { at: REDEEMS, status: 404, error: "otp_code_not_found" },
  });

  path.each(["abcdef", "12345", "1234567", "12 34 56", ""])(
    'the member types "%s" for the emailed code',
    (typed) => ({
      inputs: () => ({ [input]: typed }),
      fails: { at: REDEEMS, status: 400, error: "invalid_code" },
    }),
  );

  path("the emailed code was used before", {
    before: {
      [REDEEMS]: ({ call, ada }) => call(AUTHENTICATE, { ...addressOf(ada), code: ada.mailbox.readsCode() }),
    },
    fails: { at: REDEEMS, status: 401, error: "unable_to_auth_otp_code" },
  });

  path("a second email came, and the member types the first code", {
    inputs: ({ ada }) => ({ [input]: ada.mailbox.readsOlderCode }),
    before: { [REDEEMS]: ({ call, ada }) => call(SEND, addressOf(ada)) },
    fails: { at: REDEEMS, status: 401, error: "unable_to_auth_otp_code" },
  });

  path("somebody guesses the emailed code ten times, which locks the member out", {
    instead: { [REDEEMS]: guessing("code", 10) },
    fails: { at: REDEEMS, status: 429, error: "user_lock_limit_reached" },
  });
}

/** What an admin can do while the member looks for the email. */
export function changesBeforeEmailedCode(path: WritePath<World>): void {
  path("an admin removes the member while the email is under way", {
    before: {
      [REDEEMS]: ({ call, ada }) => call("api_organization_v1_organizations_members_Delete", idsOf(ada)),
    },
    fails: { at: REDEEMS, status: 404, error: "member_not_found" },
  });

  path("the organization is deleted while the email is under way", {
    before: {
      [REDEEMS]: ({ call, ada }) =>
        call("api_organization_v1_Delete", { organization_id: ada.organization.organization_id }),
    },
    fails: { at: REDEEMS, status: 404, error: "organization_not_found" },
  });

  path("an admin forbids email codes while the email is under way", {
    before: { [REDEEMS]: ({ call, ada }) => allowsOnlySso(call, ada) },
    fails: { at: REDEEMS, status: 400, error: "operation_restricted_by_organization_auth_methods" },
  });
}

/** From now on the organization lets in nobody by email, nor accepts who has come in so. */
export const allowsOnlySso = (call: StytchDirections["call"], { organization }: MemberPersona) =>
  call("api_organization_v1_Update", {
    organization_id: organization.organization_id,
    auth_methods: "RESTRICTED",
    allowed_auth_methods: ["sso"],
  });
