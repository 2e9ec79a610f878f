import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";

let api: Api;
beforeEach(() => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
});

const CREATE = "api_user_v1_Create";

test("a user made with an email and a phone answers 201, both unverified", async () => {
  const reply = await api.post(CREATE, { email: ADA, phone_number: PHONE });
  expect(reply.status).toBe(201);
  const { user_id, email_id, phone_id } = reply.body;
  expect(reply.body).toMatchObject({ status_code: 201, status: "active" });
  expect(email_id).toMatch(/^email-test-[0-9a-f-]{36}$/);
  expect(phone_id).toMatch(/^phone-number-test-[0-9a-f-]{36}$/);
  expect(reply.body.user).toEqual({
    biometric_registrations: [],
    created_at: "2026-04-25T16:37:09Z",
    crypto_wallets: [],
    emails: [{ email_id, email: ADA, verified: false }],
    external_id: null,
    is_locked: false,
    lock_created_at: null,
    lock_expires_at: null,
    name: { first_name: "", middle_name: "", last_name: "" },
    password: null,
    phone_numbers: [{ phone_id, phone_number: PHONE, verified: false }],
    providers: [],
    roles: ["stytch_user"],
    status: "active",
    totps: [],
    trusted_metadata: {},
    untrusted_metadata: {},
    user_id,
    webauthn_registrations: [],
  });
});

test("what was not given has an empty id", async () => {
  expect(await api.ok(CREATE, { email: ADA })).toMatchObject({ phone_id: "" });
  expect(await api.ok(CREATE, { phone_number: PHONE })).toMatchObject({ email_id: "" });
});

test("nothing is sent", async () => {
  await api.ok(CREATE, { email: ADA, phone_number: PHONE });
  expect(api.world.inbox.all()).toEqual([]);
});

test("everything that can be given is kept", async () => {
  const given = {
    external_id: "crm|7",
    name: { first_name: "Ada", last_name: "Lovelace" },
    trusted_metadata: { plan: "pro" },
    untrusted_metadata: { theme: "dark" },
    roles: ["editor", "stytch_user"],
  };
  const { user } = await api.ok(CREATE, { email: ADA, create_user_as_pending: true, ...given });
  expect(user).toMatchObject({
    ...given,
    name: { first_name: "Ada", middle_name: "", last_name: "Lovelace" },
    roles: ["stytch_user", "editor"],
    status: "pending",
  });
});

test("fields that nobody knows are ignored, also inside a name", async () => {
  const body = { email: ADA, user_id: "mine", is_locked: true, name: { nick_name: "A" } };
  const { user } = await api.ok(CREATE, body);
  expect(user.name).toEqual({ first_name: "", middle_name: "", last_name: "" });
  expect(user).toMatchObject({ user_id: expect.stringMatching(/^user-test-/), is_locked: false });
});

test("null is as good as absent", async () => {
  const nothing = { phone_number: null, name: null, roles: null, external_id: null, attributes: null };
  expect((await api.post(CREATE, { email: ADA, ...nothing })).status).toBe(201);
  expect((await api.post(CREATE, nothing)).error).toBe("invalid_create_user_request");
});

describe("duplicates", () => {
  test.each([
    ["an email, however it is written", { email: ADA }, { email: "ADA@Acme.com" }, "duplicate_email"],
    ["a phone", { phone_number: PHONE }, { phone_number: PHONE }, "duplicate_phone_number"],
    [
      "an external_id",
      { email: ADA, external_id: "7" },
      { phone_number: PHONE, external_id: "7" },
      "duplicate_user_external_id",
    ],
  ])("%s is nobody else's", async (_, first, second, error) => {
    await api.ok(CREATE, first);
    expect(await api.post(CREATE, second)).toMatchObject({ status: 400, error });
    expect(api.world.data.users.size).toBe(1);
  });

  test("a refused user leaves no half of itself behind", async () => {
    await api.ok(CREATE, { phone_number: PHONE });
    await api.post(CREATE, { email: ADA, phone_number: PHONE });
    expect(api.world.data.contacts.size).toBe(1);
    expect((await api.post(CREATE, { email: ADA, phone_number: OTHER_PHONE })).status).toBe(201);
  });
});

describe("metadata", () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));
  const create = (trusted_metadata: unknown) => api.post(CREATE, { email: ADA, trusted_metadata });

  test("has 20 keys at most", async () => {
    expect((await create(keys(21))).error).toBe("metadata_too_many_keys");
    expect((await create(keys(20))).status).toBe(201);
  });

  test("takes 4 KB at most, as JSON text in UTF-8", async () => {
    const overhead = JSON.stringify({ note: "" }).length;
    expect((await create({ note: "é".repeat(2_049) })).error).toBe("metadata_too_large");
    expect((await create({ note: "x".repeat(4_096 - overhead) })).status).toBe(201);
  });

  test.each([[[]], ["text"], [7], [true]])("is no object as %j", async (metadata) => {
    expect((await create(metadata)).error).toBe("metadata_invalid_format");
  });

  test("drops keys that are null, and keeps null deeper down", async () => {
    const { user } = (await create({ a: null, b: { c: null }, d: [null] })).body;
    expect(user.trusted_metadata).toEqual({ b: { c: null }, d: [null] });
  });

  test("may have a key called __proto__, which does no harm", async () => {
    const body = `{"email":"${ADA}","trusted_metadata":{"__proto__":{"polluted":true},"constructor":1}}`;
    const reply = await api.raw({ url: "/v1/users", body });
    expect(reply.text).toContain('"trusted_metadata":{"__proto__":{"polluted":true},"constructor":1}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
