import { understudy } from "../../mocks/stytch/exports/index.ts";
import { projectNamed } from "../../mocks/stytch/exports/kit/project.ts";
import { kitOf, type StytchKit } from "../../mocks/stytch/exports/kit/stytch-kit.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { basicAuthorization, bodyText } from "../../src/ports/http.ts";

export const PHONE = "+12025550162";

const START = Date.parse("2026-01-01T00:00:00Z");

/** A kit whose clock stands still, without any network. */
export const stillKit = (): StytchKit =>
  kitOf(
    understudy({ seed: 1, clock: () => new VirtualClock({ at: START, frozen: true }) }),
    projectNamed("bench"),
  );

/** What an app does: posts to the API; answers the body. */
export async function post(
  { standIn, projectId, secret }: StytchKit,
  path: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const headers = {
    authorization: basicAuthorization(projectId, secret),
    "content-type": "application/json",
  };
  const reply = await standIn.handle({ method: "POST", url: path, headers, body: JSON.stringify(body) });
  return JSON.parse(bodyText(reply)) as Readonly<Record<string, unknown>>;
}

export const sendCode = (kit: StytchKit, phone_number = PHONE) =>
  post(kit, "/v1/otps/sms/login_or_create", { phone_number });

/** With the code that was sent last, or another. */
export async function signIn(kit: StytchKit, code?: string) {
  const { phone_id } = await sendCode(kit);
  const sent = await kit.inbox.latest(PHONE);
  return post(kit, "/v1/otps/authenticate", {
    method_id: phone_id,
    code: code ?? sent.code,
    session_duration_minutes: 60,
  });
}
