import type { Probe, ProbeCall } from "../../../src/mock/probe.ts";
import { sandboxValues } from "../sandbox-values.ts";
import { consumerProbe } from "./things.ts";

const { phone_number, email, code, recovery_code, user_id, session_token, unknown_session_token } =
  sandboxValues;

const post = (does: string, path: string, body: unknown): ProbeCall => ({ does, method: "POST", path, body });

const send = (path: string, body: unknown, methodId: string): ProbeCall => ({
  ...post(`sends by ${path}`, `/v1/otps/${path}`, body),
  fixed: ["/user_id"],
  take: { method_id: methodId },
});

const prove = (does: string, more: Readonly<Record<string, unknown>> = {}): ProbeCall =>
  post(does, "/v1/otps/authenticate", { method_id: "{method_id}", code, ...more });

const session = (does: string): ProbeCall => ({
  ...post(does, "/v1/sessions/authenticate", { session_token }),
  take: { session_jwt: "/session_jwt" },
});

/** The values that Stytch documents for test projects: they send nothing, and leave nothing behind. */
export const sandboxProbes: readonly Probe[] = [
  consumerProbe("sandbox-phone", "what the sandbox phone does", [
    send("sms/send", { phone_number }, "/phone_id"),
    send("sms/login_or_create", { phone_number }, "/phone_id"),
    { ...prove("proves the sandbox code"), fixed: ["/user_id"] },
    prove("a wrong code", { code: "000001" }),
    send("whatsapp/send", { phone_number }, "/phone_id"),
  ]),
  consumerProbe("sandbox-email", "what the sandbox email does", [
    send("email/send", { email }, "/email_id"),
    send("email/login_or_create", { email }, "/email_id"),
    { ...prove("proves the sandbox code"), fixed: ["/user_id"] },
    prove("a wrong code", { code: "000001" }),
  ]),
  consumerProbe("email-factor-type", "whether an emailed code leaves a factor of type email_otp or otp", [
    send("email/send", { email }, "/email_id"),
    {
      ...prove("proves the sandbox code, for a session", { session_duration_minutes: 60 }),
      fixed: ["/session/authentication_factors/0/type", "/session/authentication_factors/0/delivery_method"],
    },
  ]),
  consumerProbe("sandbox-session", "what the sandbox session is", [
    {
      ...session("proves the sandbox token"),
      fixed: [
        "/user/user_id",
        "/session/user_id",
        "/session/started_at",
        "/session/authentication_factors/0/type",
        "/session/authentication_factors/0/delivery_method",
        "/session/session_id",
      ],
    },
    post("the token that is documented as unknown", "/v1/sessions/authenticate", {
      session_token: unknown_session_token,
    }),
    { does: "lists the user's sessions", method: "GET", path: `/v1/sessions?user_id=${user_id}` },
    { does: "gets the user", method: "GET", path: `/v1/users/${user_id}` },
  ]),
  consumerProbe("fresh-jwt", "whether each authentication signs a fresh JWT", [
    session("proves the sandbox token"),
    // A JWT tells its second: two of one second could be the same by chance.
    { ...session("proves it again"), repeats: { "/session_jwt": "session_jwt" }, pauseMs: () => 1_100 },
  ]),
  consumerProbe("sandbox-totp", "what the sandbox user's authenticator app does", [
    post("registers an app", "/v1/totps", { user_id }),
    post("proves the sandbox code", "/v1/totps/authenticate", { user_id, totp_code: code }),
    post("reads the recovery codes", "/v1/totps/recovery_codes", { user_id }),
    post("recovers by the sandbox code", "/v1/totps/recover", { user_id, recovery_code }),
  ]),
];
