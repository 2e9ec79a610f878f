import { type Control, control, type FaultRule } from "../../mocks/stytch/exports/control.ts";
import { understudy } from "../../mocks/stytch/exports/index.ts";

// Compiled and never run: each expected error is a mistake that the compiler has to find.

declare const stytch: Control;
declare const anything: Control<string>;
declare const wider: Control<"api_sso_v1_GetConnections">;

export const right = [
  control({ url: "http://127.0.0.1:4010", project: "p" }),
  control({ standIn: understudy(), project: "p" }),
  stytch.faults.add({ operationId: "api_otp_v1_Authenticate", error: "too_many_requests", delay: "PT2S" }),
  stytch.faults.add({ error: "saml_connection_not_found", status: 404, delay: { seconds: 2 } }),
  stytch.verify({ operationId: "api_otp_v1_Authenticate", status: 200, times: 2 }),
  stytch.journal({ operationId: "reset" }),
  stytch.policies.change({ strict_mfa: false, totp_replay: "any earlier code" }),
  wider.faults.add({ operationId: "api_sso_v1_GetConnections", drop: true }),
  wider.faults.add({ operationId: "api_otp_v1_Authenticate", drop: true }),
  anything.faults.add({ operationId: "whatever", drop: true }),
];

export const wrong = [
  // @ts-expect-error A control is of a server or of a stand-in.
  control({ project: "p" }),
  // @ts-expect-error A project is always named.
  control({ standIn: understudy() }),
  // @ts-expect-error Did you mean "api_otp_v1_Authenticate"?
  stytch.faults.add({ operationId: "api_otp_v1_Authenticat", status: 429 }),
  // @ts-expect-error Only the one that was named is known besides.
  wider.faults.add({ operationId: "api_sso_v1_DeleteConnection", drop: true }),
  // @ts-expect-error Did you mean "too_many_requests"?
  stytch.faults.add({ error: "too_many_request" }),
  // @ts-expect-error It is called operationId.
  stytch.faults.add({ operation_id: "api_otp_v1_Authenticate", status: 429 }),
  // @ts-expect-error There is no such unit.
  stytch.faults.add({ delay: { second: 2 } }),
  // @ts-expect-error There is no such unit.
  stytch.clock.advance({ minute: 2 }),
  // @ts-expect-error A number could be of anything.
  stytch.clock.advance(120),
  // @ts-expect-error There is no such channel.
  stytch.inbox.latest("+12025550100", { channel: "text" }),
  // @ts-expect-error There is no such policy.
  stytch.policies.change({ strict_mfaa: true }),
  // @ts-expect-error It has no such value.
  stytch.policies.change({ totp_replay: "never" }),
  // @ts-expect-error There is no such operation.
  stytch.verify({ operationId: "api_otp_v1_Authenticat" }),
  // @ts-expect-error An account is named by its id.
  stytch.locks.lift(1),
  // @ts-expect-error It has no such field.
  (await stytch.inbox.latest("+12025550100")).created_at,
];

// @ts-expect-error A rule has no such field.
export const rule: FaultRule = { drop: true, tims: 1 };
