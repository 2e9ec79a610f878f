import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskReport, secretInputsOf } from "../../src/report/mask-report.ts";
import { textMasker } from "../../src/report/mask-text.ts";
import { documentOf } from "../runner/documents.ts";
import { EVERY_REPORT } from "./every-report.ts";
import { anAttempt, aStep, aWorkflow, oneCall, reportOf } from "./results.ts";
import { RICH_SECRETS, richRun } from "./rich-run.ts";

/** A run in which a secret stands wherever one may. */
function secretive(secret: string) {
  const failure = { kind: "criterion", message: `$inputs.pass was '${secret}'.` } as const;
  const criterion = {
    type: "simple",
    condition: `$response.body#/name == '${secret}'`,
    passed: false,
    operands: [{ text: "$request.body#/new_password", value: secret }],
    notes: [`It was ${secret}.`],
  } as const;
  const attempt = anAttempt({
    failure,
    request: {
      method: "POST",
      url: `https://api.example/v1/${encodeURIComponent(secret)}?${new URLSearchParams({ q: secret })}`,
      headers: { authorization: `Bearer ${secret}`, "x-trace": `for ${secret}` },
      path: { id: secret },
      query: { q: secret },
      body: { new_password: secret, list: [{ deep: secret }], [`key of ${secret}`]: 1 },
    },
    response: {
      status: 401,
      headers: { "set-cookie": `sid=${secret}; Path=/` },
      body: `You sent ${JSON.stringify(secret)}.`,
    },
    criteria: [criterion],
    outputs: { anything: secret },
    notes: [`It was ${secret}.`],
    findings: [{ check: "schema", severity: "error", message: `Not ${secret}.`, pointer: "" }],
    next: {
      type: "fail",
      criteria: [criterion],
      passedOver: [{ action: "a", reason: `${secret} is wrong`, criteria: [criterion] }],
    },
  });
  return reportOf(
    aWorkflow([aStep(attempt, { description: `Not ${secret}.` })], {
      inputs: { pass: secret },
      outputs: { copy: secret },
      notes: [secret],
      warnings: [`Careful: ${secret}`],
    }),
  );
}

describe.each(EVERY_REPORT)("the %s report", (_, write) => {
  test("holds no secret of a run, wherever it stands again", () => {
    const plain = write(secretive("(nothing)"), { masking: false });
    const options = { secretInputs: new Set(["pass"]) };
    const secrets = fc
      .oneof(
        fc.string({ minLength: 6 }),
        fc.string({ minLength: 6, unit: "grapheme" }),
        fc.stringMatching(/^\d{6}$/),
      )
      .filter((secret) => secret.trim() === secret && !/[;,]/.test(secret) && !/^[*…]+$/.test(secret))
      .filter((secret) => !plain.includes(secret));
    fc.assert(
      fc.property(secrets, (secret) => {
        const text = write(secretive(secret), options);
        for (const spelling of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
          expect(text).not.toContain(spelling);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("holds no secret of a run with everything in it", async () => {
    const { report, secretInputs } = await richRun();
    const text = write(report, { secretInputs });
    for (const secret of RICH_SECRETS) expect(text).not.toContain(secret);
  });

  test("masks secrets that are known besides those of the run", () => {
    const report = oneCall({ failure: { kind: "response", message: "It said swordfish." } });
    expect(write(report, { secrets: ["swordfish"] })).not.toContain("swordfish");
  });
});

test("without masking, everything is shown", async () => {
  const { report } = await richRun();
  expect(maskReport(report, { masking: false })).toBe(report);
});

test("the names that a document gives to things stay, whatever the secrets are", () => {
  const report = reportOf(aWorkflow([aStep(anAttempt())], { inputs: { password: "login" } }));
  const [document] = maskReport(report, {}).documents;
  expect(document?.file).toBe("login.yml");
  expect(document?.workflows[0]).toMatchObject({
    workflowId: "login",
    inputs: { password: "***" },
    steps: [
      {
        stepId: "logIn",
        operationId: "login",
        attempts: [{ request: { url: "https://api.example/v1/***" } }],
      },
    ],
  });
});

test.each([
  [{ sessionToken: "abcdef" }, { sessionToken: "***" }],
  [
    { smsCode: "123456", status_code: 200 },
    { smsCode: "***", status_code: 200 },
  ],
  [
    { code: "123456", echo: 123456 },
    { code: "***", echo: "***" },
  ],
  [{ code: "otp_code_not_found" }, { code: "otp_code_not_found" }],
  [{ recoveryCodes: ["a1b2-c3d4"] }, { recoveryCodes: ["***"] }],
  [{ session_token: "" }, { session_token: "" }],
  [
    { has_password: true, password: "true", x: "true" },
    { has_password: true, password: "***", x: "true" },
  ],
  [
    { pin: "12", age: "12", text: "'12' and 12" },
    { pin: "***", age: "***", text: "*** and 12" },
  ],
  [{ url: "https://a.example/?token=abcdef" }, { url: "https://a.example/?token=***" }],
  [
    { url: "otpauth://totp/x?secret=ABCDEF", echo: "ABCDEF" },
    { url: "otpauth://totp/x?secret=***", echo: "***" },
  ],
  [{ text: '{"access_token": "abcdef"}' }, { text: '{"access_token": "***"}' }],
  [{ text: "<a><Password>abcdef</Password></a>" }, { text: "<a><Password>***</Password></a>" }],
  [{ server: "https://ada:lovelace@a.example" }, { server: "https://ada:***@a.example" }],
])("the outputs %j are shown as %j", (outputs, shown) => {
  const [document] = maskReport(reportOf(aWorkflow([], { outputs })), {}).documents;
  expect(document?.workflows[0]?.outputs).toEqual(shown);
});

test("the password of a Basic header is masked where it stands alone", () => {
  const authorization = `Basic ${Buffer.from("ada:correct horse").toString("base64")}`;
  const report = oneCall({
    request: { method: "GET", url: "/", headers: { authorization }, path: {}, query: {} },
    notes: ["ada said correct horse, in base64 YWRhOmNvcnJlY3QgaG9yc2U=."],
  });
  const [attempt] = maskReport(report, {}).documents[0]?.workflows[0]?.steps[0]?.attempts ?? [];
  expect(attempt?.request?.headers).toEqual({ authorization: "***" });
  expect(attempt?.notes).toEqual(["ada said ***, in base64 ***."]);
});

test("the beginning of a secret before an ellipsis is masked too", () => {
  const mask = textMasker(["abcdefghijklmnop"]);
  expect(mask("It was 'abcdefgh…, and abc… too.")).toBe("It was '***…, and abc… too.");
});

test("the inputs that a document declares as passwords are found", () => {
  const document = documentOf(`    inputs:
      type: object
      properties: { word: { type: string, format: password }, name: { type: string } }
    steps: [{ stepId: s, operationId: check }]
`);
  expect(secretInputsOf([document])).toEqual(new Set(["word"]));
});

test.each(["?", "\n", "&a", '"a":', "<a", "://", "…", "Bearer ", "a="])(
  "a long answer of %j takes no long time",
  (piece) => {
    const body = piece.repeat(100_000);
    const report = oneCall({ response: { status: 200, headers: {}, body: { token: "abcdefgh", body } } });
    const [attempt] = maskReport(report, {}).documents[0]?.workflows[0]?.steps[0]?.attempts ?? [];
    expect(attempt?.response?.body).toEqual({ token: "***", body });
  },
);
