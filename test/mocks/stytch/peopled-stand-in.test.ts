import { expect, test } from "vitest";
import { makePeopledStandIn } from "../../../mocks/stytch/exports/peopled-stand-in.ts";

const START = { at: Date.parse("2026-01-01T00:00:00Z"), frozen: true };

const standInFor = (
  operations: readonly string[] = [],
  inputs: readonly string[] = [],
  fields: readonly string[] = [],
) => makePeopledStandIn({ seed: 1, clock: START, operations, fields, inputs });

type StandIn = ReturnType<typeof standInFor>;

/** Calls the stand-in as a workflow would. */
async function call({ handle, login }: StandIn, path: string, body: Readonly<Record<string, unknown>>) {
  const authorization = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;
  const headers = { authorization, "content-type": "application/json" };
  const reply = await handle({ method: "POST", url: path, headers, body: JSON.stringify(body) });
  return { status: reply.status, body: JSON.parse(String(reply.body)) as Record<string, unknown> };
}

const late = (value: unknown): unknown => (value as () => unknown)();

test("whoever is in the world is the same for the same seed", () => {
  const names = ["organization_id", "member_id", "user_id", "email_address", "phone_number"];
  const values = (standIn: StandIn) => names.map((name) => standIn.supply(name, []));
  expect(values(standInFor())).toEqual(values(standInFor()));
  expect(values(standInFor())).toEqual([
    expect.stringMatching(/^organization-test-/),
    expect.stringMatching(/^member-test-/),
    expect.stringMatching(/^user-test-/),
    "ada@acme.example",
    "+12025550100",
  ]);
});

test("names may be written in camel case or with dashes", () => {
  const standIn = standInFor();
  expect(standIn.supply("phoneNumber", [])).toBe("+12025550100");
  expect(standIn.supply("session-duration-minutes", [])).toBe(60);
  expect(standIn.supply("favourite", [])).toBeUndefined();
});

test("a code is the newest that was sent", async () => {
  const standIn = standInFor();
  const code = standIn.supply("code", ["api_otp_v1_Authenticate"]);
  expect(() => late(code)).toThrow("No message has been sent yet that a code could be read from.");
  expect(standIn.newestCode()).toBeUndefined();
  await call(standIn, "/v1/otps/sms/login_or_create", { phone_number: "+12025550100" });
  expect(late(code)).toBe(standIn.newestCode("+12025550100"));
  expect(standIn.newestCode("+12025550199")).toBeUndefined();
});

test("where an authenticator app is asked for, the code is what it shows", async () => {
  const standIn = standInFor(["api_totp_v1_Authenticate"]);
  const user_id = standIn.supply("user_id", []);
  for (const name of ["totp_code", "code"]) {
    const totp_code = late(standIn.supply(name, ["api_totp_v1_Authenticate"]));
    expect(totp_code).toMatch(/^\d{6}$/);
    await standIn.wait(60_000);
    const fresh = late(standIn.supply(name, ["api_totp_v1_Authenticate"]));
    expect(await call(standIn, "/v1/totps/authenticate", { user_id, totp_code: fresh })).toMatchObject({
      status: 200,
    });
    await standIn.wait(60_000);
  }
});

test("a workflow that registers an app is about somebody who has none", () => {
  const standIn = standInFor(["api_b2b_totp_v1_Create", "api_b2b_totp_v1_Authenticate"]);
  expect(() => late(standIn.supply("code", ["api_b2b_totp_v1_Authenticate"]))).toThrow(
    "There is no authenticator registration to read from.",
  );
});

test("a recovery code is one of somebody who has an app", async () => {
  const standIn = standInFor(["api_b2b_recovery_codes_v1_Recover"]);
  const body = {
    organization_id: standIn.supply("organization_id", []),
    member_id: standIn.supply("member_id", []),
    recovery_code: late(standIn.supply("recovery_code", [])),
  };
  expect(await call(standIn, "/v1/b2b/recovery_codes/recover", body)).toMatchObject({ status: 200 });
});

test("an app that is used or deleted before another is registered was there before", async () => {
  const standIn = standInFor([
    "api_b2b_recovery_codes_v1_Recover",
    "api_organization_v1_organizations_members_DeleteTOTP",
    "api_b2b_totp_v1_Create",
  ]);
  expect(late(standIn.supply("recovery_code", []))).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/);
});

test("the app of a member is none of the user", async () => {
  const standIn = standInFor(["api_organization_v1_organizations_members_DeleteTOTP", "api_totp_v1_Create"]);
  const user_id = standIn.supply("user_id", []);
  expect(await call(standIn, "/v1/totps", { user_id })).toMatchObject({ status: 200 });
});

test.each([
  [
    "an intermediate session and a proof",
    ["intermediate_session_token"],
    "api_b2b_totp_v1_Authenticate",
    false,
  ],
  ["a whole session and a proof", ["session_token"], "api_b2b_totp_v1_Authenticate", true],
  ["an intermediate session alone", ["intermediate_session_token"], "api_b2b_recovery_codes_v1_Get", true],
])("a login of a workflow that sends %s", async (_, fields, operation, member_authenticated) => {
  const standIn = standInFor([operation], [], fields);
  const ids = {
    organization_id: standIn.supply("organization_id", []),
    email_address: standIn.supply("email_address", []),
  };
  await call(standIn, "/v1/b2b/otps/email/login_or_signup", ids);
  const proof = { ...ids, code: standIn.newestCode() };
  const { body } = await call(standIn, "/v1/b2b/otps/email/authenticate", proof);
  expect(body).toMatchObject({ member_authenticated });
});

test("of two codes that are on their way, the input or the step says which is meant", async () => {
  const standIn = standInFor();
  const [email, phone_number] = [standIn.supply("email", []), standIn.supply("phone_number", [])];
  await call(standIn, "/v1/otps/email/login_or_create", { email });
  await call(standIn, "/v1/otps/whatsapp/login_or_create", { phone_number });
  const read = (input: string, ...readers: string[]) => late(standIn.supply(input, readers));
  const mailed = standIn.newestCode(String(email));
  const messaged = standIn.newestCode(String(phone_number));
  expect(read("email_code", "api_otp_v1_Authenticate")).toBe(mailed);
  expect(read("code", "api_b2b_otp_v1_b2b_otp_email_Authenticate")).toBe(mailed);
  expect(read("whatsapp_code", "api_otp_v1_Authenticate")).toBe(messaged);
  expect(read("code", "api_otp_v1_Authenticate")).toBe(messaged);
  expect(() => read("sms_code", "api_otp_v1_Authenticate")).toThrow(
    "No message has been sent yet that a code could be read from.",
  );
});

test.each([
  ["user", "api_session_v1_Authenticate", "/v1/sessions/authenticate"],
  ["member", "api_b2b_session_v1_Authenticate", "/v1/b2b/sessions/authenticate"],
])("a workflow that asks for a session is about a %s who is signed in", async (_, operation, path) => {
  const standIn = standInFor([operation], ["sessionToken"]);
  const session_token = standIn.supply("sessionToken", [operation]);
  expect(await call(standIn, path, { session_token })).toMatchObject({ status: 200 });
  expect(standInFor([operation]).supply("session_token", [operation])).toBeUndefined();
});

test("one that asks for an intermediate session is about a member who has proven the address", async () => {
  const operation = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";
  const token = "intermediate_session_token";
  const standIn = standInFor([operation], [token], [token]);
  const ids = {
    organization_id: standIn.supply("organization_id", []),
    member_id: standIn.supply("member_id", []),
  };
  await call(standIn, "/v1/b2b/otps/sms/send", ids);
  const proof = { ...ids, code: standIn.newestCode(), [token]: standIn.supply(token, [operation]) };
  const { status, body } = await call(standIn, "/v1/b2b/otps/sms/authenticate", proof);
  expect(status).toBe(200);
  expect(body.member_session).toMatchObject({
    authentication_factors: [{ delivery_method: "email" }, { delivery_method: "sms" }],
  });
  expect(standIn.notes()).toEqual([]);
});

test("one that asks for another organization is about somebody who belongs there, too", async () => {
  const operation = "api_b2b_session_v1_Exchange";
  const standIn = standInFor([operation], ["session_token", "other_organization_id"]);
  const exchange = {
    organization_id: standIn.supply("other_organization_id", [operation]),
    session_token: standIn.supply("session_token", [operation]),
  };
  const { body } = await call(standIn, "/v1/b2b/sessions/exchange", exchange);
  expect(body).toMatchObject({
    member_authenticated: true,
    organization: { organization_slug: "cedar" },
    member: { email_address: "ada@acme.example" },
  });
});

test("whoever is new is nobody who is there", () => {
  const standIn = standInFor();
  const names = ["new_name", "new_email", "new_email_address", "new_phone_number", "new_organization_slug"];
  expect(names.map((name) => standIn.supply(name, []))).toEqual([
    "bob",
    "bob@acme.example",
    "bob@acme.example",
    "+12025550101",
    "birch",
  ]);
});

test("a workflow that texts a member and asks for no phone is about a member who has one", async () => {
  const standIn = standInFor(["api_b2b_otp_v1_b2b_otp_sms_Send"], ["organization_id", "member_id"]);
  const body = {
    organization_id: standIn.supply("organization_id", []),
    member_id: standIn.supply("member_id", []),
  };
  expect(await call(standIn, "/v1/b2b/otps/sms/send", body)).toMatchObject({ status: 200 });
});

const ALONE = [
  "A second factor was proven without a session, which Stytch's OpenAPI description allows and its documentation does not; --strict-mfa refuses it.",
];

test.each([
  ["none", {}, 200, ALONE],
  ["none", { strict_mfa: true }, 400, []],
  ["one", {}, 200, []],
])(
  "a second factor with %s of the sessions, by the policies %j: %d",
  async (session, policies, status, notes) => {
    const operations = ["api_b2b_otp_v1_b2b_otp_sms_Send"];
    const standIn = makePeopledStandIn({
      seed: 1,
      clock: START,
      operations,
      fields: [],
      inputs: [],
      policies,
    });
    const organization_id = standIn.supply("organization_id", []);
    const email = { organization_id, email_address: standIn.supply("email_address", []) };
    await call(standIn, "/v1/b2b/otps/email/login_or_signup", email);
    const first = { ...email, code: standIn.newestCode() };
    const { session_token } = (await call(standIn, "/v1/b2b/otps/email/authenticate", first)).body;
    const ids = { organization_id, member_id: standIn.supply("member_id", []) };
    await call(standIn, "/v1/b2b/otps/sms/send", ids);
    const proof = { ...ids, code: standIn.newestCode(), ...(session === "one" && { session_token }) };
    expect((await call(standIn, "/v1/b2b/otps/sms/authenticate", proof)).status).toBe(status);
    expect(standIn.notes()).toEqual(notes);
  },
);

test("a call without a body is no proof of anything", async () => {
  const standIn = standInFor();
  const authorization = `Basic ${Buffer.from(`${standIn.login.username}:${standIn.login.password}`).toString("base64")}`;
  const url = `/v1/users/${standIn.supply("user_id", [])}`;
  const reply = await standIn.handle({ method: "GET", url, headers: { authorization }, body: "" });
  expect([reply.status, standIn.notes()]).toEqual([200, []]);
});

test("it answers what is emulated", () => {
  const { answers } = standInFor();
  expect([answers("api_otp_v1_Authenticate"), answers("listPets")]).toEqual([true, false]);
});
