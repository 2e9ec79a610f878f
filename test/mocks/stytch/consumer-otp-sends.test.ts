import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, NOBODY, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { sendSms, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SMS = "api_otp_v1_otp_sms_Send";
const EMAIL = "api_otp_v1_otp_email_Send";
const AUTHENTICATE = "api_otp_v1_Authenticate";
const GET = "api_user_v1_Get";

const makeUser = (fields: Record<string, unknown>) => api.ok("api_user_v1_Create", fields);
const phonesOf = async (user_id: string) => (await api.ok(GET, {}, { user_id })).phone_numbers;

/** A user with a verified phone. */
const ada = async () => (await signIn(api)).user_id;

describe("a send to a contact that is known", () => {
  test.each([
    [SMS, { phone_number: PHONE }, "sms"],
    ["api_otp_v1_otp_whatsapp_Send", { phone_number: PHONE }, "whatsapp"],
    [EMAIL, { email: ADA }, "email"],
  ] as const)("%s puts one message into the inbox", async (id, address, channel) => {
    const { user_id, phone_id, email_id } = await makeUser(address);
    const reply = await api.post(id, { ...address, expiration_minutes: 10 });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      ...(channel === "email" ? { email_id } : { phone_id }),
      request_id: expect.stringMatching(/^request-id-test-/),
      status_code: 200,
      user_id,
    });
    const [to] = Object.values(address);
    expect(api.world.inbox.all()).toMatchObject([
      { to, channel, operationId: id, expiresAt: api.clock.now() + 600_000 },
    ]);
  });

  test("needs no user, and takes the owner by id or external id", async () => {
    const { user_id } = await makeUser({ phone_number: PHONE, external_id: "crm|7" });
    for (const named of [{}, { user_id }, { user_id: "crm|7" }]) {
      expect(await api.ok(SMS, { phone_number: PHONE, ...named })).toMatchObject({ user_id });
    }
  });

  test("is refused on behalf of another user, and sends nothing", async () => {
    await makeUser({ phone_number: OTHER_PHONE, email: ADA });
    const user_id = await ada();
    const sent = api.world.inbox.all().length;
    const byPhone = await api.post(SMS, { phone_number: OTHER_PHONE, user_id });
    expect(byPhone).toMatchObject({ status: 400, error: "duplicate_phone_number" });
    expect((await api.post(EMAIL, { email: "ADA@acme.com", user_id })).error).toBe("duplicate_email");
    expect(api.world.inbox.all()).toHaveLength(sent);
  });
});

test("a send to a contact that nobody has makes nobody", async () => {
  const byPhone = await api.post(SMS, { phone_number: PHONE });
  expect(byPhone).toMatchObject({ status: 404, error: "phone_number_not_found" });
  expect(await api.post(EMAIL, { email: ADA })).toMatchObject({ status: 404, error: "email_not_found" });
  const { users, contacts } = api.world.data;
  expect([users.size, contacts.size, api.world.inbox.all().length]).toEqual([0, 0, 0]);
});

describe("a new contact of a user", () => {
  const attach = async (named: Record<string, unknown>) =>
    api.ok(SMS, { phone_number: OTHER_PHONE, expiration_minutes: 10, ...named });

  test("is theirs at once, unverified", async () => {
    const user_id = await ada();
    const { phone_id } = await attach({ user_id });
    expect(await phonesOf(user_id)).toMatchObject([
      { phone_number: PHONE, verified: true },
      { phone_id, phone_number: OTHER_PHONE, verified: false },
    ]);
  });

  test.each(["session_token", "session_jwt"] as const)("is that of the user of a %s", async (field) => {
    const session = await signIn(api);
    expect(await attach({ [field]: session[field] })).toMatchObject({ user_id: session.user_id });
  });

  test("stays when a code verifies it within five minutes", async () => {
    const user_id = await ada();
    const { phone_id: method_id } = await attach({ user_id });
    api.clock.advance({ minutes: 4, seconds: 59 });
    await api.ok(AUTHENTICATE, { method_id, code: api.lastCode(OTHER_PHONE) });
    api.clock.advance({ days: 1 });
    expect(await phonesOf(user_id)).toMatchObject([{}, { phone_id: method_id, verified: true }]);
  });

  test("goes after five minutes otherwise, and its code with it", async () => {
    const user_id = await ada();
    const { phone_id: method_id } = await attach({ user_id });
    const code = api.lastCode(OTHER_PHONE);
    api.clock.advance({ minutes: 5 });
    expect(await phonesOf(user_id)).toMatchObject([{ phone_number: PHONE }]);
    expect((await api.post(AUTHENTICATE, { method_id, code })).error).toBe("otp_code_not_found");
    const later = await sendSms(api, { phone_number: OTHER_PHONE });
    expect(later.user_created).toBe(true);
    expect(later.phone_id).not.toBe(method_id);
  });

  test("may be sent another code, which does not lengthen its time", async () => {
    const user_id = await ada();
    const { phone_id } = await attach({ user_id });
    api.clock.advance({ minutes: 4 });
    expect(await attach({ user_id })).toMatchObject({ phone_id });
    api.clock.advance({ minutes: 1 });
    expect(await phonesOf(user_id)).toHaveLength(1);
  });

  test("has to wait until every other one is verified", async () => {
    const { user_id } = await makeUser({ email: ADA });
    const reply = await api.post(SMS, { phone_number: PHONE, user_id });
    expect(reply).toMatchObject({ status: 400, error: "too_many_unverified_factors" });
    expect([await phonesOf(user_id), api.world.inbox.all()]).toEqual([[], []]);
    const { email_id: method_id } = await api.ok(EMAIL, { email: ADA });
    await api.ok(AUTHENTICATE, { method_id, code: api.lastCode(ADA) });
    expect((await api.post(SMS, { phone_number: PHONE, user_id })).status).toBe(200);
  });

  test("need not wait for one that was not verified in time", async () => {
    const user_id = await ada();
    await attach({ user_id });
    expect((await api.post(EMAIL, { email: ADA, user_id })).error).toBe("too_many_unverified_factors");
    api.clock.advance({ minutes: 5 });
    expect((await api.post(EMAIL, { email: ADA, user_id })).status).toBe(200);
  });
});

describe("the user of a send is named once", () => {
  test.each(["session_token", "session_jwt"] as const)("not by id and %s", async (field) => {
    const { user_id, [field]: session } = await signIn(api);
    const reply = await api.post(SMS, { phone_number: PHONE, user_id, [field]: session });
    expect(reply).toMatchObject({ status: 400, error: "too_many_user_selection_arguments" });
  });

  test("not by two sessions, whoever else is named", async () => {
    const { user_id, session_token, session_jwt } = await signIn(api);
    const reply = await api.post(SMS, { phone_number: PHONE, user_id, session_token, session_jwt });
    expect(reply.error).toBe("too_many_session_arguments");
  });

  test("before it is asked whether the phone can be reached", async () => {
    const germany = "+4915112345678";
    expect((await api.post(SMS, { phone_number: germany, user_id: NOBODY })).error).toBe("user_not_found");
  });
});
