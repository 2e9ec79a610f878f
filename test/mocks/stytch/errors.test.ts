import { describe, expect, test } from "vitest";
import { faultOnlyErrors } from "../../../mocks/stytch/error-catalogue/fault-only.ts";
import { officialTypes } from "../../../mocks/stytch/error-catalogue/official-types.ts";
import { errorReply, errors, errorTypes, isErrorType } from "../../../mocks/stytch/errors.ts";
import { stytchService } from "../../../mocks/stytch/service.ts";
import { Mock } from "../../../src/mock/mock.ts";
import { Refusal } from "../../../src/mock/refusal.ts";
import { bodyText } from "../../../src/ports/http.ts";
import { basic, PHONE, PROJECT, stytch } from "./bench.ts";

const reply = (type: string, message?: string, details?: Record<string, unknown>) =>
  errorReply(new Refusal(type, message, details), "request-id-test-1");

describe("an error reply", () => {
  test("has Stytch's five members, in their order", () => {
    expect(JSON.stringify(reply("otp_code_not_found").body)).toBe(
      '{"status_code":404,"request_id":"request-id-test-1","error_type":"otp_code_not_found",' +
        '"error_message":"The passcode is not right; check it and try again.",' +
        '"error_url":"https://stytch.com/docs/api/errors/404#otp_code_not_found"}',
    );
  });

  test("says what its refusal says, and has details where there are some", () => {
    const { body } = reply("bad_request", "Not like this.", { field: "code" });
    expect(body).toMatchObject({ error_message: "Not like this.", error_details: { field: "code" } });
  });

  test("of a B2B type points to the B2B pages", () => {
    expect(reply("member_not_found").body.error_url).toBe(
      "https://stytch.com/docs/b2b/api/errors/404#member_not_found",
    );
  });

  test.each(["no_such_type", "constructor", "__proto__"])(
    "of %s, which the catalogue lacks, is a 500",
    (type) => {
      expect(isErrorType(type)).toBe(false);
      expect(reply(type)).toMatchObject({
        status: 500,
        body: { error_message: `"${type}" is not in the error catalogue.` },
      });
    },
  );
});

test("a malformed member id has no type of its own", () => {
  expect(isErrorType("invalid_member_id")).toBe(false);
});

test("a reply that the description does not allow is a loud 500, in Stytch's envelope too", async () => {
  const service = stytchService();
  const operations = { ...service.operations, api_user_v1_Create: () => ({}) };
  const reply = await new Mock({ ...service, operations }).handle({
    method: "POST",
    url: "/v1/users",
    headers: { authorization: basic(PROJECT) },
    body: JSON.stringify({ phone_number: PHONE }),
  });
  expect([reply.status, reply.headers["x-understudy-error"]]).toEqual([500, "broken-reply"]);
  expect(JSON.parse(bodyText(reply))).toEqual({
    status_code: 500,
    error_type: "understudy_broken_reply",
    error_message:
      "The stand-in was about to answer api_user_v1_Create with a 201 that its own description does not allow.",
    operation_id: "api_user_v1_Create",
    faults: expect.arrayContaining(["/user_id is required"]),
  });
});

/** Taken by another name, or answered by the stand-in alone: docs/stytch/errors.md#types. */
const OUR_OWN = ["not_emulated", "invalid_member_id"];

test("every error is one that Stytch publishes, but for those that are known not to be", () => {
  expect([officialTypes.length, new Set(officialTypes).size]).toEqual([803, 803]);
  const official = new Set(officialTypes);
  const described = Object.keys({ ...errors, ...faultOnlyErrors });
  expect(described.filter((type) => !official.has(type) && !OUR_OWN.includes(type))).toEqual([]);
  expect(officialTypes.filter((type) => !errorTypes.has(type))).toEqual([]);
});

test("what only a fault gives, no operation gives by itself", () => {
  expect(Object.keys(faultOnlyErrors).filter((type) => isErrorType(type))).toEqual([]);
});

test.each(Object.entries({ ...errors, ...faultOnlyErrors }))(
  "%s says something in a sentence, under a status that fits",
  (type, entry) => {
    expect(entry.message).toMatch(/^[A-Za-z].+[^.]\.$/);
    if (type.endsWith("_not_found")) expect(entry.status).toBe(404);
    if (/^(invalid|duplicate|too_many_session|missing)_/.test(type)) expect(entry.status).toBe(400);
  },
);

/** Words that say how something is wrong, and not what it is that is wrong. */
const HOW =
  /^(invalid|not|found|too|many|few|no|missing|duplicate|unable|to|exists?|already|used|in|on|of|is|a|by|for|be|at|must|have|least|one|once|available|only|error)$/;

/** What Stytch calls one thing in its types and another in its messages. */
const ALSO: Readonly<Record<string, string>> = { otp: "passcode", recovery: "recovery code" };

/** Nothing is wrong with a thing of the request's. */
const ABOUT_NOTHING = ["internal_server_error", "not_emulated"];

test.each(
  Object.entries({ ...errors, ...faultOnlyErrors }).filter(([type]) => !ABOUT_NOTHING.includes(type)),
)("%s names at the front of its message what it is about", (type, { message }) => {
  const front = message
    .toLowerCase()
    .replaceAll("_", " ")
    .split(/[\s,;:.]+/)
    .slice(0, 8)
    .join(" ");
  const things = type.split("_").filter((word) => !HOW.test(word));
  const named = things.filter((word) => front.includes(ALSO[word] ?? word.replace(/s$/, "")));
  expect([front, named.length > 0]).toEqual([front, true]);
});

/** What the documentation or a real reply confirms; the rest of the catalogue is marked as our inference. */
test.each([
  ["unauthorized_credentials", 401],
  ["invalid_project_id_authentication", 400],
  ["route_not_found", 404],
  ["too_many_requests", 429],
  ["user_lock_limit_reached", 429],
  ["otp_code_not_found", 404],
  ["unable_to_auth_otp_code", 401],
  ["attribute_mismatch", 401],
  ["invalid_email", 400],
  ["duplicate_email", 400],
  ["active_totp_exists", 400],
  ["session_not_found", 404],
  ["invalid_session_token", 400],
  ["too_many_session_arguments", 400],
  ["session_authorization_error", 403],
  ["session_authorization_tenancy_error", 403],
  ["intermediate_session_not_found", 404],
  ["insufficient_factors", 401],
  ["invalid_organization_id", 400],
  ["invalid_organization_slug", 400],
  ["organization_slug_already_used", 400],
  ["allowed_auth_methods_required_for_restricted", 400],
  ["action_available_only_for_active_members", 400],
  ["action_not_allowed_email_domain_is_claimed", 400],
  ["duplicate_member_phone_number", 400],
] as const)("%s is a %d, as Stytch has it", (type, status) => {
  expect(errors[type].status).toBe(status);
});

test.each([
  ["downstream_carrier_error", 400, "api/errors/400#downstream_carrier_error"],
  ["email_in_denylist", 403, "api/errors/403#email_in_denylist"],
  ["captcha_required", 403, "api/errors/403#captcha_required"],
  ["stale_factors", 401, "api/errors/401#stale_factors"],
  ["organization_suspended", 403, "b2b/api/errors/403#organization_suspended"],
])("a fault gives %s as Stytch does: a %d, and its page", async (errorType, status, page) => {
  const api = stytch();
  api.world.faults.add({ errorType });
  const reply = await api.post("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE });
  expect(reply).toMatchObject({ status, error: errorType });
  expect(reply.failure.error_url).toBe(`https://stytch.com/docs/${page}`);
  expect(api.world.inbox.all()).toEqual([]);
});

test.each([
  ["saml_connection_not_found", 404, "Saml connection not found.", "b2b/api"],
  ["breached_password", 400, "Breached password.", "api"],
])("%s is given with the status that the fault says: %d", async (errorType, status, message, pages) => {
  const api = stytch();
  api.world.faults.add({ errorType, status });
  const reply = await api.post("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE });
  expect(reply.failure).toMatchObject({
    status_code: status,
    error_type: errorType,
    error_message: message,
    error_url: `https://stytch.com/docs/${pages}/errors/${status}#${errorType}`,
  });
});

test.each([
  [
    { errorType: "breached_password" },
    "Which status breached_password has is not known. Give the rule its status too.",
  ],
  [{ errorType: "inactive_mail" }, "There is no error inactive_mail. Did you mean inactive_email?"],
  [{ errorType: "meteor", status: 400 }, "There is no error meteor."],
  [
    { operationId: "api_otp_v1_Authenticat", drop: true },
    "There is no operation api_otp_v1_Authenticat. Did you mean api_otp_v1_Authenticate?",
  ],
  [
    { path: "/v1/otps/authentcate", status: 429 },
    "There is no path /v1/otps/authentcate. Did you mean /v1/otps/authenticate?",
  ],
  [
    { path: "/v1/otps/authenticate", operationId: "api_user_v1_Create", status: 429 },
    "The path of api_user_v1_Create is /v1/users, so this rule would never strike. Leave out the operation or the path.",
  ],
  [
    { operation: "api_otp_v1_Authenticate", status: 429 },
    "There is no field operation. Did you mean operationId?",
  ],
  [
    { operationId: "api_otp_v1_Authenticate" },
    "This rule does nothing. Give it a status, an error, a delay, truncate or drop.",
  ],
  [{ status: 200 }, "status is a whole number from 400 to 599; 200 was given."],
  [{ delayMs: 60_001 }, "delayMs is a whole number from 1 to 60000; 60001 was given."],
  [{ drop: true, times: 0 }, "times is a whole number from 1; 0 was given."],
  [{ drop: true, after: 0.5 }, "after is a whole number from 0; 0.5 was given."],
])("%j is no fault", (rule: object, message) => {
  const { world } = stytch();
  expect(() => world.faults.add({ ...rule })).toThrow(new Error(message));
  expect(world.faults.list()).toEqual([]);
});

test.each(["server_unavailable", "internal_server_error", "too_many_requests"] as const)(
  "a fault can be any of the catalogue: %s",
  async (errorType) => {
    const api = stytch();
    api.world.faults.add({ errorType, times: 1 });
    const send = () => api.post("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE });
    expect(await send()).toMatchObject({ status: errors[errorType].status, error: errorType });
    expect((await send()).status).toBe(200);
    expect(api.world.inbox.all()).toHaveLength(1);
  },
);
