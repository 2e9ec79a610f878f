import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, NOBODY, PHONE, stytch, totpAt } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { sendSms, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
});

const CREATE = "api_user_v1_Create";
const GET = "api_user_v1_Get";
const UPDATE = "api_user_v1_Update";
const DELETE = "api_user_v1_Delete";
const DELETE_EXTERNAL_ID = "api_user_v1_DeleteExternalId";

const makeUser = (fields: Fields = {}) => api.ok(CREATE, { email: ADA, ...fields });

test("a look at a user has the user's fields at the top of the reply", async () => {
  const { user, user_id } = await makeUser({ external_id: "crm|7" });
  for (const id of [user_id, "crm|7"]) {
    const { request_id: _, status_code, ...fields } = await api.ok(GET, {}, { user_id: id });
    expect([status_code, fields]).toEqual([200, user]);
  }
});

test("a look at a user shows the lock", async () => {
  api.set({ lock_threshold: 1 });
  const { phone_id: method_id, user_id } = await sendSms(api);
  await api.post("api_otp_v1_Authenticate", { method_id, code: "000000" });
  expect(await api.ok(GET, {}, { user_id })).toMatchObject({
    is_locked: true,
    lock_created_at: "2026-04-25T16:37:09Z",
    lock_expires_at: "2026-04-25T17:37:09Z",
  });
});

describe.each([GET, UPDATE, DELETE, DELETE_EXTERNAL_ID] as const)("%s", (id) => {
  test.each([
    [NOBODY, 404, "user_not_found"],
    ["junk", 400, "invalid_user_id"],
    ["no id at all", 400, "invalid_user_id"],
    ["member-test-00000000-0000-4000-8000-000000000000", 400, "invalid_user_id"],
    ["user-test-00000000-0000-4000-8000", 400, "invalid_user_id"],
    ["x".repeat(129), 400, "invalid_user_id"],
  ])("of %j answers %d %s", async (user_id, status, error) => {
    expect(await api.post(id, {}, { user_id })).toMatchObject({ status, error });
  });
});

describe("an update", () => {
  const update = (user_id: string, fields: Fields) => api.ok(UPDATE, fields, { user_id });

  test("changes what is given, and nothing else", async () => {
    const given = {
      external_id: "7",
      name: { first_name: "Ada", last_name: "Byron" },
      trusted_metadata: { plan: "free", seats: 3, address: { city: "London", street: "Main" } },
      untrusted_metadata: { theme: "dark" },
      roles: ["editor"],
    };
    const { user_id, user: before } = await makeUser(given);
    const { user } = await update(user_id, {
      name: { last_name: "Lovelace" },
      trusted_metadata: { plan: "pro", seats: null, address: { city: "Paris" } },
    });
    expect(user).toEqual({
      ...before,
      name: { first_name: "Ada", middle_name: "", last_name: "Lovelace" },
      trusted_metadata: { plan: "pro", address: { city: "Paris" } },
    });
    expect(await api.ok(GET, {}, { user_id })).toMatchObject(user);
  });

  test("answers the contacts beside the user", async () => {
    const { user_id } = await makeUser({ phone_number: PHONE });
    const { user, emails, phone_numbers, crypto_wallets } = await update(user_id, {});
    expect([emails, phone_numbers, crypto_wallets]).toEqual([user.emails, user.phone_numbers, []]);
    expect(emails).toMatchObject([{ email: ADA }]);
  });

  test("replaces the roles, all but the one that everybody has", async () => {
    const { user_id } = await makeUser({ roles: ["editor"] });
    expect((await update(user_id, { roles: ["viewer"] })).user.roles).toEqual(["stytch_user", "viewer"]);
    expect((await update(user_id, { roles: [] })).user.roles).toEqual(["stytch_user"]);
  });

  test("adds no email and no phone", async () => {
    const { user_id, user } = await makeUser();
    const after = await update(user_id, { email: "eve@acme.com", phone_number: PHONE });
    expect(after.user).toEqual(user);
  });

  test("empties a part of the name that is given empty", async () => {
    const { user_id } = await makeUser({ name: { first_name: "Ada" } });
    expect((await update(user_id, { name: { first_name: "" } })).user.name?.first_name).toBe("");
  });

  test("gives an external id that nobody else has, and that finds the user from then on", async () => {
    const { user_id } = await makeUser({ external_id: "7" });
    await makeUser({ email: "eve@acme.com", external_id: "8" });
    expect((await update(user_id, { external_id: "7" })).user.external_id).toBe("7");
    const taken = await api.post(UPDATE, { external_id: "8", roles: ["editor"] }, { user_id });
    expect(taken).toMatchObject({ status: 400, error: "duplicate_user_external_id" });
    expect(await update(user_id, { external_id: "9" })).toMatchObject({ user: { roles: ["stytch_user"] } });
    expect(await api.ok(GET, {}, { user_id: "9" })).toMatchObject({ user_id });
    expect((await api.post(GET, {}, { user_id: "7" })).error).toBe("invalid_user_id");
  });

  test("counts the metadata that is kept, and writes nothing when it is too much", async () => {
    const keys = (from: number, to: number) =>
      Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`k${from + i}`, i]));
    const { user_id, user } = await makeUser({ trusted_metadata: keys(0, 12) });
    const change = { name: { first_name: "Ada" }, trusted_metadata: keys(12, 21) };
    expect((await api.post(UPDATE, change, { user_id })).error).toBe("metadata_too_many_keys");
    const large = { trusted_metadata: { note: "x".repeat(4_096) } };
    expect((await api.post(UPDATE, large, { user_id })).error).toBe("metadata_too_large");
    expect(await api.ok(GET, {}, { user_id })).toMatchObject(user);
  });
});

describe("a user who is deleted", () => {
  test("answers the id, and is not found again, by none of their names", async () => {
    const { user_id } = await makeUser({ external_id: "7" });
    expect(await api.ok(DELETE, {}, { user_id: "7" })).toMatchObject({ user_id, status_code: 200 });
    for (const [id, error] of [
      [user_id, "user_not_found"],
      ["7", "invalid_user_id"],
    ]) {
      expect((await api.post(GET, {}, { user_id: id })).error).toBe(error);
      expect((await api.post(DELETE, {}, { user_id: id })).error).toBe(error);
    }
  });

  test("takes sessions, codes and authenticator apps along", async () => {
    const { user_id, session_token, method_id } = await signIn(api);
    const { secret, recovery_codes } = await api.ok("api_totp_v1_Create", { user_id });
    await sendSms(api);
    const code = api.lastCode(PHONE);
    await api.ok(DELETE, {}, { user_id });

    const bySession = await api.post("api_session_v1_Authenticate", { session_token });
    expect(bySession.error).toBe("session_not_found");
    const byCode = await api.post("api_otp_v1_Authenticate", { method_id, code });
    expect(byCode.error).toBe("otp_code_not_found");
    const totp_code = totpAt(secret, api.clock.now());
    const byApp = await api.post("api_totp_v1_Authenticate", { user_id, totp_code });
    expect(byApp.error).toBe("user_not_found");
    const byPaper = { user_id, recovery_code: recovery_codes[0] };
    expect((await api.post("api_totp_v1_Recover", byPaper)).error).toBe("user_not_found");
    const { users, contacts, sessions, totps, locks } = api.world.data;
    expect([users, contacts, sessions, totps, locks].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0]);
  });

  test("gives the phone, the email and the external id free, and leaves everybody else alone", async () => {
    const eve = await makeUser({ email: "eve@acme.com" });
    const { user_id } = await makeUser({ phone_number: PHONE, external_id: "7" });
    await api.ok(DELETE, {}, { user_id });
    const again = await makeUser({ phone_number: PHONE, external_id: "7" });
    expect(again.user_id).not.toBe(user_id);
    expect(await api.ok(GET, {}, { user_id: eve.user_id })).toMatchObject(eve.user);
  });
});

test("an external id that is deleted is gone, and one that never was is no fault", async () => {
  const { user_id } = await makeUser({ external_id: "7" });
  const reply = await api.ok(DELETE_EXTERNAL_ID, {}, { user_id: "7" });
  expect(reply).toMatchObject({ user_id, user: { external_id: null } });
  expect((await api.post(GET, {}, { user_id: "7" })).error).toBe("invalid_user_id");
  expect(await api.ok(DELETE_EXTERNAL_ID, {}, { user_id })).toMatchObject({ user: { external_id: null } });
  await makeUser({ email: "eve@acme.com", external_id: "7" });
});
