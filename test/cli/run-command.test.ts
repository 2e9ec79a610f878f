import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changedLogin, LOGIN, newFolder, STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

/** Without the times that a person would see. */
const untimed = (out: string): string => out.replaceAll(/\d+(\.\d+)? m?s\b/g, "0 ms");

const BROKEN_AT_FIRST = (text: string) => text.replace("$statusCode == 200", "$statusCode == 201");

test("without documents and inputs, every shipped workflow runs and passes", async () => {
  const { exitCode, out } = await understudyCommand(["run"]);
  expect(exitCode).toBe(0);
  expect(untimed(out).split("\n").slice(-3)).toEqual([
    "22 workflows passed. 79 steps, 78 requests, 0 ms.",
    "note: A second factor was proven without a session, which Stytch's OpenAPI description allows and its documentation does not; --strict-mfa refuses it. (sms-otp-mfa, totp-enrollment)",
    "",
  ]);
});

test("a run is told document by document, with what ran first, what was called and what was passed over", async () => {
  const ids = ["sms-otp-login", "login-and-sign-out", "email-otp-sms-mfa", "discovery-founding"];
  const { out } = await understudyCommand(["run", ...STILL, ...ids.flatMap((id) => ["-w", id])]);
  expect(untimed(out)).toMatchInlineSnapshot(`
    "B2B discovery  workflows/arazzo/stytch-b2b-discovery-workflow.yml

    ✓ discovery-founding  Found an organization, and be its first member.  0 ms
      ✓ discovery-start  Prove a mailbox, and see where it leads.  0 ms  run first, since others depend on it
        ✓ sendDiscoveryOtp          POST /v1/b2b/otps/email/discovery/send → 200  0 ms
        ✓ authenticateDiscoveryOtp  POST /v1/b2b/otps/email/discovery/authenticate → 200  0 ms
      ✓ createOrganization  POST /v1/b2b/discovery/organizations/create → 200  0 ms

    B2B login by emailed and texted code  workflows/arazzo/stytch-b2b-email-otp-mfa-workflow.yml

    ✓ email-otp-sms-mfa  Log a member in with an emailed code and a texted one.  0 ms
      ✓ sendEmailOtp          POST /v1/b2b/otps/email/login_or_signup → 200  0 ms
      ✓ authenticateEmailOtp  POST /v1/b2b/otps/email/authenticate → 200  0 ms
          → goes to authenticateSmsOtp by “textedAlready”
      – sendSmsOtp            skipped
      ✓ authenticateSmsOtp    POST /v1/b2b/otps/sms/authenticate → 200  0 ms

    Consumer sign-out  workflows/arazzo/stytch-sign-out-workflow.yml

    ✓ login-and-sign-out  Log in with a texted code, and sign out.  0 ms
      ✓ sendSmsOtp       POST /v1/otps/sms/login_or_create → 200  0 ms
      ✓ authenticateOtp  POST /v1/otps/authenticate → 200  0 ms
      ✓ signOut          workflow sign-out → passed  0 ms
          ✓ sign-out  Revoke a session, and see that it is gone.  0 ms
            ✓ authenticateSession  POST /v1/sessions/authenticate → 200  0 ms
            ✓ revokeSession        POST /v1/sessions/revoke → 200  0 ms
            ✓ confirmRevoked       POST /v1/sessions/authenticate → 404  0 ms

    Consumer login by text message  workflows/arazzo/stytch-sms-otp-login-workflow.yml

    ✓ sms-otp-login  Log in with a texted code.  0 ms
      ✓ sendSmsOtp       POST /v1/otps/sms/login_or_create → 200  0 ms
      ✓ authenticateOtp  POST /v1/otps/authenticate → 200  0 ms

    4 workflows passed. 14 steps, 13 requests, 0 ms.
    "
  `);
});

test("what the stand-in let pass is a note of the workflow in the JSON report as well", async () => {
  const file = join(newFolder(), "report.json");
  await understudyCommand(["run", "-w", "sms-otp-mfa", "-w", "sms-otp-login", "-J", file]);
  const { documents } = JSON.parse(readFileSync(file, "utf8"));
  const notes = documents.flatMap(
    ({ workflows }: { workflows: { notes: string[] }[] }) => workflows[0]?.notes,
  );
  expect(notes).toEqual([
    "A second factor was proven without a session, which Stytch's OpenAPI description allows and its documentation does not; --strict-mfa refuses it.",
  ]);
});

test.each([
  [["--strict-mfa"], {}],
  [[], { UNDERSTUDY_STRICT_MFA: "true" }],
])(
  "with %j and %j a second factor without a session is refused, and nothing is noted",
  async (words, env) => {
    const command = ["run", "-w", "sms-otp-mfa", ...words, ...STILL];
    const { exitCode, out } = await understudyCommand(command, undefined, { env });
    expect(exitCode).toBe(1);
    expect(out).toContain('"error_type":"no_session_arguments"');
    expect(out).not.toContain("note:");
  },
);

test("so many at once, they are told in the order of the documents all the same", async () => {
  const alone = await understudyCommand(["run", ...STILL]);
  expect(await understudyCommand(["run", ...STILL, "--parallel", "4"])).toEqual(alone);
});

test("a workflow that fails is shown with what was expected", async () => {
  const file = changedLogin(BROKEN_AT_FIRST);
  const { exitCode, out } = await understudyCommand(["run", file, ...STILL]);
  expect(exitCode).toBe(1);
  expect(out.replace(file, "login.yml")).toMatchInlineSnapshot(`
    "Consumer login by text message  login.yml

    ✗ sms-otp-login  Log in with a texted code.  0 ms
      ✗ sendSmsOtp       POST /v1/otps/sms/login_or_create → 200  0 ms
          expected  $statusCode == 201
          actual    $statusCode was 200
          answer    {"phone_id":"phone-number-test-9fa0693b-62ba-442a-b4a8-3c7f3b74987f","request_id":"request-id-test-2488367f-ec77-4429-b9c7-f2747e63f2eb","status_code":200,"user_created":false,"user_id":"user-test-b321311b-dc2c-48c7-bb81-f7bf67f76988"}
      – authenticateOtp  not run

    1 workflow failed. 1 step, 1 request, 0 ms.
    "
  `);
});

test("-w runs only what it names, -s leaves out", async () => {
  const only = await understudyCommand(["run", "-w", "sms-otp-login", "-w", "sms-otp-mfa", ...STILL]);
  expect(only.out).toContain("2 workflows passed. 4 steps, 4 requests, 0 ms.");
  const others = await understudyCommand(["run", "-s", "sms-otp-login", ...STILL]);
  expect(others.out).not.toContain("sms-otp-login");
  expect(others.out).toContain("21 workflows passed.");
});

test("--bail stops at the first that fails, and says how many were not run", async () => {
  const file = changedLogin(BROKEN_AT_FIRST);
  const { exitCode, out } = await understudyCommand(["run", file, "workflows", ...STILL, "--bail"]);
  expect(exitCode).toBe(1);
  expect(out.split("\n").slice(-3)).toEqual([
    "1 workflow failed. 1 step, 1 request, 0 ms.",
    "22 workflows were not run.",
    "",
  ]);
});

test("a wrong document is shown as check shows it, and nothing runs", async () => {
  const file = changedLogin((text) => text.replace("api_otp_v1_Authenticate", "api_otp_v1_Authentcate"));
  const { exitCode, out, err } = await understudyCommand(["run", file, LOGIN]);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: "Nothing was run, since a document is wrong.\n" });
  expect(out).toContain('There is no operation "api_otp_v1_Authentcate" in stytchConsumerApi.');
  expect(out).not.toContain("✓");
});

test("a folder is searched, but not what others have put below it", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/theirs.yml"), "arazzo: 1.0.1\n");
  const { exitCode, err } = await understudyCommand(["run", folder]);
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: `error: There is no Arazzo document in ${folder}.\n`,
  });
  const found = await understudyCommand(["run", "workflows", "-w", "sms-otp-login", ...STILL]);
  expect(found.out).toContain("1 workflow passed.");
});

test("a file that is not there is named", async () => {
  const { exitCode, out } = await understudyCommand(["run", "workflows/arazzo/nowhere.yml"]);
  expect(exitCode).toBe(2);
  expect(out).toContain("There is no file workflows/arazzo/nowhere.yml.");
});

test("--dry-run shows the requests as far as they can be known, and sends nothing", async () => {
  const { exitCode, out } = await understudyCommand(["run", LOGIN, "--dry-run", ...STILL]);
  expect(exitCode).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "sms-otp-login  Log in with a texted code.
      sendSmsOtp       POST https://test.stytch.com/v1/otps/sms/login_or_create
                       {"phone_number":"+12025550100"}
      authenticateOtp  POST https://test.stytch.com/v1/otps/authenticate
                       {"method_id":"{$steps.sendSmsOtp.outputs.phoneId}","code":"{$inputs.code}","session_duration_minutes":60}
    "
  `);
});

test("--dry-run masks secrets that were given, and says what cannot be known", async () => {
  const file = changedLogin((text) =>
    text.replace(
      "method_id: $steps.sendSmsOtp.outputs.phoneId",
      "method_id: $steps.sendSmsOtp.outputs.phoneId#/0",
    ),
  );
  const { out } = await understudyCommand(["run", LOGIN, file, "--dry-run", "-i", "code=123456", ...STILL]);
  expect(out).toContain('"code":"***"');
  expect(out).toContain("POST /v1/otps/authenticate\n                   It cannot be known yet: ");
});

test.each([
  ["omit", 0, "session_duration_minutes was left out: the optional input lifetime has no value."],
  ["null", 0, "session_duration_minutes is null: the optional input lifetime has no value."],
  ["error", 1, 'session_duration_minutes needs the input "lifetime", which has no value.'],
])("--missing %s says what becomes of an optional input", async (how, expected, says) => {
  const file = changedLogin((text) =>
    text
      .replace("        session_duration_minutes:\n          type", "        lifetime:\n          type")
      .replace("$inputs.session_duration_minutes", "$inputs.lifetime"),
  );
  const { exitCode, out } = await understudyCommand(["run", file, ...STILL, "-v", "--missing", how]);
  expect(out).toContain(says);
  expect(exitCode).toBe(expected);
});

test.each([
  [["-w", "sms-otp-logn"], 'No document has a workflow "sms-otp-logn". Did you mean "sms-otp-login"?'],
  [["-s", "sms-otp-login"], "No workflow is left to run."],
  [["--step"], "--step needs a terminal at which somebody can answer."],
  [["--record", "a.jsonl", "--replay", "a.jsonl"], "--record would overwrite what --replay reads."],
])("%j is refused", async (words, message) => {
  const { exitCode, err } = await understudyCommand(["run", LOGIN, ...words]);
  expect({ exitCode, err }).toEqual({ exitCode: 3, err: `error: ${message}\n` });
});

test.each([
  [["--parallel", "0"], "--parallel <number>", "0", "It takes a whole number from 1."],
  [["--max-steps", "1.5"], "--max-steps <number>", "1.5", "It takes a whole number from 1."],
  [
    ["--timeout", "0"],
    "--timeout <seconds>",
    "0",
    "It takes a number of seconds, more than 0 and up to 2000000.",
  ],
  [
    ["--severity", "schma=off"],
    "--severity <check=level>",
    "schma=off",
    'There is no check "schma". Did you mean "schema"?',
  ],
  [
    ["--severity", "x=off"],
    "--severity <check=level>",
    "x=off",
    'There is no check "x". There are status, content-type, schema, header, request-parameter, request-content-type, request-schema.',
  ],
  [
    ["--severity", "schema=maybe"],
    "--severity <check=level>",
    "schema=maybe",
    "Write it as check=error, check=warn or check=off.",
  ],
  [["--missing", "maybe"], "--missing <how>", "maybe", "Allowed choices are omit, null, error."],
])("%j is no value of the flag", async (words, flag, word, message) => {
  const { exitCode, err } = await understudyCommand(["run", LOGIN, ...words]);
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: `error: option '${flag}' argument '${word}' is invalid. ${message}\nRun understudy --help to see what there is.\n`,
  });
});

test("--max-steps ends a run that goes on for too long", async () => {
  const { exitCode, out } = await understudyCommand(["run", LOGIN, ...STILL, "--max-steps", "1"]);
  expect(exitCode).toBe(1);
  expect(out).toContain("The run has taken 1 step and is ended");
});

test("--trace shows each request and each answer in full, without secrets", async () => {
  const { out } = await understudyCommand(["run", LOGIN, ...STILL, "--trace"]);
  expect(out.slice(0, out.indexOf("* sms-otp-login authenticateOtp"))).toMatchInlineSnapshot(`
    "* sms-otp-login sendSmsOtp
    > POST https://test.stytch.com/v1/otps/sms/login_or_create
    > accept: application/json
    > content-type: application/json
    > authorization: ***
    >
    > {
    >   "phone_number": "+12025550100"
    > }
    < 200
    < content-type: application/json
    <
    < {
    <   "phone_id": "phone-number-test-9fa0693b-62ba-442a-b4a8-3c7f3b74987f",
    <   "request_id": "request-id-test-2488367f-ec77-4429-b9c7-f2747e63f2eb",
    <   "status_code": 200,
    <   "user_created": false,
    <   "user_id": "user-test-b321311b-dc2c-48c7-bb81-f7bf67f76988"
    < }
    "
  `);
  expect(out).toContain('>   "code": "***",');
});

test.each([
  ["given", "phone_number=+12025550143", {}],
  ["asked for", "phone_number=@prompt", { ask: async () => "+12025550143" }],
])(
  "an input that its schema calls a password is hidden from the first line on when it is %s",
  async (_, input, keyboard) => {
    const login = changedLogin((text) =>
      text.replace("phone_number:\n", "phone_number:\n          format: password\n"),
    );
    const words = ["run", login, ...STILL, "-i", input, "--trace"];
    const { out } = await understudyCommand(words, undefined, keyboard);
    expect(out).toContain('"phone_number": "***"');
    expect(out).not.toContain("+12025550143");
  },
);

test("--no-secrets-masking shows them", async () => {
  const { out } = await understudyCommand(["run", LOGIN, ...STILL, "--trace", "--no-secrets-masking"]);
  expect(out).toMatch(/> authorization: Basic \w+/);
  expect(out).toMatch(/> {3}"code": "\d{6}",/);
});
