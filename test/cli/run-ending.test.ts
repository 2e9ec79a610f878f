import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changedLogin, LOGIN, newFile, newFolder, STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

/** Its first step fails, and an action goes on to the second all the same. */
const rescued = () =>
  changedLogin((text) =>
    text.replace(
      "          - condition: $statusCode == 200\n        outputs:\n          userId",
      "          - condition: $statusCode == 201\n        onFailure:\n          - { name: goOn, type: goto, stepId: authenticateOtp }\n        outputs:\n          userId",
    ),
  );

test("a failure that was put right passes, unless --strict is given", async () => {
  const file = rescued();
  const lenient = await understudyCommand(["run", file, ...STILL]);
  expect(lenient.exitCode).toBe(0);
  expect(lenient.out).toContain("1 workflow recovered. 2 steps");
  const strict = await understudyCommand(["run", file, ...STILL, "--strict"]);
  expect(strict.exitCode).toBe(1);
  expect(strict.out.split("\n").slice(-2)).toEqual([
    "1 workflow recovered: with --strict the run has failed.",
    "",
  ]);
});

test("--strict has nothing against a run without warnings", async () => {
  expect((await understudyCommand(["run", LOGIN, ...STILL, "--strict"])).exitCode).toBe(0);
});

test("every report is written to its file", async () => {
  const folder = newFolder();
  const file = (name: string) => join(folder, "reports", name);
  const { exitCode, out } = await understudyCommand([
    "run",
    LOGIN,
    ...STILL,
    ...["-H", file("run.har"), "-J", file("run.json"), "--junit-output", file("run.xml")],
    ...["--html-output", file("run.html"), "--diagram", file("run.mmd")],
  ]);
  expect(exitCode).toBe(0);
  expect(out.replaceAll(folder, "…").split("\n").slice(-6)).toEqual([
    "Wrote …/reports/run.har.",
    "Wrote …/reports/run.json.",
    "Wrote …/reports/run.xml.",
    "Wrote …/reports/run.html.",
    "Wrote …/reports/run.mmd.",
    "",
  ]);
  const text = (name: string) => readFileSync(file(name), "utf8");
  expect(JSON.parse(text("run.har")).log.entries).toHaveLength(2);
  expect(JSON.parse(text("run.json"))).toMatchObject({
    generator: { name: "understudy", version: "0.0.0-test" },
    startedAt: Date.parse("2026-01-01T00:00:00Z"),
    totals: { requests: 2 },
  });
  expect(text("run.xml")).toContain('<testsuites name="understudy" tests="2"');
  expect(text("run.html")).toContain("<!doctype html>");
  expect(text("run.mmd")).toMatch(/^sequenceDiagram\n/);
});

test("--diagram without a file prints the diagram", async () => {
  const { out } = await understudyCommand(["run", LOGIN, ...STILL, "--diagram"]);
  expect(out).toContain("\n\nsequenceDiagram\n");
});

test("a report that cannot be written is said", async () => {
  const file = join(newFile("a-file", ""), "run.json");
  const { exitCode, err } = await understudyCommand(["run", LOGIN, ...STILL, "-J", file]);
  expect({ exitCode, err }).toEqual({ exitCode: 3, err: `error: ${file} cannot be written (ENOTDIR).\n` });
});

test("at a terminal, each step is shown as it happens and only failures once more", async () => {
  const keyboard = { ask: async () => "" };
  const { out } = await understudyCommand(["run", LOGIN, ...STILL], undefined, keyboard);
  expect(out).toMatchInlineSnapshot(`
    "sms-otp-login  Log in with a texted code.
      ✓ sendSmsOtp  POST /v1/otps/sms/login_or_create → 200  0 ms
      ✓ authenticateOtp  POST /v1/otps/authenticate → 200  0 ms
    ✓ sms-otp-login passed  2 steps, 0 ms

    1 workflow passed. 2 steps, 2 requests, 0 ms.
    "
  `);
});

test("--step asks before each step", async () => {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return "";
  };
  const { exitCode } = await understudyCommand(["run", LOGIN, ...STILL, "--step"], undefined, { ask });
  expect(exitCode).toBe(0);
  expect(asked).toEqual([
    "Next is sendSmsOtp of sms-otp-login, which calls api_otp_v1_otp_sms_LoginOrCreate. Enter goes on, q quits: ",
    "Next is authenticateOtp of sms-otp-login, which calls api_otp_v1_Authenticate. Enter goes on, q quits: ",
  ]);
});

test.each([["q"], ["Quit "]])("--step ends everything when %j is typed", async (typed) => {
  const answers = ["", typed];
  const ask = async () => answers.shift() ?? "never asked";
  const { exitCode, out } = await understudyCommand(
    ["run", LOGIN, "workflows", ...STILL, "--step"],
    undefined,
    { ask },
  );
  expect(exitCode).toBe(1);
  expect(out).toContain("The run was stopped: you quit.");
  expect(out).toContain("21 workflows were not run.");
});

test("a keyboard that is gone has quit", async () => {
  const ask = () => Promise.reject(new Error("nobody answered."));
  const { out } = await understudyCommand(["run", LOGIN, ...STILL, "--step"], undefined, { ask });
  expect(out).toContain("The run was stopped: you quit.");
});

test("--step and --parallel exclude each other", async () => {
  const words = ["run", LOGIN, "--step", "--parallel", "2"];
  const { exitCode, err } = await understudyCommand(words, undefined, { ask: async () => "" });
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: "error: --step goes through one workflow after the other, not with --parallel.\n",
  });
});
