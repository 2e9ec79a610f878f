import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const SHIPPED = "workflows/arazzo/stytch-sms-otp-login-workflow.yml";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const coverage = (...words: string[]) => understudyCommand(["coverage", ...words]);

const PATHS = {
  version: 2,
  scenarios: [
    {
      document: SHIPPED,
      workflowId: "sms-otp-login",
      outOfReach: [{ at: "sendSmsOtp", errors: ["invalid_locale"], because: "It sends <i>no</i> locale." }],
      paths: [
        {
          name: "the phone <b>number</b> is wrong",
          outcome: "passed",
          ends: [{ at: "sendSmsOtp", status: 400, error: "invalid_phone_number" }],
          calls: [{ stepId: "sendSmsOtp", status: 400, error: "invalid_phone_number" }],
          deeds: [],
        },
      ],
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

test("with --scenarios it is in short what came in their paths, and what no path shows", async () => {
  const { exitCode, out, err } = await coverage(SHIPPED, "--scenarios", paths);
  expect(out.split("\n\n").map((block) => block.split("\n").slice(0, 3))).toEqual([
    [
      "Stytch consumer authentication  workflows/openapi/stytch-consumer-openapi.yml",
      "  2 of 26 operations are called, 1 of 35 answers of theirs came in a path.",
    ],
    [
      `sms-otp-login  ${SHIPPED}`,
      "  · passes  no path expects it",
      "  sendSmsOtp  api_otp_v1_otp_sms_LoginOrCreate",
    ],
    ["1 workflow, 2 of 40 cells: 1 with a path, 1 with a reason, 38 missing (5 %).", ""],
  ]);
  expect([exitCode, err]).toEqual([0, ""]);
});

test("--full has everything", async () => {
  const { out } = await coverage(SHIPPED, "--scenarios", paths, "--full");
  expect(out).toMatch(/^ {4}✓ 400 invalid_phone_number +1 path$/m);
  expect(out).toMatch(/^ {4}· 200 +passes sms-otp-login\.sendSmsOtp$/m);
  expect(out).toMatch(/^ {4}✓ 400 invalid_phone_number +the phone <b>number<\/b> is wrong$/m);
  expect(out).toMatch(/^ {4}– 400 invalid_locale +It sends <i>no<\/i> locale\.$/m);
});

test("without documents it is about the workflows of the scenarios", async () => {
  expect(await coverage("--scenarios", paths)).toEqual(await coverage(SHIPPED, "--scenarios", paths));
});

test("with documents every workflow of theirs counts, with scenarios or without", async () => {
  const { out } = await coverage("workflows/arazzo/stytch-sign-out-workflow.yml", "--scenarios", paths);
  expect(out).toContain("  It has no scenario: 58 cells missing.\n");
  expect(out).toContain("\n2 workflows, 0 of ");
});

test("--fail-under fails where fewer are covered, and says so last", async () => {
  expect((await coverage("--scenarios", paths, "--fail-under", "5")).exitCode).toBe(0);
  const { exitCode, err } = await coverage("--scenarios", paths, "--fail-under", "5.1");
  expect([exitCode, err]).toEqual([
    1,
    "error: 5 % of the cells have a path or a reason, and --fail-under asks for 5.1 %.\n",
  ]);
});

test("a reason that is wrong fails whatever is asked for", async () => {
  const file = join(folder, "wrong-reason.json");
  const outOfReach = [{ at: "sendSmsOtp", errors: ["invalid_phone_number"], because: "Nobody mistypes it." }];
  writeFileSync(
    file,
    JSON.stringify({ ...PATHS, scenarios: PATHS.scenarios.map((one) => ({ ...one, outOfReach })) }),
  );
  const { exitCode, out, err } = await coverage("--scenarios", file);
  expect(out).toContain(`
sms-otp-login
  A reason is given for "invalid_phone_number" at sendSmsOtp, and the path "the phone <b>number</b> is wrong" shows it.
  fix: Leave out the reason.
`);
  expect([exitCode, err]).toEqual([1, "error: 1 reason is wrong, as shown above.\n"]);
});

test("--json prints everything and nothing else, as its schema has it", async () => {
  const page = join(folder, "page.html");
  const { out } = await coverage(SHIPPED, "--scenarios", paths, "--json", "--html", page);
  const report = JSON.parse(out);
  const [description] = report.descriptions;
  expect(description.totals).toEqual({
    operations: { covered: 2, total: description.operations.length },
    answers: { covered: 1, total: 35 },
  });
  expect(report.cells).toMatchObject({
    percent: 5,
    totals: { workflows: 1, cells: 40, paths: 1, reasons: 1, missing: 38, drafts: 0 },
  });
  const schema = JSON.parse(
    readFileSync("src/contract/coverage/generated/coverage-report-schema.json", "utf8"),
  );
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  validate({ ...report, drift: true });
  expect(validate.errors).toHaveLength(1);
});

test("--html writes a page that shows names as they are", async () => {
  const page = join(folder, "deep/page.html");
  const { out } = await coverage(SHIPPED, "--scenarios", paths, "--html", page);
  expect(out).toMatch(new RegExp(`\nWrote ${page}\\.\n$`));
  const html = readFileSync(page, "utf8");
  expect(html).toContain('<th scope="row">✓ 400 invalid_phone_number</th>');
  expect(html).toContain("<li>sms-otp-login: the phone &lt;b&gt;number&lt;/b&gt; is wrong</li>");
  expect(html).toContain("<td>It sends &lt;i&gt;no&lt;/i&gt; locale.</td>");
  expect(html).toContain("<td><strong>no path expects it</strong></td>");
  expect(html).toContain("24 operations that no step calls");
  expect(html).not.toMatch(/<script|<b>|<i>/);
});

const SCENARIO = "scenarios/stytch-sms-otp-login.scenario.ts";

test("the scenarios of a file are run, and those of the shipped login miss nothing", async () => {
  const { exitCode, out, err } = await coverage("--scenarios", SCENARIO, "--fail-under", "100");
  expect(err).toBe("");
  expect(out).toMatch(/\n1 workflow, 40 of 40 cells: \d+ with a path, \d+ with a reason\.\n$/);
  expect(exitCode).toBe(0);
});

test.each([
  [
    ["--scenarios", "scenarios/transport-failures.ts"],
    'vitest finds no test in scenarios/transport-failures.ts. The "include" of its configuration has to name the files of the scenarios, such as "scenarios/**/*.scenario.ts".',
  ],
  [["--scenarios", "nowhere"], "There is no nowhere."],
  [["--scenarios", paths, "--write"], "Drafts are written into scenarios: name their file or folder."],
  [["--fail-under", "100"], "--fail-under counts the cells of --scenarios: name those too."],
  [["--write"], "--write drafts paths of --scenarios: name those too."],
])("%j is not understood", async (words, message) => {
  expect(await coverage(...words)).toEqual({ exitCode: 3, out: "", err: `error: ${message}\n` });
});

test.each(["101", "-1", "all", "5%"])("--fail-under takes no %s", async (word) => {
  const { exitCode, err } = await coverage("--scenarios", paths, "--fail-under", word);
  expect(exitCode).toBe(3);
  expect(err).toContain("It takes a number from 0 to 100.");
});

test("the help says what a cell is", async () => {
  const { out } = await coverage("--help");
  expect(out).toContain("A cell is one way in which a workflow can end");
  expect(out).toContain("$ understudy coverage --scenarios scenarios --fail-under 100");
});

test("a document that is wrong is shown instead", async () => {
  const file = join(folder, "wrong.yml");
  writeFileSync(file, "arazzo: 1.0.1\n");
  const { exitCode, out } = await coverage(file);
  expect(exitCode).toBe(2);
  expect(out).toContain(`${file}:1:1 error arazzo/schema\n`);
});
