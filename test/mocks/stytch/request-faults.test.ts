import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, PHONE, stytch } from "./bench.ts";
import { another, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEND = "api_otp_v1_otp_sms_LoginOrCreate";
const url = "/v1/otps/sms/login_or_create";

test.each(["{nope", "{'a':1}", "undefined", '{"a":1}}'])("%s is no JSON", async (body) => {
  const reply = await api.raw({ url, body });
  expect(reply).toMatchObject({ status: 400, error: "bad_request" });
  expect(reply.failure.error_message).toMatch(/^The body cannot be read: .*\.$/);
});

test.each(["null", "[]", "7", '"text"'])("%s is JSON and no object", async (body) => {
  const reply = await api.raw({ url, body });
  expect(reply).toMatchObject({ status: 400, error: "bad_request" });
  expect(reply.failure.error_message).toBe("The body must be an object.");
});

test.each([undefined, "", " \n"])("a body that is %j reads as {}", async (body) => {
  const reply = await api.raw({ url, body });
  expect(reply).toMatchObject({ status: 400, error: "missing_sms_parameter" });
  expect(reply.failure.error_message).toBe("phone_number is required.");
});

test.each(["[", '{"a":'])("a body nested without end, %j, is refused and not choked on", async (open) => {
  const nested = `${open.repeat(50_000)}1${(open === "[" ? "]" : "}").repeat(50_000)}`;
  const reply = await api.raw({ url, body: `{"phone_number":"${PHONE}","attributes":${nested}}` });
  expect(reply).toMatchObject({ status: 400, error: "bad_request" });
  expect(reply.failure.error_message).toBe(
    "The body cannot be read: It is nested more than 100 levels deep.",
  );
});

test("an unknown path and a wrong method are told apart", async () => {
  expect(await api.raw({ url: "/v1/nope" })).toMatchObject({ status: 404, error: "route_not_found" });
  const wrong = await api.raw({ url, method: "GET" });
  expect(wrong).toMatchObject({ status: 405, error: "method_not_allowed", headers: { allow: "POST" } });
  expect(wrong.failure.error_message).toBe(`The method GET is not allowed: ${url} answers to POST.`);
});

test("unknown fields and a charset do no harm", async () => {
  const body = JSON.stringify({ phone_number: PHONE, surprise: { a: 1 } });
  const headers = { "content-type": "application/json; charset=utf-8" };
  expect((await api.raw({ url, body, headers })).status).toBe(200);
});

test("a null is as good as nothing, in every optional field", async () => {
  const nothing = { expiration_minutes: null, attributes: null, create_user_as_pending: null, locale: null };
  expect((await api.post(SEND, { phone_number: PHONE, ...nothing })).status).toBe(200);
  expect((await api.post(SEND, { phone_number: null })).error).toBe("missing_sms_parameter");
});

describe("what is wrong is said in plain English", () => {
  test.each([
    [{ expiration_minutes: 11 }, "invalid_expiration_otp", "expiration_minutes must be at most 10."],
    [{ expiration_minutes: 0 }, "invalid_expiration_otp", "expiration_minutes must be at least 1."],
    [{ expiration_minutes: 1.5 }, "bad_request", "expiration_minutes must be a whole number."],
    [{ phone_number: 1 }, "bad_request", "phone_number must be a string."],
    [{ create_user_as_pending: "yes" }, "bad_request", "create_user_as_pending must be true or false."],
    [{ attributes: [] }, "bad_request", "attributes must be an object."],
    [{ attributes: { ip_address: 1 } }, "bad_request", "attributes.ip_address must be a string."],
    [
      { locale: "de" },
      "invalid_locale",
      "locale must be one of: en, es, pt-br, fr, it, de-DE, zh-Hans, ca-ES, ja, ru, nl, pl, tr, fa, vi, cs.",
    ],
    [
      { phone_number: "555" },
      "invalid_phone_number",
      "The phone number is not valid; write it in E.164 form, like +12025550162.",
    ],
  ])("%j", async (fields, error, message) => {
    const reply = await api.post(SEND, { phone_number: PHONE, ...fields });
    expect(reply).toMatchObject({ status: 400, error });
    expect(reply.failure.error_message).toBe(message);
  });

  test.each([
    [{ external_id: "no blanks please" }, "external_id is not well formed."],
    [{ roles: ["a", 2] }, "roles.1 must be a string."],
  ])("%j, for which there is no type of its own", async (fields, message) => {
    const reply = await api.post("api_user_v1_Create", { email: ADA, ...fields });
    expect(reply.error).toBe("bad_request");
    expect(reply.failure.error_message).toBe(message);
  });

  test.each([
    [{ organization_name: "" }, "invalid_organization_name", "organization_name must not be empty."],
    [
      { organization_name: "x".repeat(129) },
      "invalid_organization_name",
      "organization_name must have at most 128 characters.",
    ],
    [
      { allowed_mfa_methods: ["sms_otp", "fax"] },
      "invalid_organization_allowed_mfa_methods",
      "allowed_mfa_methods.1 must be one of: sms_otp, totp.",
    ],
  ])("%j", async (fields, error, message) => {
    const reply = await api.post("api_organization_v1_Create", { organization_name: "Acme", ...fields });
    expect(reply.error).toBe(error);
    expect(reply.failure.error_message).toBe(message);
  });
});

test("a body of the wrong shape comes before a value out of range", async () => {
  const reply = await api.post(SEND, { phone_number: "555", expiration_minutes: "2" });
  expect(reply.error).toBe("bad_request");
});

describe("an id in the path or body", () => {
  const member = (organization_id: string) =>
    api.post("api_organization_v1_organizations_members_Create", { email_address: ADA }, { organization_id });

  test("may be as long as ids get", async () => {
    const organization_external_id = "x".repeat(128);
    await api.organization({ organization_external_id });
    expect((await member(organization_external_id)).status).toBe(200);
    expect((await member("y".repeat(128))).error).toBe("organization_not_found");
    expect((await member("y".repeat(129))).error).toBe("invalid_organization_id");
  });

  test("that could be no id at all is malformed, and not unknown", async () => {
    expect((await member("no such thing")).error).toBe("invalid_organization_id");
    expect((await member("acme/../x")).error).toBe("invalid_organization_id");
  });

  test("of a member that could be no id at all is unknown", async () => {
    const { ids } = await person(api);
    for (const [member_id, message] of [
      ["ada lovelace", "There is no such member."],
      ["", "member_id must not be empty."],
    ]) {
      const reply = await api.post("api_b2b_totp_v1_Create", { ...ids, member_id });
      expect(reply).toMatchObject({ status: 404, error: "member_not_found" });
      expect(reply.failure.error_message).toBe(message);
    }
  });

  test("may be a slug or an external id wherever an id is asked for", async () => {
    const organization = await api.organization({ organization_external_id: "crm|1" });
    const { ids } = await another(api, organization, { external_id: "crm|ada", mfa_phone_number: PHONE });
    for (const organization_id of [ids.organization_id, "acme", "crm|1"]) {
      for (const member_id of [ids.member_id, "crm|ada"]) {
        const reply = await api.post("api_b2b_otp_v1_b2b_otp_sms_Send", { organization_id, member_id });
        expect(reply.body).toMatchObject({ member_id: ids.member_id });
      }
    }
  });

  test("of a member in another organization is that of nobody", async () => {
    const { ids } = await person(api);
    const { organization_id } = await api.organization({ organization_slug: "other" });
    const reply = await api.post("api_b2b_totp_v1_Create", { ...ids, organization_id });
    expect(reply).toMatchObject({ status: 404, error: "member_not_found" });
  });

  test.each(["__proto__", "constructor", "toString"])("called %s is that of nobody", async (name) => {
    const { ids } = await person(api);
    expect((await member(name)).error).toBe("organization_not_found");
    const reply = await api.post("api_b2b_totp_v1_Create", { ...ids, member_id: name });
    expect(reply.error).toBe("member_not_found");
  });
});
