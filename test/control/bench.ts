import { stytchControls } from "../../mocks/stytch/controls.ts";
import { stytchService } from "../../mocks/stytch/service.ts";
import { controlledStandIn } from "../../src/control/controlled-stand-in.ts";
import { type ControlApiOptions, withControlApi } from "../../src/control/with-control-api.ts";
import { Mock } from "../../src/mock/mock.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { bodyText } from "../../src/ports/http.ts";

export const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
export const OTHER = "project-test-00000000-0000-4000-8000-000000000002";
export const PHONE = "+12025550100";
export const SEND = "api_otp_v1_otp_sms_LoginOrCreate";
export const CHECK = "api_otp_v1_Authenticate";

export const basic = (project: string): string =>
  `Basic ${Buffer.from(`${project}:secret-test-any`).toString("base64")}`;

type Options = Partial<Pick<ControlApiOptions<never, object>, "sleep" | "allowedHosts">>;

/** A stand-in with its control API, at 2026-01-01T00:00:00Z until its clock is moved. */
export function bench(options: Options = {}) {
  const mock = new Mock(stytchService(), {
    seed: 7,
    clock: () => new VirtualClock({ at: Date.UTC(2026, 0, 1), frozen: true }),
  });
  const setup = { mock, controls: stytchControls, version: "1.2.3", ...options };
  const handle = withControlApi(setup);
  const call = async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const reply = await handle({
      method,
      url,
      headers: { ...json, ...headers },
      ...(body !== undefined && { body: text }),
    });
    const read = bodyText(reply);
    return { status: reply.status, headers: reply.headers, body: read === "" ? undefined : JSON.parse(read) };
  };
  return {
    mock,
    standIn: controlledStandIn(setup),
    call,
    handle,
    world: mock.world(PROJECT),
    /** A control call about the project. */
    ask: (method: string, path: string, body?: unknown, project = PROJECT) =>
      call(method, `/_understudy/projects/${project}/${path}`, body),
    /** Texts a code to a phone. */
    send: (phone = PHONE, project = PROJECT) =>
      call(
        "POST",
        "/v1/otps/sms/login_or_create",
        { phone_number: phone },
        { authorization: basic(project) },
      ),
    authenticate: (method_id: string, code: string, project = PROJECT) =>
      call("POST", "/v1/otps/authenticate", { method_id, code }, { authorization: basic(project) }),
  };
}

/** A refusal of a call's content, at one place. */
export const refusedAt = (place: string, pointer: string, message: string, fix?: string) => ({
  error: {
    code: "invalid_request",
    message,
    ...(fix !== undefined && { fix }),
    faults: [{ in: place, pointer, message, ...(fix !== undefined && { fix }) }],
  },
});
