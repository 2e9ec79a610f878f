import type { Probe, ProbeCall, ProbeValues } from "../../../src/mock/probe.ts";
import { TOTP_PERIOD_MS, totpCode } from "../totp.ts";
import { b2bProbe, consumerProbe, createMember, createOrganization, createUser } from "./things.ts";

/** The codes of the app at this moment, of the one before, and one that is wrong at any. */
const readApp = ({ secret = "" }: ProbeValues, now: number): ProbeValues => ({
  ...(secret !== "" && {
    code: totpCode(secret, now),
    earlier_code: totpCode(secret, now - TOTP_PERIOD_MS),
    wrong_code: wrongCode(secret, now),
  }),
});

function wrongCode(secret: string, now: number): string {
  const right = new Set([-2, -1, 0, 1, 2].map((steps) => totpCode(secret, now + steps * TOTP_PERIOD_MS)));
  return ["000001", "000002", "000003", "000004", "000005", "000006"].find((code) => !right.has(code)) ?? "";
}

/** Time enough for the calls that follow, before the app shows another code. */
const ROOM_MS = 10_000;

const untilRoom = (now: number): number => {
  const left = TOTP_PERIOD_MS - (now % TOTP_PERIOD_MS);
  return left < ROOM_MS ? left : 0;
};

const post = (does: string, path: string, body: unknown): ProbeCall => ({ does, method: "POST", path, body });

const register: ProbeCall = {
  ...post("registers an app", "/v1/totps", { user_id: "{user_id}" }),
  take: { secret: "/secret", recovery_code: "/recovery_codes/0" },
  alike: ["/totp_id"],
};

const prove = (does: string, totp_code: string): ProbeCall => ({
  ...post(does, "/v1/totps/authenticate", { user_id: "{user_id}", totp_code, session_duration_minutes: 60 }),
  work: readApp,
});

const recover = (does: string, recovery_code: string): ProbeCall =>
  post(does, "/v1/totps/recover", { user_id: "{user_id}", recovery_code, session_duration_minutes: 60 });

const member = { organization_id: "{organization_id}", member_id: "{member_id}" };

const registerMember: ProbeCall = {
  ...post("registers an app", "/v1/b2b/totp", member),
  take: { secret: "/secret", recovery_code: "/recovery_codes/0" },
  alike: ["/totp_registration_id"],
};

const proveMember = (does: string, code: string): ProbeCall => ({
  ...post(does, "/v1/b2b/totp/authenticate", { ...member, code }),
  work: readApp,
});

/** Authenticator apps: their secrets are in the replies, so no device is needed. */
export const totpProbes: readonly Probe[] = [
  consumerProbe("totp-errors", "which status the errors of apps and of recovery have", [
    createUser(),
    post("reads recovery codes without an app", "/v1/totps/recovery_codes", { user_id: "{user_id}" }),
    recover("recovers without an app", "aaaa-bbbb-cccc"),
    register,
    prove("a wrong code", "{wrong_code}"),
    prove("a word for a code", "word"),
    prove("a recovery code for a code", "{recovery_code}"),
    recover("a wrong recovery code", "aaaa-bbbb-cccc"),
    recover("a word for a recovery code", "word"),
    recover("a code for a recovery code", "123456"),
    prove("the right code", "{code}"),
    post("reads recovery codes", "/v1/totps/recovery_codes", { user_id: "{user_id}" }),
    { ...register, does: "registers a second app", take: {} },
  ]),
  consumerProbe("recovery-factor-type", "which factor a recovery code leaves in a session", [
    createUser(),
    register,
    prove("proves the app", "{code}"),
    {
      ...recover("recovers", "{recovery_code}"),
      fixed: ["/session/authentication_factors/0/type", "/session/authentication_factors/0/delivery_method"],
    },
    recover("recovers by the same code again", "{recovery_code}"),
  ]),
  consumerProbe("pending-totp", "whether an app that was never proven blocks another", [
    createUser(),
    register,
    { ...register, does: "registers another" },
    prove("proves the newer app", "{code}"),
  ]),
  consumerProbe("totp-replay", "which codes of an app are refused once one was accepted", [
    createUser(),
    register,
    { ...prove("proves the app", "{code}"), pauseMs: untilRoom },
    // Without working it out anew: the same code, also when its time has run out meanwhile.
    { ...prove("the same code again", "{code}"), work: () => ({}) },
    { ...prove("the code before that one", "{earlier_code}"), work: () => ({}) },
  ]),
  b2bProbe("member-totp-errors", "which status the errors of members' apps and of recovery have", [
    createOrganization,
    createMember(),
    post("rotates recovery codes without an app", "/v1/b2b/recovery_codes/rotate", member),
    post("recovers without an app", "/v1/b2b/recovery_codes/recover", {
      ...member,
      recovery_code: "aaaa-bbbb-cccc",
    }),
    registerMember,
    {
      does: "reads recovery codes",
      method: "GET",
      path: "/v1/b2b/recovery_codes/{organization_id}/{member_id}",
    },
    post("a word for a code", "/v1/b2b/totp/authenticate", { ...member, code: "word" }),
    {
      does: "deletes the app",
      method: "DELETE",
      path: "/v1/b2b/organizations/{organization_id}/members/{member_id}/totp",
    },
  ]),
  b2bProbe("totp-without-session", "whether a member's app proves anything without a session", [
    createOrganization,
    createMember(),
    registerMember,
    proveMember("a wrong code without a session", "{wrong_code}"),
    proveMember("the right code without a session", "{code}"),
    post("recovers without a session", "/v1/b2b/recovery_codes/recover", {
      ...member,
      recovery_code: "{recovery_code}",
    }),
  ]),
];
