import {
  aSessionOf,
  type Matcher,
  type MemberPersona,
  type StytchDirections,
  scenario,
  sendingTwice,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { EMAILED_CODE } from "./b2b-out-of-reach.ts";
import { allowsOnlySso, changesBeforeEmailedCode, unsentEmails, wrongEmailedCodes } from "./emailed-codes.ts";
import { garbledRequests, garbledTokens } from "./garbled-requests.ts";
import { addressOf, idsOf, memberNow } from "./members.ts";
import {
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LOCALE,
  SENDS_NO_SESSION_JWT,
} from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { missingInputs } from "./user-codes.ts";
import { sessionExchange } from "./workflows.ts";

const REVOKE = "api_b2b_session_v1_Revoke";
const DELETE_MEMBER = "api_organization_v1_organizations_members_Delete";

/** The same person twice: as a member of Acme, and of Birch. */
interface World {
  readonly ada: MemberPersona;
  readonly adaAtBirch: MemberPersona;
}

const switched = ({ ada, adaAtBirch }: World) => ({
  firstMemberId: ada.id,
  firstSessionToken: aSessionOf(ada),
  memberId: adaAtBirch.id,
  organizationId: adaAtBirch.organization.organization_id,
  sessionToken: aSessionOf(adaAtBirch),
});

const aSessionThatIsOver = (persona: MemberPersona): Matcher => ({
  says: "the token of a session that is over",
  mismatch: (token) => {
    const reason = aSessionOf(persona).mismatch(token);
    return reason === "a token that no session has" ? undefined : (reason ?? "a living session");
  },
});

const demandsSecondFactor = (call: StytchDirections["call"], { organization }: MemberPersona) =>
  call("api_organization_v1_Update", {
    organization_id: organization.organization_id,
    mfa_policy: "REQUIRED_FOR_ALL",
  });

/** The person has an account of the consumer kind as well, by the phone. */
async function signsInAsConsumer(call: StytchDirections["call"], { phone }: MemberPersona): Promise<string> {
  const { phone_id } = await call("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: phone.number });
  const proof = { method_id: phone_id, code: phone.readsCode(), session_duration_minutes: 60 };
  return (await call("api_otp_v1_Authenticate", proof)).session_token;
}

const LATER = ["exchangeSession", "authenticateSession"] as const;

const paths = scenario(
  sessionExchange,
  {
    world: ({ organization, member }) => {
      const ada = member();
      const of = organization({ organization_name: "Birch", organization_slug: "birch" });
      return { ada, adaAtBirch: member({ of, email: ada.mailbox.address }) };
    },
    inputs: ({ ada, adaAtBirch }) => ({
      ...addressOf(ada),
      other_organization_id: adaAtBirch.organization.organization_id,
      code: ada.mailbox.readsCode,
    }),
    sessions: 2,
    invariants: {
      "every session of a member proves the mailbox, and nothing else": ({ ada }) =>
        [...ada.world.data.sessions.values()]
          .filter(({ organization_id }) => organization_id !== null)
          .flatMap(({ factors }) => factors)
          .every(({ email_factor }) => email_factor?.email_address === ada.mailbox.address),
    },
    outOfReach: [
      ...EMAILED_CODE,
      ...atEach(LATER, SENDS_NO_SESSION_JWT),
      ...atEach(LATER, SENDS_NO_CUSTOM_CLAIMS),
      ...atEach(LATER, SAME_CREDENTIALS_BEFORE),
      { at: "exchangeSession", ...SENDS_NO_LOCALE },
      {
        at: "exchangeSession",
        errors: ["invalid_session_duration_minutes"],
        because: "The step before asks for the same life of the session, and fails first.",
      },
      {
        at: "authenticateSession",
        errors: ["invalid_session_duration_minutes"],
        because: "It leaves the life of the session as it is.",
      },
      {
        at: "authenticateSession",
        errors: ["session_authorization_error", "session_authorization_tenancy_error"],
        because: "It asks for no permission.",
      },
    ],
  },
  (path) => {
    path("the member switches to the other organization, and stays signed in to the first", {
      outputs: switched,
      codes: 1,
    });

    path("the organizations are named by their slugs", {
      inputs: ({ ada, adaAtBirch }) => ({
        organization_id: ada.organization.organization_slug,
        other_organization_id: adaAtBirch.organization.organization_slug,
      }),
      outputs: switched,
    });

    path.each(["invited", "pending"] as const)(
      "whoever was %s in the other organization becomes active",
      (status) => ({
        world: ({ organization, member }) => {
          const ada = member();
          const of = organization({ organization_slug: "birch" });
          return { ada, adaAtBirch: member({ of, email: ada.mailbox.address, status }) };
        },
        outputs: switched,
        afterwards: async ({ call, adaAtBirch }) => (await memberNow(call, adaAtBirch)).status === "active",
      }),
    );

    path("the member switches to the organization that the session is of, and has two sessions there", {
      inputs: ({ ada }) => ({ other_organization_id: ada.organization.organization_id }),
      outputs: ({ ada }) => switched({ ada, adaAtBirch: ada }),
    });

    path("the member leaves the first organization, and stays signed in to the other", {
      after: {
        exchangeSession: ({ call, steps }) =>
          call(REVOKE, { session_token: String(steps.authenticateEmailOtp?.sessionToken) }),
      },
      outputs: (people) => ({ ...switched(people), firstSessionToken: aSessionThatIsOver(people.ada) }),
    });

    path("the session is switched one second before it ends", {
      inputs: () => ({ session_duration_minutes: 5 }),
      before: { exchangeSession: ({ clock }) => clock.advance({ minutes: 4, seconds: 59 }) },
      outputs: switched,
    });

    path("the member switches to the other organization on one device, and from there on another", {
      outputs: switched,
      second: {
        inputs: ({ ada, adaAtBirch }) => ({
          ...addressOf(adaAtBirch),
          other_organization_id: ada.organization.organization_id,
          code: adaAtBirch.mailbox.readsCode,
        }),
        outputs: ({ ada, adaAtBirch }) => switched({ ada: adaAtBirch, adaAtBirch: ada }),
        codes: 1,
      },
      order: [
        "first authenticateEmailOtp",
        "second sendEmailOtp",
        "second authenticateEmailOtp",
        "first exchangeSession",
        "second exchangeSession",
        "first authenticateSession",
        "second authenticateSession",
      ],
    });

    path("the member presses the button twice, and has a session too many", {
      instead: { exchangeSession: sendingTwice },
      outputs: switched,
      sessions: 3,
    });

    path("the first organization demands a second factor, so there is no session to switch with", {
      before: {
        sendEmailOtp: ({ call, ada }) => demandsSecondFactor(call, ada),
      },
      fails: { at: "authenticateEmailOtp", status: 200 },
      codes: 1,
    });

    path.each([4, 527_041])("the sessions are to live %s minutes", (session_duration_minutes) => ({
      inputs: () => ({ session_duration_minutes }),
      fails: { at: "authenticateEmailOtp", status: 400, error: "invalid_session_duration_minutes" },
    }));

    path("the other organization demands a second factor, which a session cannot bring along", {
      before: { exchangeSession: ({ call, adaAtBirch }) => demandsSecondFactor(call, adaAtBirch) },
      fails: { at: "exchangeSession", status: 200 },
    });

    path("the other organization does not accept emailed codes", {
      before: { exchangeSession: ({ call, adaAtBirch }) => allowsOnlySso(call, adaAtBirch) },
      fails: { at: "exchangeSession", status: 200 },
    });

    path("there is no such other organization", {
      inputs: () => ({ other_organization_id: "nobody-here" }),
      fails: { at: "exchangeSession", status: 404, error: "organization_not_found" },
    });

    path("the other organization's id is empty", {
      inputs: () => ({ other_organization_id: "" }),
      fails: { at: "exchangeSession", status: 400, error: "invalid_organization_id" },
    });

    path("the person is nobody in the other organization, though it takes in the mailbox's domain", {
      world: ({ organization, member, outsider }) => {
        const ada = member();
        const of = organization({ email_jit_provisioning: "ALL_ALLOWED" });
        return { ada, adaAtBirch: outsider({ of, email: ada.mailbox.address }) };
      },
      fails: { at: "exchangeSession", status: 404, error: "member_not_found" },
    });

    path("an admin of the other organization removes the member before the switch", {
      before: { exchangeSession: ({ call, adaAtBirch }) => call(DELETE_MEMBER, idsOf(adaAtBirch)) },
      fails: { at: "exchangeSession", status: 404, error: "member_not_found" },
    });

    path("the session is switched at the second of its end", {
      inputs: () => ({ session_duration_minutes: 5 }),
      before: { exchangeSession: ({ clock }) => clock.advance({ minutes: 5 }) },
      fails: { at: "exchangeSession", status: 404, error: "session_not_found" },
    });

    path("the session is revoked before the switch", {
      before: {
        exchangeSession: ({ call, steps }) =>
          call(REVOKE, { session_token: String(steps.authenticateEmailOtp?.sessionToken) }),
      },
      fails: { at: "exchangeSession", status: 404, error: "session_not_found" },
    });

    path("an admin of the first organization removes the member, and the session with them", {
      before: { exchangeSession: ({ call, ada }) => call(DELETE_MEMBER, idsOf(ada)) },
      fails: { at: "exchangeSession", status: 404, error: "session_not_found" },
    });

    path("an admin gives the member another address, which the session does not prove", {
      before: {
        exchangeSession: ({ call, ada }) =>
          call("api_organization_v1_organizations_members_Update", {
            ...idsOf(ada),
            email_address: "ada@new.example",
          }),
      },
      fails: { at: "exchangeSession", status: 400, error: "insufficient_factors_for_session_exchange" },
    });

    path("the app mixes the session up with one of its consumers", {
      instead: {
        exchangeSession: async ({ call, send, ada }) =>
          send({ session_token: await signsInAsConsumer(call, ada) }),
      },
      fails: { at: "exchangeSession", status: 400, error: "incompatible_session_type" },
    });

    for (const at of LATER) garbledRequests(path, at, garbledTokens("no_session_arguments"));

    path("the new session ends before it is used", {
      inputs: () => ({ session_duration_minutes: 5 }),
      before: { authenticateSession: ({ clock }) => clock.advance({ minutes: 5 }) },
      fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
    });

    path("the new session is revoked before it is used", {
      before: {
        authenticateSession: ({ call, steps }) =>
          call(REVOKE, { session_token: String(steps.exchangeSession?.sessionToken) }),
      },
      fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
    });

    path("the other organization is deleted before the new session is used", {
      before: {
        authenticateSession: ({ call, adaAtBirch }) =>
          call("api_organization_v1_Delete", {
            organization_id: adaAtBirch.organization.organization_id,
          }),
      },
      fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
    });

    missingInputs(path, ["organization_id", "other_organization_id", "email_address", "code"]);

    unsentEmails(path);
    unknownIds(path, "sendEmailOtp", ["organization_id"]);
    wrongEmailedCodes(path, "code");
    changesBeforeEmailedCode(path);
    transportFailures(path, ["sendEmailOtp", "authenticateEmailOtp", ...LATER]);
    connectionFailures(path, {
      sendEmailOtp: {},
      authenticateEmailOtp: { sessions: 1, codes: 1 },
      exchangeSession: { sessions: 1 },
      authenticateSession: {},
    });
  },
);

rehearse(paths);

export default paths;
