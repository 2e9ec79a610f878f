import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "../../src/document/env-file.ts";
import { changedLogin, LOGIN, newFile, newFolder, STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

test.each([
  ["A=1\nB = two words \n", { A: "1", B: "two words" }],
  ["# A=1\n  # B=2\n\nC=3", { C: "3" }],
  ["export A=1\r\nB=2\r\n", { A: "1", B: "2" }],
  ["A=b # a comment\nB=c#no-comment\nC=\nD=#d", { A: "b", B: "c#no-comment", C: "", D: "#d" }],
  ['A="b # c" # d\nB="two\\nlines\\t\\"quoted\\" \\$"\n', { A: "b # c", B: 'two\nlines\t"quoted" $' }],
  ["A='as \\n it is' # b\nB=''", { A: "as \\n it is", B: "" }],
  ['A="over\ntwo lines"\nB=1', { A: "over\ntwo lines", B: "1" }],
  ["no assignment\nA=1", { A: "1" }],
])("%j is read", (text, variables) => {
  expect(parseEnv(text)).toEqual(variables);
});

const withEnv = (env: Readonly<Record<string, string>>, words: readonly string[] = []) =>
  understudyCommand(["run", LOGIN, ...words], undefined, { env: { UNDERSTUDY_CLOCK: STILL[1], ...env } });

test("every flag is an environment variable", async () => {
  const file = join(newFolder(), "report.json");
  const env = { UNDERSTUDY_JSON_OUTPUT: file, UNDERSTUDY_VERBOSE: "yes", UNDERSTUDY_NO_SECRETS_MASKING: "1" };
  const { exitCode, out } = await withEnv(env);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/= sessionToken '[\w-]{44}'/);
  expect(existsSync(file)).toBe(true);
});

test("what is typed goes before the environment", async () => {
  const { out } = await withEnv({ UNDERSTUDY_MAX_STEPS: "1" }, ["--max-steps", "2"]);
  expect(out).toContain("1 workflow passed.");
});

test("false leaves a flag out, and several values have commas between", async () => {
  const { exitCode, out } = await withEnv({
    UNDERSTUDY_STEP: "false",
    UNDERSTUDY_SEVERITY: "schema=off, status=warn",
    UNDERSTUDY_INPUT: '{"phone_number":"+12025550143","session_duration_minutes":5}',
  });
  expect(exitCode).toBe(0);
  expect(out).toContain("1 workflow passed.");
});

test(".env is read, and the environment itself goes before it", async () => {
  const file = newFile(".env", "UNDERSTUDY_WORKFLOW=sms-otp-logn\nUNDERSTUDY_MAX_STEPS=1\n");
  const words = ["--env-file", file];
  expect((await withEnv({}, words)).err).toContain('No document has a workflow "sms-otp-logn".');
  const { out } = await withEnv({ UNDERSTUDY_WORKFLOW: "sms-otp-login" }, words);
  expect(out).toContain("The run has taken 1 step");
});

test.each([
  [
    { UNDERSTUDY_BAIL: "perhaps" },
    'The environment variable UNDERSTUDY_BAIL is "perhaps"; it is either true or false.',
  ],
  [
    { UNDERSTUDY_PARALLEL: "many" },
    'The environment variable UNDERSTUDY_PARALLEL is "many". It takes a whole number from 1.',
  ],
])("%j is refused", async (env, message) => {
  const { exitCode, err } = await withEnv(env as Readonly<Record<string, string>>);
  expect({ exitCode, err }).toEqual({ exitCode: 3, err: `error: ${message}\n` });
});

test("on GitHub, a failure is an annotation at its step", async () => {
  const file = changedLogin((text) => text.replace("$statusCode == 200", "$statusCode == 201"));
  const env = { GITHUB_ACTIONS: "true" };
  const { out } = await understudyCommand(["run", file, ...STILL], undefined, { env });
  expect(out.replaceAll(file, "login.yml").split("\n").slice(-2)).toEqual([
    "::error file=login.yml,line=37,col=9,title=sms-otp-login › sendSmsOtp::$statusCode == 201 does not hold: $statusCode was 200.%0APOST /v1/otps/sms/login_or_create → 200",
    "",
  ]);
});

test("on GitHub, a wrong document is an annotation", async () => {
  const file = changedLogin((text) => text.replace("api_otp_v1_Authenticate", "api_otp_v1_Authentcate"));
  const env = { GITHUB_ACTIONS: "true" };
  const { exitCode, out } = await understudyCommand(["run", file, ...STILL], undefined, { env });
  expect(exitCode).toBe(2);
  expect(out).toContain("::error file=");
  expect(out).toContain("title=arazzo/unknown-operation::There is no operation");
});
