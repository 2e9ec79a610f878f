import { describe, expect, test } from "vitest";
import { criteriaAlwaysHold } from "../../../src/contract/rules/criteria-always-hold.ts";
import { criteriaNeverHold } from "../../../src/contract/rules/criteria-never-hold.ts";
import { onlyFailures } from "../../../src/contract/rules/only-failures.ts";
import { undeclaredStatus } from "../../../src/contract/rules/undeclared-status.ts";
import { undeclaredValue } from "../../../src/contract/rules/undeclared-value.ts";
import { bare, foundBy, json, object, step, text } from "./found-by.ts";

const kind = { type: "string", enum: ["basic", "gold"] };
const operations = {
  "POST /send": {
    "200": json(
      object({ kind, count: { type: "integer" }, done: { type: "boolean" } }, { required: ["kind"] }),
    ),
    "400": json(object({ error_type: { enum: ["bad_code", "user_not_found"] } })),
  },
};

const CRITERIA = "/workflows/0/steps/0/successCriteria";

const ofCriteria = (rule: Parameters<typeof foundBy>[0], ...conditions: string[]) =>
  foundBy(rule, { operations, workflow: { inputs: object({ a: {}, b: {} }), steps: [step(conditions)] } });

describe("criteria that can never hold", () => {
  test.each([
    ["$statusCode == 200 && $statusCode == 201"],
    ["$statusCode > 300 && $statusCode < 300"],
    ["$statusCode == 700"],
    ["1 == 2"],
    ["$response.body#/kind == 'basic' && $response.body#/kind == 'gold'"],
    ["$response.body#/count > 3 && !($response.body#/count >= 2)"],
    ["$inputs.a != null && $inputs.a == null"],
  ])("%s", (condition) => {
    expect(ofCriteria(criteriaNeverHold, condition)).toEqual([
      `${CRITERIA}/0: error "${condition}" can never hold. Correct what it compares.`,
    ]);
  });

  test("two that contradict each other are told at the second", () => {
    expect(ofCriteria(criteriaNeverHold, "$statusCode == 200", "$statusCode >= 400")).toEqual([
      `${CRITERIA}/1: error "$statusCode >= 400" cannot hold when "$statusCode == 200" does, and both have to. Keep one of them, or join the two with || in one criterion.`,
    ]);
  });

  test("three that only contradict each other together are told at the last", () => {
    const conditions = ["$inputs.a == 1 || $inputs.a == 2", "$inputs.a != 1", "$inputs.a != 2"];
    expect(ofCriteria(criteriaNeverHold, ...conditions)).toEqual([
      `${CRITERIA}/2: error These criteria cannot all hold at once. Keep those that can be true of one reply.`,
    ]);
  });

  test("a pattern for the status is tried with every status", () => {
    const regex = { context: "$statusCode", type: "regex", condition: "^6..$" };
    const steps = [{ stepId: "s", operationId: "send", successCriteria: [regex] }];
    expect(foundBy(criteriaNeverHold, { operations, workflow: { steps } })).toEqual([
      `${CRITERIA}/0: error "^6..$" can never hold. Correct what it compares.`,
    ]);
  });

  test("what the replies that are declared exclude is told with the operation", () => {
    expect(
      ofCriteria(
        criteriaNeverHold,
        "$statusCode == 200",
        "$response.body#/count > 3.2 && $response.body#/count < 3.8",
      ),
    ).toEqual([
      `${CRITERIA}/1: error No reply that send declares can meet "$response.body#/count > 3.2 && $response.body#/count < 3.8". Ask for what the reply to send can be.`,
    ]);
  });

  test.each([
    ["$statusCode == 200 || $statusCode == 400"],
    ["$statusCode >= 200 && $statusCode < 300"],
    ["$response.body#/count > 1 && $response.body#/count < 3"],
    ["$response.body#/kind == 'GOLD'"],
    ["$response.body#/count == '3'"],
    ["$response.body#/done"],
    ["$inputs.a > 'a' && $inputs.a < 'b'"],
    ["$inputs.a == $inputs.b && $inputs.a != 'a'"],
    ["!$response.body#/done"],
    ["$inputs.a < $inputs.b && $inputs.b < $inputs.a"],
  ])("nothing is said of %s", (condition) => {
    expect(ofCriteria(criteriaNeverHold, condition)).toEqual([]);
  });

  test("an action that waits for a status with which the step fails is never taken", () => {
    const onSuccess = [{ name: "again", type: "end", criteria: [{ condition: "$statusCode == 400" }] }];
    const steps = [step(["$statusCode == 200"], { onSuccess })];
    expect(foundBy(criteriaNeverHold, { operations, workflow: { steps } })).toEqual([
      '/workflows/0/steps/0/onSuccess/0: warning The action "again" is never taken: when the step has passed, its criteria cannot hold. Correct its criteria, or move it to onFailure.',
    ]);
  });

  test("an action for the failing replies is fine, and so is one for any failure", () => {
    const onFailure = [
      { name: "a", type: "end", criteria: [{ condition: "$statusCode == 400" }] },
      { name: "b", type: "end", criteria: [{ condition: "$statusCode == null" }] },
    ];
    const steps = [step(["$statusCode == 200"], { onFailure })];
    expect(foundBy(criteriaNeverHold, { operations, workflow: { steps } })).toEqual([]);
  });
});

describe("criteria that always hold", () => {
  test.each([["$statusCode != 400 || $statusCode != 404"], ["$statusCode >= 100"], ["1 == 1"]])(
    "%s",
    (condition) => {
      expect(ofCriteria(criteriaAlwaysHold, condition)).toEqual([
        `${CRITERIA}/0: warning "${condition}" always holds, and so tests nothing. Compare something that differs from reply to reply, or remove the criterion.`,
      ]);
    },
  );

  test.each([
    ["$statusCode != 400"],
    ["$response.body#/kind != null"],
    ["$statusCode < 500 || $statusCode == 503"],
  ])("nothing is said of %s", (condition) => {
    expect(ofCriteria(criteriaAlwaysHold, condition)).toEqual([]);
  });
});

describe("statuses that the operation does not declare", () => {
  test("the only one that would do is an error", () => {
    expect(ofCriteria(undeclaredStatus, "$statusCode == 201")).toEqual([
      `${CRITERIA}/0: error send never answers 201: it declares 200 and 400. Ask for 200, or declare the status in the description.`,
    ]);
  });

  test("one of several is a warning", () => {
    expect(ofCriteria(undeclaredStatus, "$statusCode == 200 || $statusCode == 201")).toEqual([
      `${CRITERIA}/0: warning send does not declare the status 201: it declares 200 and 400. Ask for 200, or declare the status in the description.`,
    ]);
  });

  test("a failure that is asked for may come from elsewhere", () => {
    expect(ofCriteria(undeclaredStatus, "$statusCode == 401")).toEqual([
      `${CRITERIA}/0: warning send never answers 401: it declares 200 and 400. Ask for 200, or declare the status in the description.`,
    ]);
  });

  test("an action for an undeclared failure is only noted", () => {
    const onFailure = [{ name: "again", type: "retry", criteria: [{ condition: "$statusCode == 503" }] }];
    const steps = [step(["$statusCode == 200"], { onFailure })];
    expect(foundBy(undeclaredStatus, { operations, workflow: { steps } })).toEqual([
      "/workflows/0/steps/0/onFailure/0/criteria/0: note send does not declare the status 503: it declares 200 and 400. Ask for 200, or declare the status in the description.",
    ]);
  });

  test.each([
    ["a range", { "2XX": bare }],
    ["the default", { "200": bare, default: bare }],
    ["no replies at all", {}],
  ])("nothing is said where there is %s", (_, responses) => {
    const workflow = { steps: [step(["$statusCode == 201"])] };
    expect(foundBy(undeclaredStatus, { operations: { "POST /send": responses }, workflow })).toEqual([]);
  });

  test.each([
    ["$statusCode < 300"],
    ["$statusCode == 200"],
    ["$statusCode >= 400"],
    ["$response.body#/kind == 'x'"],
  ])("nothing is said of %s", (condition) => {
    expect(ofCriteria(undeclaredStatus, condition)).toEqual([]);
  });
});

describe("a step that passes only when its call fails", () => {
  const ofStep = (conditions: readonly string[], outputs?: Readonly<Record<string, unknown>>) =>
    foundBy(onlyFailures, { operations, workflow: { steps: [step(conditions, outputs && { outputs })] } });
  const FOUND =
    'The step "s" passes only when send fails with 400. Ask for a status of success, unless the call is to be refused.';

  test.each([["$statusCode == 400"], ["$statusCode != 200"], ["$statusCode >= 400"]])("%s", (condition) => {
    expect(ofStep([condition])).toEqual([`${CRITERIA}/0: note ${FOUND}`]);
  });

  test("with outputs that only a success has it is a warning", () => {
    expect(ofStep(["$statusCode == 400"], { kind: "$response.body#/kind" })).toEqual([
      `${CRITERIA}/0: warning ${FOUND}`,
    ]);
    expect(ofStep(["$statusCode == 400"], { why: "$response.body#/error_type" })).toEqual([
      `${CRITERIA}/0: note ${FOUND}`,
    ]);
  });

  test.each([["$statusCode < 500"], ["$statusCode == 201"], ["$response.body#/kind != null"]])(
    "nothing is said of %s",
    (condition) => {
      expect(ofStep([condition])).toEqual([]);
    },
  );
});

describe("values that a reply never has", () => {
  test("one that is not in the enum fails every run", () => {
    expect(ofCriteria(undeclaredValue, "$statusCode == 200", "$response.body#/kind == 'golf'")).toEqual([
      `${CRITERIA}/1: error $response.body#/kind is never 'golf': it can be 'basic' and 'gold'. Did you mean 'gold'?`,
    ]);
  });

  test("a text is no boolean", () => {
    expect(ofCriteria(undeclaredValue, "$statusCode == 200 && $response.body#/done == 'true'")).toEqual([
      `${CRITERIA}/0: error $response.body#/done is never 'true': it has another type. Write true without quotes.`,
    ]);
  });

  test("asking that it is not there tests nothing", () => {
    expect(ofCriteria(undeclaredValue, "$statusCode == 200 && $response.body#/kind != 'silver'")).toEqual([
      `${CRITERIA}/0: warning $response.body#/kind is never 'silver': it can be 'basic' and 'gold'. Compare it with a value that it can have.`,
    ]);
  });

  test("an error type that the operation does not declare is found in an action", () => {
    const criteria = [{ condition: "$response.body#/error_type == 'not_found'" }];
    const steps = [step(["$statusCode == 200"], { onFailure: [{ name: "gone", type: "end", criteria }] })];
    expect(foundBy(undeclaredValue, { operations, workflow: { steps } })).toEqual([
      "/workflows/0/steps/0/onFailure/0/criteria/0: warning $response.body#/error_type is never 'not_found': it can be 'bad_code' and 'user_not_found'. Compare it with a value that it can have.",
    ]);
  });

  test("an input is held to its schema", () => {
    const inputs = object({ plan: kind });
    const workflow = { inputs, steps: [step(["$statusCode == 200", "$inputs.plan != 'goldd'"])] };
    expect(foundBy(undeclaredValue, { operations, workflow })).toEqual([
      `${CRITERIA}/1: warning $inputs.plan is never 'goldd': it can be 'basic' and 'gold'. Did you mean 'gold'?`,
    ]);
  });

  test.each([
    ["$statusCode == 200 && $response.body#/kind == 'Gold'"],
    ["$statusCode == 200 && $response.body#/count == '3'"],
    ["$statusCode == 200 && $response.body#/else == 'x'"],
    ["$statusCode == 503 && $response.body#/error_type == 'x'"],
    ["$statusCode == 200 && $response.body#/kind != null"],
  ])("nothing is said of %s", (condition) => {
    expect(ofCriteria(undeclaredValue, condition)).toEqual([]);
  });

  test("nothing is said where another declared reply may have it", () => {
    const both = { "200": json(object({ kind })), "400": json(object({ kind: text })) };
    const workflow = { steps: [step(["$response.body#/kind == 'x'"])] };
    expect(foundBy(undeclaredValue, { operations: { "POST /send": both }, workflow })).toEqual([]);
  });
});
