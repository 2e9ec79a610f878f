import {
  aSessionOf,
  type Matcher,
  type MemberPersona,
  type StytchDirections,
  scenario,
  sendingTwice,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { misreadAppCodes } from "./app-codes.ts";
import {
  ASKS_FOR_NO_LIFE_OF_A_SESSION,
  EMAILED_CODE,
  IS_ACTIVE_BY_NOW,
  SAME_ORGANIZATION_BEFORE,
  SECOND_FACTOR,
  SENDS_WELL_FORMED_INPUTS,
} from "./b2b-out-of-reach.ts";
import { changesBeforeEmailedCode, unsentEmails, wrongEmailedCodes } from "./emailed-codes.ts";
import { garbledRequests } from "./garbled-requests.ts";
import { forbiddenMethod, removedMeanwhile } from "./meanwhile.ts";
import { addressOf, idsOf, memberNow, signedIn } from "./members.ts";
import {
  allAt,
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_SESSION_JWT,
} from "./out-of-reach.ts";
import {
  brokenLogins,
  brokenSecondProofs,
  guessedSecondFactor,
  type Owing,
  owing,
  provesEmail,
  TWO_FACTORS_EACH,
} from "./second-factors.ts";
import { connectionFailures, serverFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { missingInputs } from "./user-codes.ts";
import { authenticatorReplacement, recoveryCodeLogin, recoveryCodesRotation } from "./workflows.ts";

const RECOVERY_CODE = /^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/;

const RECOVER = "api_b2b_recovery_codes_v1_Recover";
const ROTATE = "api_b2b_recovery_codes_v1_Rotate";
const CREATE_TOTP = "api_b2b_totp_v1_Create";
const AUTHENTICATE_TOTP = "api_b2b_totp_v1_Authenticate";
const DELETE_TOTP = "api_organization_v1_organizations_members_DeleteTOTP";
const DELETE_MEMBER = "api_organization_v1_organizations_members_Delete";
const DELETE_ORGANIZATION = "api_organization_v1_Delete";

/** Logs in by a recovery code beside the workflow: the token of the session. */
async function recovers(call: StytchDirections["call"], member: MemberPersona): Promise<string> {
  const { session_token } = await call(RECOVER, {
    ...idsOf(member),
    recovery_code: member.paper.readsRecoveryCode(),
    intermediate_session_token: await provesEmail(call, member),
  });
  return session_token;
}

/** Uses so many codes, one after the other. */
async function usesUpCodes(call: StytchDirections["call"], member: MemberPersona, count: number) {
  const session_token = await recovers(call, member);
  for (let used = 1; used < count; used++) {
    const recovery_code = member.paper.readsRecoveryCode();
    await call(RECOVER, { ...idsOf(member), recovery_code, session_token });
  }
}

const listOf = ({ world, id }: MemberPersona): readonly string[] =>
  world.data.totps.find("account", id)?.recovery_codes ?? [];

/** Of a list that was exchanged since. */
const tenCodes: Matcher = {
  says: "ten recovery codes",
  mismatch: (value) =>
    Array.isArray(value) &&
    new Set(value).size === 10 &&
    value.every((code) => RECOVERY_CODE.test(String(code)))
      ? undefined
      : JSON.stringify(value),
};

interface WithList {
  readonly ada: MemberPersona;
  /** The recovery codes as they were at the beginning. */
  readonly oldList: readonly string[];
}

const rotated = ({ ada, oldList }: WithList) => ({
  memberId: ada.id,
  oldRecoveryCodes: oldList,
  recoveryCodes: listOf(ada),
});

const organizationOf = ({ organization: { organization_id } }: MemberPersona) => ({ organization_id });

const rotation = scenario(
  recoveryCodesRotation,
  {
    world: ({ member }): WithList => {
      const ada = member({ authenticator: true, mfa_enrolled: true });
      return { ada, oldList: listOf(ada) };
    },
    inputs: ({ ada }) => idsOf(ada),
    sessions: 0,
    outOfReach: [
      { at: "rotateRecoveryCodes", ...SENDS_WELL_FORMED_INPUTS },
      { at: "rotateRecoveryCodes", ...SAME_ORGANIZATION_BEFORE },
      { at: "rotateRecoveryCodes", ...SAME_CREDENTIALS_BEFORE },
    ],
  },
  (path) => {
    path("the member gets ten new codes, and none of the old ones is among them", {
      outputs: rotated,
      codes: 0,
      afterwards: ({ ada, oldList }) =>
        listOf(ada).length === 10 && listOf(ada).every((code) => !oldList.includes(code)),
    });

    path("organization and member are named by slug and external id", {
      before: {
        getRecoveryCodes: ({ call, ada }) =>
          call("api_organization_v1_organizations_members_Update", {
            ...idsOf(ada),
            external_id: "ada-1815",
          }),
      },
      inputs: ({ ada }) => ({
        organization_id: ada.organization.organization_slug,
        member_id: "ada-1815",
      }),
      outputs: rotated,
    });

    path("a code that was used is no longer among the old ones", {
      before: { getRecoveryCodes: ({ call, ada }) => recovers(call, ada) },
      outputs: (people) => ({ ...rotated(people), oldRecoveryCodes: people.oldList.slice(1) }),
      afterwards: ({ ada }) => listOf(ada).length === 10,
    });

    path("the app was never confirmed, and its codes are exchanged all the same", {
      world: ({ member }) => ({ ada: member(), oldList: [] }),
      before: { getRecoveryCodes: ({ call, ada }) => call(CREATE_TOTP, idsOf(ada)) },
      outputs: ({ ada }) => ({ ...rotated({ ada, oldList: [] }), oldRecoveryCodes: tenCodes }),
    });

    path("two devices exchange the codes at once, and the list of the second one counts", {
      outputs: ({ ada, oldList }) => ({
        memberId: ada.id,
        oldRecoveryCodes: oldList,
        recoveryCodes: tenCodes,
      }),
      second: { outputs: rotated },
      order: [
        "first getRecoveryCodes",
        "second getRecoveryCodes",
        "first rotateRecoveryCodes",
        "second rotateRecoveryCodes",
      ],
    });

    path("the member has no app", {
      world: ({ member }) => ({ ada: member(), oldList: [] }),
      fails: { at: "getRecoveryCodes", status: 400, error: "no_active_recovery_code_backed_factor" },
    });

    path("the member has used every code", {
      before: { getRecoveryCodes: ({ call, ada }) => usesUpCodes(call, ada, 10) },
      fails: { at: "getRecoveryCodes", status: 404, error: "recovery_codes_not_found" },
    });

    path("the member is of another organization", {
      world: ({ organization, member }) => {
        organization({ organization_slug: "elsewhere" });
        return { ada: member({ authenticator: true }), oldList: [] };
      },
      inputs: () => ({ organization_id: "elsewhere" }),
      fails: { at: "getRecoveryCodes", status: 404, error: "member_not_found" },
    });

    path("an admin takes the app off the member before the codes are exchanged", {
      before: { rotateRecoveryCodes: ({ call, ada }) => call(DELETE_TOTP, idsOf(ada)) },
      fails: { at: "rotateRecoveryCodes", status: 400, error: "no_active_recovery_code_backed_factor" },
    });

    path("an admin removes the member before the codes are exchanged", {
      before: { rotateRecoveryCodes: ({ call, ada }) => call(DELETE_MEMBER, idsOf(ada)) },
      fails: { at: "rotateRecoveryCodes", status: 404, error: "member_not_found" },
    });

    path("the organization is deleted before the codes are exchanged", {
      before: { rotateRecoveryCodes: ({ call, ada }) => call(DELETE_ORGANIZATION, organizationOf(ada)) },
      fails: { at: "rotateRecoveryCodes", status: 404, error: "organization_not_found" },
    });

    missingInputs(path, ["organization_id", "member_id"]);

    unknownIds(path, "getRecoveryCodes", ["organization_id", "member_id"]);
    transportFailures(path, ["getRecoveryCodes", "rotateRecoveryCodes"]);
    connectionFailures(path, { getRecoveryCodes: {}, rotateRecoveryCodes: {} });
  },
);

rehearse(rotation);

const inputsOf = (member: MemberPersona) => ({
  ...addressOf(member),
  email_code: member.mailbox.readsCode,
  recovery_code: member.paper.readsRecoveryCode,
});

const recovered = (people: { readonly ada: MemberPersona }) => ({ ...signedIn(people), codesLeft: 9 });

const login = scenario(
  recoveryCodeLogin,
  {
    world: (tools) => {
      const people = owing(tools, { authenticator: true });
      people.ada.losesPhone();
      return people;
    },
    inputs: ({ ada }) => inputsOf(ada),
    invariants: TWO_FACTORS_EACH,
    outOfReach: [
      ...EMAILED_CODE,
      { at: "authenticateEmailOtp", ...ASKS_FOR_NO_LIFE_OF_A_SESSION },
      ...allAt("recover", SECOND_FACTOR),
    ],
  },
  (path) => {
    path("the member has lost the phone, and gets in by a code on paper", {
      outputs: recovered,
      codes: 2,
    });

    path("the code is copied in capitals, with a blank behind it", {
      inputs: ({ ada }) => ({ recovery_code: () => `${ada.paper.readsRecoveryCode().toUpperCase()} ` }),
      outputs: recovered,
    });

    path("it is the last code on the paper", {
      before: { recover: ({ call, ada }) => usesUpCodes(call, ada, 9) },
      outputs: (people) => ({ ...recovered(people), codesLeft: 0 }),
    });

    path("the member owes the factor because the organization demands it, and is enrolled from now on", {
      world: (tools) => ({
        ...owing(tools, {}),
        ada: tools.member({
          of: tools.organization({ organization_slug: "cedar", mfa_policy: "REQUIRED_FOR_ALL" }),
          authenticator: true,
        }),
      }),
      outputs: recovered,
      afterwards: async ({ call, ada }) => (await memberNow(call, ada)).mfa_enrolled,
    });

    path("a recovery code is found after almost ten minutes", {
      before: { recover: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: recovered,
    });

    path("whoever found the paper is in the middle of a login too, and the code is the faster one's", {
      inputs: ({ ada }) => ({ recovery_code: ada.paper.readsRecoveryCode() }),
      fails: { at: "recover", status: 401, error: "unable_to_authenticate_recovery_code" },
      second: { outputs: recovered, codes: 2 },
      order: [
        "first authenticateEmailOtp",
        "second sendEmailOtp",
        "second authenticateEmailOtp",
        "second recover",
        "first recover",
      ],
    });

    path("the member owes no second factor, and is logged in by the first", {
      world: (tools) => ({ ...owing(tools, {}), ada: tools.member({ authenticator: true }) }),
      fails: { at: "authenticateEmailOtp", status: 200 },
      sessions: 1,
      codes: 1,
    });

    path("the member misreads the recovery code", {
      inputs: ({ ada }) => ({ recovery_code: ada.paper.misreadsRecoveryCode }),
      fails: { at: "recover", status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the member types a recovery code of a colleague", {
      inputs: ({ bob }) => ({ recovery_code: bob.paper.readsRecoveryCode }),
      fails: { at: "recover", status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the recovery code was used before", {
      inputs: ({ ada }) => ({ recovery_code: ada.paper.readsRecoveryCode() }),
      before: { recover: ({ call, ada }) => recovers(call, ada) },
      fails: { at: "recover", status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the member types a code of the list that was exchanged since", {
      inputs: ({ ada }) => ({ recovery_code: ada.paper.readsRecoveryCode() }),
      before: { recover: ({ call, ada }) => call(ROTATE, idsOf(ada)) },
      fails: { at: "recover", status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the member has found the phone again, and types the code of its app", {
      world: (tools) => owing(tools, { authenticator: true }),
      inputs: ({ ada }) => ({ recovery_code: ada.authenticator.readsCode }),
      fails: { at: "recover", status: 400, error: "totp_code_used_as_recovery_code" },
    });

    path.each(["a1b2-c3d4", "a1b2c3d4e5f6", "grandmother"])(
      'the member types "%s" for the recovery code',
      (typed) => ({
        inputs: () => ({ recovery_code: typed }),
        fails: { at: "recover", status: 400, error: "invalid_recovery_code" },
      }),
    );

    path("the member has used every code", {
      inputs: ({ ada }) => ({ recovery_code: ada.paper.readsRecoveryCode() }),
      before: { recover: ({ call, ada }) => usesUpCodes(call, ada, 10) },
      fails: { at: "recover", status: 404, error: "recovery_codes_not_found" },
    });

    path("the member has a phone for the second factor, and no app that came with recovery codes", {
      world: (tools) => owing(tools, { verifiedPhone: true }),
      inputs: () => ({ recovery_code: "a1b2-c3d4-e5f6" }),
      fails: { at: "recover", status: 400, error: "no_active_recovery_code_backed_factor" },
    });

    path("somebody who knows the first factor tries ten recovery codes, which locks the member out", {
      instead: {
        recover: async ({ send, ada }) => {
          const recovery_code = ada.paper.misreadsRecoveryCode();
          for (let attempt = 1; attempt <= 10; attempt++) await send({ recovery_code });
          return send();
        },
      },
      fails: { at: "recover", status: 429, error: "user_lock_limit_reached" },
    });

    missingInputs(path, ["organization_id", "email_address", "email_code", "recovery_code"]);

    unsentEmails(path);
    unknownIds(path, "sendEmailOtp", ["organization_id"]);
    wrongEmailedCodes(path, "email_code");
    changesBeforeEmailedCode(path);
    brokenLogins(path, "recover");
    brokenSecondProofs(path, "recover");
    transportFailures(path, ["sendEmailOtp", "authenticateEmailOtp", "recover"]);
    connectionFailures(path, {
      sendEmailOtp: {},
      authenticateEmailOtp: { codes: 1 },
      recover: { sessions: 1, codes: 1 },
    });
  },
);

rehearse(login);

const STEPS = ["deleteTotp", "createTotp", "authenticateTotp"] as const;

const replaced = ({ ada }: { readonly ada: MemberPersona }) => ({
  memberId: ada.id,
  totpRegistrationId: ada.authenticator.registrationId(),
  recoveryCodes: listOf(ada),
  sessionToken: aSessionOf(ada),
});

const tokenOf = (member: MemberPersona): string => member.sessions()[0]?.token ?? "";

/** The session of the login, which every step brings along, can be over by then. */
function endedSessions(path: WritePath<Owing>, steps: readonly string[]): void {
  path.each(steps)("the session ends before %s", (at) => ({
    before: { [at]: ({ clock }) => clock.advance({ hours: 1 }) },
    fails: { at, status: 404, error: "session_not_found" },
  }));

  path.each(steps)("somebody ends all sessions of the member before %s", (at) => ({
    before: { [at]: ({ call, ada }) => call("api_b2b_session_v1_Revoke", { member_id: ada.id }) },
    fails: { at, status: 404, error: "session_not_found" },
  }));
}

function foreignSession(path: WritePath<Owing>, at: string): void {
  path(`somebody brings the session of a colleague to ${at}`, {
    instead: {
      [at]: async ({ call, send, bob }) => send({ session_token: await recovers(call, bob) }),
    },
    fails: { at, status: 400, error: "member_session_member_id_mismatch" },
  });

  garbledRequests(path, at, [
    ["the session token is cut off", { session_token: "short" }, "invalid_session_token"],
    ["the session token becomes a number", { session_token: 12 }, "bad_request"],
  ]);
}

const replacement = scenario(
  authenticatorReplacement,
  {
    world: (tools) => owing(tools, { authenticator: true }),
    inputs: ({ ada }) => ({ ...inputsOf(ada), totp_code: ada.authenticator.readsCode }),
    invariants: TWO_FACTORS_EACH,
    outOfReach: [
      ...atEach(STEPS, {
        errors: [
          "invalid_organization_id",
          "invalid_project_id_authentication",
          "invalid_secret_authentication",
          "unauthorized_credentials",
        ],
        because: "The login that it depends on has the same organization and credentials, and fails first.",
      } as const),
      ...atEach(STEPS, SENDS_NO_SESSION_JWT),
      {
        at: "deleteTotp",
        errors: ["invalid_session_token", "session_authorization_tenancy_error"],
        because: "The session comes from the login as it is, and is of this organization.",
      },
      ...atEach(["createTotp", "authenticateTotp"], {
        errors: [
          "action_available_only_once_primary_authentication_is_met",
          "intermediate_session_not_found",
          "invalid_intermediate_session_token_for_organization",
        ],
        because: "It brings a whole session, and no intermediate one.",
      } as const),
      ...atEach(["createTotp", "authenticateTotp"], IS_ACTIVE_BY_NOW),
      {
        at: "createTotp",
        errors: ["invalid_expiration"],
        because: "It leaves the time that an app has for its first code as it is.",
      },
      {
        at: "createTotp",
        errors: ["insufficient_factors"],
        because: "The session holds the recovery code, which is a second factor.",
      },
      { at: "authenticateTotp", ...SENDS_NO_CUSTOM_CLAIMS },
      {
        at: "authenticateTotp",
        errors: ["invalid_session_duration_minutes"],
        because: "It leaves the life of the session as it is.",
      },
    ],
  },
  (path) => {
    path("the member gets in by a recovery code, and puts a new app in the place of the lost one", {
      outputs: replaced,
      codes: 3,
    });

    path("the member has a phone as well, which stays", {
      world: (tools) => owing(tools, { authenticator: true, verifiedPhone: true }),
      outputs: replaced,
      afterwards: async ({ call, ada }) => (await memberNow(call, ada)).mfa_phone_number === ada.phone.number,
    });

    path("an image that was never scanned gives way to a new one", {
      before: {
        createTotp: ({ call, ada }) => call(CREATE_TOTP, { ...idsOf(ada), session_token: tokenOf(ada) }),
      },
      outputs: replaced,
    });

    path("the organization demands a second factor of everybody", {
      world: (tools) => ({
        ...owing(tools, {}),
        ada: tools.member({
          of: tools.organization({ organization_slug: "cedar", mfa_policy: "REQUIRED_FOR_ALL" }),
          authenticator: true,
        }),
      }),
      outputs: replaced,
    });

    path("the member types a code of the lost app, which a backup still shows", {
      inputs: ({ ada }) => ({ totp_code: ada.authenticator.backup().readsCode }),
      fails: { at: "authenticateTotp", status: 401, error: "unable_to_authenticate_totp" },
    });

    endedSessions(path, STEPS);
    for (const at of STEPS) removedMeanwhile(path, at);

    path("an admin has taken the lost app off the member already", {
      before: { deleteTotp: ({ call, ada }) => call(DELETE_TOTP, idsOf(ada)) },
      fails: { at: "deleteTotp", status: 404, error: "totp_not_found" },
    });

    path("the project lets nobody take an app off themselves", {
      world: (tools) => {
        tools.policies({ rbac_policy: { stytch_member: { permissions: [] } } });
        return owing(tools, { authenticator: true });
      },
      fails: { at: "deleteTotp", status: 403, error: "session_authorization_error" },
    });

    path("the member has confirmed another app on another device meanwhile", {
      before: {
        createTotp: async ({ call, ada }) => {
          const session_token = tokenOf(ada);
          await call(CREATE_TOTP, { ...idsOf(ada), session_token });
          await call(AUTHENTICATE_TOTP, {
            ...idsOf(ada),
            session_token,
            code: ada.authenticator.readsCode(),
          });
        },
      },
      fails: { at: "createTotp", status: 400, error: "active_totp_exists" },
    });

    path("an image waits to be scanned, in a project where it blocks a second one", {
      world: (tools) => {
        tools.policies({ pending_totp_blocks_create: true });
        return owing(tools, { authenticator: true });
      },
      before: {
        createTotp: ({ call, ada }) => call(CREATE_TOTP, { ...idsOf(ada), session_token: tokenOf(ada) }),
      },
      fails: { at: "createTotp", status: 400, error: "pending_totp_exists" },
    });

    for (const at of ["createTotp", "authenticateTotp"]) foreignSession(path, at);

    path("the app forgets the session when it sends the first code", {
      instead: { authenticateTotp: ({ send }) => send({ session_token: undefined }) },
      fails: { at: "authenticateTotp", status: 400, error: "no_session_arguments" },
    });

    path("the first code comes an hour too late, in a session that lives longer", {
      inputs: () => ({ session_duration_minutes: 120 }),
      before: { authenticateTotp: ({ clock }) => clock.advance({ hours: 1 }) },
      fails: { at: "authenticateTotp", status: 401, error: "expired_totp" },
    });

    path("the member presses the button twice, and the second request brings a code that was used", {
      instead: { authenticateTotp: sendingTwice },
      fails: { at: "authenticateTotp", status: 400, error: "totp_code_already_authenticated" },
      codes: 1,
    });

    path("an admin takes the new app off the member just before its first code arrives", {
      instead: {
        authenticateTotp: async ({ call, send, ada }) => {
          await call(DELETE_TOTP, idsOf(ada));
          return send();
        },
      },
      fails: { at: "authenticateTotp", status: 404, error: "totp_not_found" },
    });

    path("the code for the new app is left out", {
      inputs: () => ({ totp_code: undefined }),
      fails: { input: "totp_code" },
    });

    misreadAppCodes(path, { outputs: replaced });
    guessedSecondFactor(path, "authenticateTotp");
    forbiddenMethod(path, "createTotp", "sms_otp");
    forbiddenMethod(path, "authenticateTotp", "sms_otp");
    serverFailures(path, STEPS);
    connectionFailures(path, { deleteTotp: {}, createTotp: {}, authenticateTotp: { codes: 1 } });
  },
);

rehearse(replacement);

export default [rotation, login, replacement];
