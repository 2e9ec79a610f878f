import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const SHIPPED = "workflows/arazzo/stytch-sms-otp-login-workflow.yml";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const coverage = (...words: string[]) => understudyCommand(["coverage", ...words]);

const PATHS = {
  version: 1,
  paths: [
    {
      document: SHIPPED,
      workflowId: "sms-otp-login",
      name: "the phone <b>number</b> is wrong",
      calls: [{ stepId: "sendSmsOtp", status: 400, error: "invalid_phone_number" }],
    },
  ],
};
const paths = join(folder, "paths.json");
writeFileSync(paths, JSON.stringify(PATHS));

test("the shipped login calls two operations, and expects them to succeed", async () => {
  const { exitCode, out } = await coverage(SHIPPED);
  expect(exitCode).toBe(0);
  expect(out.split("\n").slice(0, 5).join("\n")).toMatch(
    /^.* {2}workflows\/openapi\/stytch-consumer-openapi\.yml\n {2}2 of \d+ operations are called, 2 of \d+ answers of theirs are expected\.\n\n {2}api_otp_v1_otp_sms_LoginOrCreate {2}POST \/v1\/otps\/sms\/login_or_create\n {4}called by sms-otp-login\.sendSmsOtp$/,
  );
});

test("--scenarios counts what came in their paths", async () => {
  const { out } = await coverage(SHIPPED, "--scenarios", paths);
  expect(out).toContain("1 of 35 answers of theirs came in a path.");
  expect(out).toMatch(/^ {4}✓ 400 invalid_phone_number +1 path$/m);
  expect(out).toMatch(/^ {4}· 200 +passes sms-otp-login\.sendSmsOtp$/m);
});

test("--json prints everything and nothing else", async () => {
  const page = join(folder, "page.html");
  const { out } = await coverage(SHIPPED, "--scenarios", paths, "--json", "--html", page);
  const [description] = JSON.parse(out).descriptions;
  expect(description.totals).toEqual({
    operations: { covered: 2, total: description.operations.length },
    answers: { covered: 1, total: 35 },
  });
});

test("--html writes a page that shows names as they are", async () => {
  const page = join(folder, "deep/page.html");
  const { out } = await coverage(SHIPPED, "--scenarios", paths, "--html", page);
  expect(out).toMatch(new RegExp(`\nWrote ${page}\\.\n$`));
  const html = readFileSync(page, "utf8");
  expect(html).toContain('<th scope="row">✓ 400 invalid_phone_number</th>');
  expect(html).toContain("<li>sms-otp-login: the phone &lt;b&gt;number&lt;/b&gt; is wrong</li>");
  expect(html).toContain("24 operations that no step calls");
  expect(html).not.toMatch(/<script|<b>/);
});

test("scenarios are read from a run of theirs", async () => {
  expect(await coverage("--scenarios", "scenarios")).toEqual({
    exitCode: 3,
    out: "",
    err: "error: Scenarios are read from a run of theirs, not from a folder: give vitest the scenario reporter and --outputFile paths.json, then name that file.\n",
  });
});

test("a document that is wrong is shown instead", async () => {
  const file = join(folder, "wrong.yml");
  writeFileSync(file, "arazzo: 1.0.1\n");
  const { exitCode, out } = await coverage(file);
  expect(exitCode).toBe(2);
  expect(out).toContain(`${file}:1:1 error arazzo/schema\n`);
});
