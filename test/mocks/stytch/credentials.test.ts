import { beforeEach, expect, test } from "vitest";
import { stytchService } from "../../../mocks/stytch/service.ts";
import { type Api, basic, LIVE_PROJECT, OTHER_PROJECT, PHONE, PROJECT, SECRET, stytch } from "./bench.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const send = (authorization: string, project = api) =>
  project.raw({
    url: "/v1/otps/sms/login_or_create",
    headers: { authorization },
    body: JSON.stringify({ phone_number: PHONE }),
  });

test.each([
  ["no header", "", 401, "unauthorized_credentials"],
  ["another scheme", "Bearer abc", 401, "unauthorized_credentials"],
  ["what is no base64", "Basic ???", 401, "unauthorized_credentials"],
  ["no colon", `Basic ${btoa("nothing")}`, 401, "unauthorized_credentials"],
  ["a project id of another form", basic("project-1"), 400, "invalid_project_id_authentication"],
  ["a project id with something after it", basic(`${PROJECT}x`), 400, "invalid_project_id_authentication"],
  ["no project id", basic(""), 400, "invalid_project_id_authentication"],
  ["a secret of another form", basic(PROJECT, "hunter2"), 400, "invalid_secret_authentication"],
  ["no secret", basic(PROJECT, ""), 400, "invalid_secret_authentication"],
  ["a live secret of a test project", basic(PROJECT, "secret-live-abc"), 401, "unauthorized_credentials"],
  ["a test secret of a live project", basic(LIVE_PROJECT, SECRET), 401, "unauthorized_credentials"],
])("%s: %s", async (_, authorization, status, error) => {
  expect(await send(authorization)).toMatchObject({ status, error });
  expect(api.world.data.users.size).toBe(0);
});

test("credentials are not asked for where there is no such path", async () => {
  const reply = await api.raw({ url: "/v1/nope", headers: { authorization: "" } });
  expect(reply).toMatchObject({ status: 404, error: "route_not_found" });
});

test("the scheme's name is not case sensitive", async () => {
  expect((await send(basic(PROJECT).replace("Basic", "basic"))).status).toBe(200);
});

const FIRST = basic(PROJECT, "secret-test-whatever=");
const refused = (why: string) => ({
  status: 401,
  error: "unauthorized_credentials",
  failure: { error_message: `Unauthorized credentials: ${why}` },
});

test("the first well-formed secret opens the project, and then no other does", async () => {
  expect((await send(FIRST)).status).toBe(200);
  expect(await send(basic(PROJECT, SECRET))).toMatchObject(
    refused(
      "this project has another secret, which is the first one used. Reset the project to begin with this one, or declare both in a world document.",
    ),
  );
  expect([(await send(FIRST)).status, (await send(basic(OTHER_PROJECT, SECRET))).status]).toEqual([200, 200]);
});

test("declared secrets open the project, and no other does; any does where that is declared", async () => {
  await send(FIRST);
  api.world.secrets.declare([SECRET, "secret-test-next"]);
  expect(await send(FIRST)).toMatchObject(
    refused("this secret is none of those that are declared for the project."),
  );
  expect([
    (await send(basic(PROJECT, SECRET))).status,
    (await send(basic(PROJECT, "secret-test-next"))).status,
  ]).toEqual([200, 200]);
  api.world.secrets.declare("any");
  expect((await send(FIRST)).status).toBe(200);
});

test("after a reset another secret may be the first", async () => {
  await send(FIRST);
  api.world.reset();
  expect((await send(basic(PROJECT, SECRET))).status).toBe(200);
});

test("two projects share nothing", async () => {
  const first = await send(basic(PROJECT));
  const second = await send(basic(OTHER_PROJECT));
  expect(second.body).toMatchObject({ user_created: true });
  expect(second.body.user_id).not.toBe(first.body.user_id);
  expect(api.mock.world(OTHER_PROJECT).inbox.all()).toHaveLength(1);
});

test("a live project's ids say so, the request's too", async () => {
  const live = stytch({ project: LIVE_PROJECT });
  const { user_id, phone_id, request_id } = await live.ok("api_otp_v1_otp_sms_LoginOrCreate", {
    phone_number: PHONE,
  });
  expect([user_id, phone_id, request_id].every((id) => id.includes("-live-"))).toBe(true);
  expect((await live.post("api_otp_v1_Authenticate", {})).failure.request_id).toMatch(/^request-id-live-/);
});

test("a request that nobody can be told from has a request id all the same", async () => {
  expect((await send("")).failure.request_id).toMatch(/^request-id-test-[0-9a-f-]{36}$/);
});

const WRITTEN_DOWN = [
  ["the right ones", basic(PROJECT, "secret-test-hunter2=")],
  ["a secret of another form", basic(PROJECT, "hunter2")],
  ["a live secret of a test project", basic(PROJECT, "secret-live-hunter2")],
  ["a secret that is only a beginning", basic(PROJECT, "secret-test-")],
  ["a project id of another form", basic("hunter2")],
  ["no colon", `Basic ${btoa("hunter2")}`],
  ["what is no base64", "Basic hunter2?"],
  ["another scheme", "Bearer hunter2"],
  ["a token alone", "hunter2"],
] as const;

test.each(WRITTEN_DOWN)(
  "%s: written down without what is secret, and answered just the same",
  async (_, given) => {
    const request = {
      method: "POST",
      url: "/v1/otps/sms/send",
      headers: { authorization: given },
      body: "{}",
    };
    const { authorization = "" } = stytchService().recordable(request).headers;
    const decoded = Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString("utf8");
    expect(`${authorization} ${decoded}`).not.toContain("hunter2");
    const [asGiven, asWritten] = [await send(given), await send(authorization)];
    expect([asWritten.status, asWritten.error, asWritten.body.error_message]).toEqual([
      asGiven.status,
      asGiven.error,
      asGiven.body.error_message,
    ]);
  },
);

test("a secret elsewhere in a request, and headers that say nothing to the stand-in, are not written down", () => {
  const recordable = stytchService().recordable({
    method: "POST",
    url: "/v1/users?key=secret-live-hunter2",
    headers: { cookie: "sid=hunter2", "x-api-key": "hunter2", "content-type": "application/json" },
    body: JSON.stringify({ name: "secret-test-hunter2", email: "ada@example.com" }),
  });
  expect(recordable).toEqual({
    method: "POST",
    url: "/v1/users?key=secret-live-masked-4d21b0fd0e928069",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "secret-test-masked-2c0665891566fa83", email: "ada@example.com" }),
  });
});
