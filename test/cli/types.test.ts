import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EMAIL = "workflows/arazzo/stytch-b2b-email-otp-login-workflow.yml";
const TOTP = "workflows/arazzo/stytch-b2b-totp-enrollment-workflow.yml";
const LOGIN = "workflows/arazzo/stytch-sms-otp-login-workflow.yml";
const types = (...words: string[]) => understudyCommand(["types", ...words]);
const file = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(file(name), "utf8");

test("types writes a handle for each workflow of the documents, and says where", async () => {
  const output = file("deep/workflows.ts");
  expect(await types(LOGIN, EMAIL, "--output", output)).toEqual({
    exitCode: 0,
    out: `Wrote ${output}: 2 workflows.\n`,
    err: "",
  });
  const text = textOf("deep/workflows.ts");
  expect(text.split("\n").slice(0, 2)).toEqual([
    "// Written by `understudy types`. Do not edit: it is made from the documents.",
    'import { workflow } from "stytch-understudy/scenario";',
  ]);
  const handles = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  expect(handles).toEqual(["emailOtpLogin", "smsOtpLogin"]);
  expect(text).toContain(
    `new URL("${relative(file("deep"), resolve(LOGIN))}", import.meta.url),\n  "sms-otp-login",\n);\n`,
  );
});

test("--import says where workflow comes from", async () => {
  await types(LOGIN, "--output", file("imports.ts"), "--import", "../workflow.ts");
  expect(textOf("imports.ts")).toContain('import { workflow } from "../workflow.ts";\n');
});

test("what is fresh is not written again, whatever the ends of its lines", async () => {
  const output = file("fresh.ts");
  await types(LOGIN, "--output", output);
  writeFileSync(output, textOf("fresh.ts").replaceAll("\n", "\r\n"));
  const { mtimeMs } = statSync(output);
  const fresh = { exitCode: 0, out: `${output} is up to date: 1 workflow.\n`, err: "" };
  expect(await types(LOGIN, "--output", output)).toEqual(fresh);
  expect(await types(LOGIN, "--output", output, "--check")).toEqual(fresh);
  expect(statSync(output).mtimeMs).toBe(mtimeMs);
});

test("--check says of each handle what is stale, and the command that mends it, and writes nothing", async () => {
  const output = file("stale.ts");
  await types(EMAIL, TOTP, "--output", output);
  const stale = textOf("stale.ts")
    .replace("memberCreated: boolean", "memberCreated: string")
    .replace("interface totpEnrollment {", "interface totpEnrolment {");
  writeFileSync(output, stale);
  expect(await types(EMAIL, TOTP, "--output", output, "--check")).toEqual({
    exitCode: 1,
    out: `${output} is stale.
  emailOtpLogin differs at line 20: it has \`outputs: { memberId: string; memberCreated: string };\` where \`outputs: { memberId: string; memberCreated: boolean };\` is due.
  totpEnrollment is missing.
  totpEnrolment is of no workflow of these documents.
Write it anew: npx understudy types ${EMAIL} ${TOTP} --output ${output}
`,
    err: "",
  });
  expect(textOf("stale.ts")).toBe(stale);
});

test("--check tells what differs around the handles too", async () => {
  const output = file("around.ts");
  await types(LOGIN, "--output", output, "--import", "./it's here.ts");
  expect(await types(LOGIN, "--output", output, "--import", "./it's there.ts", "--check")).toMatchObject({
    exitCode: 1,
    out: `${output} is stale.
  The order of the handles, or what stands around them, differs.
Write it anew: npx understudy types ${LOGIN} --output ${output} --import './it'\\''s there.ts'
`,
  });
});

test("--check of a module that was never written says so", async () => {
  const output = file("never.ts");
  expect(await types(LOGIN, "--output", output, "--check")).toMatchObject({
    exitCode: 1,
    out: `${output} is stale.\n  It is not there.\nWrite it anew: npx understudy types ${LOGIN} --output ${output}\n`,
  });
});

test("a file that somebody wrote by hand is left alone", async () => {
  const output = file("by-hand.ts");
  writeFileSync(output, "export const mine = 1;\n");
  expect(await types(LOGIN, "--output", output)).toEqual({
    exitCode: 3,
    out: "",
    err: `error: ${output} was not written by understudy types, and is left alone. Name another file with --output, or remove this one.\n`,
  });
  expect(textOf("by-hand.ts")).toBe("export const mine = 1;\n");
});

test("the module is TypeScript", async () => {
  expect(await types(LOGIN, "--output", file("workflows.js"))).toEqual({
    exitCode: 3,
    out: "",
    err: `error: ${file("workflows.js")} will be TypeScript: let its name end in .ts.\n`,
  });
});

test("of documents with errors nothing is written, and they are told as check tells them", async () => {
  const document = file("wrong.yml");
  writeFileSync(document, "arazzo: 1.0.1\n");
  const { exitCode, out } = await types(document, "--output", file("wrong.ts"));
  expect(exitCode).toBe(2);
  expect(out).toContain(`${document}:1:1 error arazzo/schema\n`);
  expect(() => textOf("wrong.ts")).toThrow("ENOENT");
});

test("a workflow whose handle can have no name is told at its line", async () => {
  const document = file("kept.yml");
  const url = resolve("workflows/openapi/stytch-consumer-openapi.yml");
  const shipped = readFileSync(LOGIN, "utf8").replace(/url: .*/, `url: ${url}`);
  writeFileSync(document, shipped.replace("workflowId: sms-otp-login", "workflowId: delete"));
  expect(await types(document, "--output", file("kept.ts"))).toEqual({
    exitCode: 2,
    out: `${document}:15:5 error types/kept-name
  The handle of the workflow "delete" cannot be called delete: TypeScript has another use for that.
  14 | workflows:
  15 |   - workflowId: delete
     |     ^
  fix: Give the workflow another workflowId, or name its handle beside it: x-understudy-handle: deleteWorkflow.

`,
    err: "",
  });
});

test("types --help has examples", async () => {
  const { out } = await types("--help");
  expect(out).toContain("$ understudy types workflows --check ");
  expect(out).toContain('(default: "scenarios/workflows.ts")');
});
