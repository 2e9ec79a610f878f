import { describe, expect, test } from "vitest";
import { hollowSuccess } from "../../../src/contract/rules/hollow-success.ts";
import { lateInput } from "../../../src/contract/rules/late-input.ts";
import { optionalOutput } from "../../../src/contract/rules/optional-output.ts";
import { replyLacksField } from "../../../src/contract/rules/reply-lacks-field.ts";
import { replyLacksOutput } from "../../../src/contract/rules/reply-lacks-output.ts";
import { bare, foundBy, json, object, step, text } from "./found-by.ts";

const closed = { additionalProperties: false };
const user = object({ user_id: text, items: { type: "array", items: object({ id: text }, closed) } }, closed);
const operations = {
  "POST /send": {
    "200": { ...json(user), headers: { "X-Request-Id": { schema: text } } },
    "204": bare,
    "400": json(object({ error: text })),
  },
};

const OUTPUT = "/workflows/0/steps/0/outputs/o";
const OK = ["$statusCode == 200"];

describe("an output that the reply does not have", () => {
  const ofOutput = (o: unknown, conditions = OK, replies: Readonly<Record<string, unknown>> = operations) =>
    foundBy(replyLacksOutput, {
      operations: replies,
      workflow: { steps: [step(conditions, { outputs: { o } })] },
    });

  test.each([
    ["$response.body#/user_ids", '"user_ids"', 'Did you mean "user_id"?'],
    ["$response.body#/name", '"name"', "The reply has user_id and items there."],
    ["$response.body#/items/0/ids", '"ids" at /items/0', 'Did you mean "id"?'],
    ["$response.body#/user_id/x", '"x" at /user_id', "Name a place that the reply has."],
  ])("%s", (expression, name, fix) => {
    expect(ofOutput(expression)).toEqual([
      `${OUTPUT}: error ${expression}: the reply to send has no ${name}. ${fix}`,
    ]);
  });

  test("a reply that cannot have a body has no output", () => {
    expect(ofOutput("$response.body#/user_id", ["$statusCode == 204"])).toEqual([
      `${OUTPUT}: error $response.body#/user_id: the reply to send has no body. Remove it, or declare the body in the description.`,
    ]);
  });

  test("a body that is not declared is only noted", () => {
    expect(ofOutput("$response.body#/user_id", OK, { "POST /send": { "200": bare } })).toEqual([
      `${OUTPUT}: note $response.body#/user_id: the reply to send declares no body. Remove it, or declare the body in the description.`,
    ]);
  });

  test("a field that the schema only does not mention is a warning, until another step needs it", () => {
    const replies = { "POST /send": { "200": json(object({ user_id: text })) } };
    const first = step(OK, { outputs: { o: "$response.body#/userid" } });
    const second = {
      stepId: "t",
      operationId: "send",
      requestBody: { payload: { a: "$steps.s.outputs.o" } },
    };
    const message = '$response.body#/userid: the reply to send has no "userid". Did you mean "user_id"?';
    expect(foundBy(replyLacksOutput, { operations: replies, workflow: { steps: [first] } })).toEqual([
      `${OUTPUT}: warning ${message}`,
    ]);
    expect(foundBy(replyLacksOutput, { operations: replies, workflow: { steps: [first, second] } })).toEqual([
      `${OUTPUT}: error ${message}`,
    ]);
  });

  test("a header that is almost declared is a slip", () => {
    expect(ofOutput("$response.header.X-Requst-Id")).toEqual([
      `${OUTPUT}: warning The reply to send has no header X-Requst-Id. Did you mean X-Request-Id?`,
    ]);
  });

  test("a selector is followed like a pointer", () => {
    const o = { context: "$response.body", selector: "$.items[0].name", type: "jsonpath" };
    const workflow = { steps: [step(OK, { outputs: { o } })] };
    expect(foundBy(replyLacksOutput, { operations, workflow, document: { arazzo: "1.1.0" } })).toEqual([
      `${OUTPUT}: error $.items[0].name of $response.body: the reply to send has no "name" at /items/0. The reply has id there.`,
    ]);
  });

  test.each([
    ["a declared field", "$response.body#/items/7/id", OK],
    ["the whole body", "$response.body", OK],
    ["a declared header, whatever its case", "$response.header.x-request-id", OK],
    ["a header of no description", "$response.header.Location", OK],
    ["a field of one of the replies", "$response.body#/error", ["$statusCode >= 200"]],
    ["a reply of an undeclared status", "$response.body#/x", ["$statusCode == 201"]],
  ])("nothing is said of %s", (_, expression, conditions) => {
    expect(ofOutput(expression, conditions)).toEqual([]);
  });

  test("nothing is said where the schema lets anything in", () => {
    const open = { "POST /send": { "200": json(object({ a: text }, { additionalProperties: true })) } };
    expect(ofOutput("$response.body#/b", OK, open)).toEqual([]);
    expect(ofOutput("$response.body#/b", OK, { "POST /send": { "200": json({}) } })).toEqual([]);
    const html = { description: "A page.", content: { "text/html": {} } };
    expect(ofOutput("$response.body#/b", OK, { "POST /send": { "200": html } })).toEqual([]);
  });
});

describe("a criterion about a field that the reply does not have", () => {
  const ofCriteria = (...conditions: string[]) =>
    foundBy(replyLacksField, { operations, workflow: { steps: [step(conditions)] } });
  const AT = "/workflows/0/steps/0/successCriteria/1";

  test("fails every run where it asks for a value", () => {
    expect(ofCriteria("$statusCode == 200", "$response.body#/userid != null")).toEqual([
      `${AT}: error $response.body#/userid != null: the reply to send has no "userid". Did you mean "user_id"?`,
    ]);
  });

  test("tests nothing where it asks that there is none", () => {
    expect(ofCriteria("$statusCode == 200", "$response.body.userid == null")).toEqual([
      `${AT}: warning $response.body.userid == null: the reply to send has no "userid". Did you mean "user_id"?`,
    ]);
  });

  test("is found in a JSONPath too", () => {
    const criteria = [
      { condition: "$statusCode == 200" },
      { context: "$response.body", type: "jsonpath", condition: "$.item[0]" },
    ];
    const steps = [{ ...step([]), successCriteria: criteria }];
    expect(foundBy(replyLacksField, { operations, workflow: { steps } })).toEqual([
      `${AT}: error $.item[0]: the reply to send has no "item". Did you mean "items"?`,
    ]);
  });

  test("is a warning in an action, for the replies with which the step fails", () => {
    const onFailure = [
      { name: "a", type: "end", criteria: [{ condition: "$response.body#/user_id == 'x'" }] },
    ];
    expect(
      foundBy(replyLacksField, {
        operations,
        workflow: { steps: [step(["$statusCode < 300"], { onFailure })] },
      }),
    ).toEqual([
      "/workflows/0/steps/0/onFailure/0/criteria/0: warning $response.body#/user_id == 'x': the reply to send has no \"user_id\". The reply has error there.",
    ]);
  });

  test.each([
    ["$response.body#/user_id != null"],
    ["$response.body#/error != null"],
    ["$response.body#/items/0/id == 'x'"],
  ])("nothing is said of %s", (condition) => {
    expect(ofCriteria(condition)).toEqual([]);
  });
});

describe("a success that may not be one", () => {
  const login = (properties: Readonly<Record<string, unknown>>) => ({
    "POST /send": { "200": json(object(properties)) },
  });
  const flag = { type: "boolean" };
  const outputs = { o: "$response.body#/session_token", id: "$response.body#/member_id" };
  const ofLogin = (properties: Readonly<Record<string, unknown>>, conditions = OK, more = {}) =>
    foundBy(hollowSuccess, {
      operations: login({ session_token: text, member_id: text, ...properties }),
      workflow: { steps: [step(conditions, { outputs, ...more })] },
    });

  test("a flag tells whether the token was granted", () => {
    expect(ofLogin({ member_authenticated: flag })).toEqual([
      `${OUTPUT}: warning The reply to send is a success also when member_authenticated is false, and "o" may then be empty. Add to the successCriteria of "s": condition: $response.body#/member_authenticated == true`,
    ]);
  });

  test("a flag tells that something is owed", () => {
    expect(ofLogin({ mfaRequired: { type: ["boolean", "null"] } })).toEqual([
      `${OUTPUT}: warning The reply to send is a success also when mfaRequired is true, and "o" may then be empty. Add to the successCriteria of "s": condition: $response.body#/mfaRequired == false`,
    ]);
  });

  test.each([
    ["the flag", "$response.body#/member_authenticated"],
    ["the token", "$response.body#/session_token != ''"],
    ["what is owed", "$response.body#/mfa_required == null"],
  ])("criteria that look at %s are enough", (_, condition) => {
    const properties = { member_authenticated: flag, mfa_required: object({}) };
    expect(ofLogin(properties, [...OK, condition])).toEqual([]);
  });

  test("an action that looks at the flag is enough", () => {
    const criteria = [{ condition: "$response.body#/member_authenticated == false" }];
    expect(
      ofLogin({ member_authenticated: flag }, OK, { onSuccess: [{ name: "mfa", type: "end", criteria }] }),
    ).toEqual([]);
  });

  test.each([
    ["no flag", {}],
    ["a flag of something else", { reset_sessions: flag }],
    ["a fact about somebody", { email_verified: flag }],
    ["a field that is no flag", { member_authenticated: text }],
    ["a flag that is somewhere else", { device: object({ verified: flag }) }],
  ])("nothing is said where there is %s", (_, properties) => {
    expect(ofLogin(properties)).toEqual([]);
  });
});

describe("an output that a success may lack", () => {
  const replies = {
    "POST /send": {
      "200": json(
        object({ id: text, name: text, age: { type: ["integer", "null"] } }, { required: ["id", "age"] }),
      ),
    },
  };
  const ofOutput = (o: string, conditions = OK) =>
    foundBy(optionalOutput, {
      operations: replies,
      workflow: { steps: [step(conditions, { outputs: { o } })], outputs: { o: "$steps.s.outputs.o" } },
    });

  test.each([
    ["$response.body#/name", "is absent"],
    ["$response.body#/age", "is null"],
  ])("%s", (expression, why) => {
    expect(ofOutput(expression)).toEqual([
      `${OUTPUT}: note The step passes also when "o" ${why}. Where it is needed, add to the successCriteria of "s": condition: ${expression} != null`,
    ]);
  });

  test("nothing is said of one that is required, or looked at, or not used", () => {
    expect(ofOutput("$response.body#/id")).toEqual([]);
    expect(ofOutput("$response.body#/name", [...OK, "$response.body#/name != null"])).toEqual([]);
    const steps = [step(OK, { outputs: { o: "$response.body#/name" } })];
    expect(foundBy(optionalOutput, { operations: replies, workflow: { steps } })).toEqual([]);
  });
});

describe("an input that exists only once an earlier step has run", () => {
  const inputs = object({ code: text, phone: text, session_token: text, country_code: text });
  const calls = (
    send: string,
    redeem: string,
    payload: unknown,
    first: unknown = { phone: "$inputs.phone" },
  ) => ({
    operations: { [`POST ${send}`]: { "200": bare }, [`POST ${redeem}`]: { "200": bare } },
    workflow: {
      inputs,
      steps: [
        {
          stepId: "a",
          operationId: send.split("/").at(-1),
          requestBody: { payload: first },
          outputs: { id: "$response.body#/id" },
        },
        { stepId: "b", operationId: redeem.split("/").at(-1), requestBody: { payload } },
      ],
    },
  });
  const NOTE =
    '/workflows/0/inputs/properties/code: note "code" exists only once the step "a" has run: the step "b" redeems it. Give it late: a run has to ask for it when it gets there.';

  test.each([
    [
      "beside the operation that sends it",
      "/otps/email/login",
      "/otps/email/authenticate",
      { code: "$inputs.code" },
    ],
    ["below the operation that makes it", "/totp", "/totp/verify", { totp_code: "$inputs.code" }],
    [
      "with the id of what was sent",
      "/sms/send",
      "/authenticate",
      { code: "$inputs.code", method_id: "$steps.a.outputs.id" },
    ],
  ])("it is redeemed %s", (_, send, redeem, payload) => {
    expect(foundBy(lateInput, calls(send, redeem, payload))).toEqual([NOTE]);
  });

  test.each([
    [
      "something that is no proof",
      calls("/otps/send", "/otps/verify", { country_code: "$inputs.country_code" }),
    ],
    ["a session of before", calls("/otps/send", "/otps/verify", { session_token: "$inputs.session_token" })],
    [
      "operations that have nothing to do with each other",
      calls("/users/make", "/otps/verify", { code: "$inputs.code" }),
    ],
    [
      "an input that the first step sends as well",
      calls("/otps/send", "/otps/verify", { code: "$inputs.code" }, { code: "$inputs.code" }),
    ],
    ["an operation that redeems nothing", calls("/otps/send", "/otps/list", { code: "$inputs.code" })],
  ])("nothing is said of %s", (_, given) => {
    expect(foundBy(lateInput, given)).toEqual([]);
  });
});
