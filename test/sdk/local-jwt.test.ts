import stytch from "stytch";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { type Control, control } from "../../mocks/stytch/exports/control.ts";
import { serve, type Understudy, understudy } from "../../mocks/stytch/exports/index.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const PHONE = "+12025550162";

let standIn: Understudy;
let sdk: stytch.Client;
let world: Control;
beforeEach(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  standIn = understudy({ seed: 1 });
  const server = await serve(standIn);
  onTestFinished(() => server.close());
  sdk = new stytch.Client({ project_id: PROJECT, secret: "secret-test-x", env: server.url });
  world = control({ url: server.url, project: PROJECT });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function signIn() {
  const { phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
  const { code } = await world.inbox.latest(PHONE);
  const login = { method_id: phone_id, code, session_duration_minutes: 60 };
  return sdk.otps.authenticate(login);
}

test("a JWT of a world that is ahead is not valid yet by the machine's time, and the SDK then asks the server", async () => {
  await world.clock.advance({ minutes: 2 });
  const { session_jwt } = await signIn();
  const local = sdk.sessions.authenticateJwtLocal({ session_jwt });
  await expect(local).rejects.toMatchObject({
    code: "jwt_invalid",
    cause: { message: '"nbf" claim timestamp check failed' },
  });
  const { session } = await sdk.sessions.authenticateJwt({ session_jwt });
  expect(session.user_id).toMatch(/^user-test-/);
});

test("checked by the world's time, a JWT is valid for its five minutes, and for no second more", async () => {
  await world.clock.freeze();
  await world.clock.advance({ minutes: 2 });
  const { session_jwt } = await signIn();
  const check = async () =>
    sdk.sessions.authenticateJwtLocal({
      session_jwt,
      current_date: new Date(await world.clock.now()),
    });
  expect((await check()).user_id).toMatch(/^user-test-/);
  await world.clock.advance({ minutes: 5 });
  await expect(check()).rejects.toMatchObject({ cause: { message: '"exp" claim timestamp check failed' } });
});

test("with the machine's Date set to the world's time, the SDK agrees without being told", async () => {
  await world.clock.freeze();
  await world.clock.advance({ minutes: 2 });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(await world.clock.now()) });
  const { session_jwt } = await signIn();
  expect((await sdk.sessions.authenticateJwtLocal({ session_jwt })).user_id).toMatch(/^user-test-/);
});

test("a clock of the same process that runs follows the Date that a test sets", async () => {
  const { phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
  const { code } = await world.inbox.latest(PHONE);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
  await expect(sdk.otps.authenticate({ method_id: phone_id, code })).rejects.toMatchObject({
    error_type: "unable_to_auth_otp_code",
  });
  const { session_jwt } = await signIn();
  expect((await sdk.sessions.authenticateJwtLocal({ session_jwt })).user_id).toMatch(/^user-test-/);
});

test("a clock that starts behind is no way out: the JWT has expired by the machine's time", async () => {
  await world.clock.set(Date.now() - 3_600_000);
  await world.clock.advance({ minutes: 2 });
  const { session_jwt } = await signIn();
  await expect(sdk.sessions.authenticateJwtLocal({ session_jwt })).rejects.toMatchObject({
    cause: { message: '"exp" claim timestamp check failed' },
  });
});
