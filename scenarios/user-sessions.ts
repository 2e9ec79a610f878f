import type { PathDefinition, UserPersona, WritePath } from "../mocks/stytch/exports/scenario.ts";
import { garbledRequests, garbledTokens } from "./garbled-requests.ts";
import { SENDS_NO_CUSTOM_CLAIMS, SENDS_NO_SESSION_JWT } from "./out-of-reach.ts";

interface World {
  readonly ada: UserPersona;
}

/** What no path shows of a step that presents a session to see whether it is alive. */
export const LOOKS_OUT_OF_REACH = [
  SENDS_NO_SESSION_JWT,
  SENDS_NO_CUSTOM_CLAIMS,
  {
    errors: ["consumer_session_authorization_error"],
    because: "It asks for no permission.",
  },
  {
    errors: ["invalid_session_duration_minutes"],
    because: "It leaves the life of the session as it is.",
  },
] as const;

/** What no path shows of a step that revokes a session. */
export const REVOCATIONS_OUT_OF_REACH = [
  {
    errors: ["jwt_invalid_audience", "jwt_invalid_issuer", "unable_to_parse_session_jwt"],
    because: SENDS_NO_SESSION_JWT.because,
  },
  {
    errors: ["invalid_session_id", "too_many_session_revoke_arguments"],
    because: "It names the session by its token, and by nothing else.",
  },
] as const;

const NONE = { look: "no_session_arguments", revocation: "no_session_revoke_arguments" } as const;

/** All that can come of a session of an hour that is presented at a step: to look at it, or to end it. */
export function presentedSessions<Of extends World>(
  path: WritePath<Of>,
  at: string,
  kind: keyof typeof NONE,
  passes: PathDefinition<Of>,
): void {
  const fails = { at, status: 404, error: "session_not_found" };

  path(`the session is presented at ${at} one second before it expires`, {
    ...passes,
    before: { [at]: ({ clock }) => clock.advance({ minutes: 59, seconds: 59 }) },
  });

  path(`the session expires before ${at}`, {
    before: { [at]: ({ clock }) => clock.advance({ hours: 1 }) },
    fails,
  });

  path(`the user signs out on another device before ${at}`, {
    before: {
      [at]: ({ call, ada }) =>
        call("api_session_v1_Revoke", { session_token: String(ada.sessions()[0]?.token) }),
    },
    fails,
  });

  path(`the account is deleted before ${at}`, {
    before: { [at]: ({ call, ada }) => call("api_user_v1_Delete", { user_id: ada.id }) },
    fails,
  });

  garbledRequests(path, at, garbledTokens(NONE[kind]));
}
