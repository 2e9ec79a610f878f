import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compile } from "../../snippets/installed-package.ts";
import { LOGIN, projectOf } from "./project.ts";

const top = join(import.meta.dirname, "../../..");

const project = projectOf({ "login.scenario.ts": LOGIN });
afterAll(() => project.remove());

/** `understudy coverage`, typed in the folder of the project. */
function coverage(...words: string[]) {
  const loader = join(top, "node_modules/tsx/dist/loader.mjs");
  const command = ["--import", `file://${loader}`, join(top, "src/main.ts"), "coverage", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project.folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("without vitest it says what to install", () => {
  expect(coverage("--scenarios", ".")).toEqual({
    status: 3,
    stdout: "",
    stderr:
      "error: Scenarios are run by vitest, which is not installed here. Install it: npm install --save-dev vitest\n",
  });
});

test("what is missing fails, with the command that drafts it", () => {
  symlinkSync(join(top, "node_modules"), join(project.folder, "node_modules"));
  const before = coverage("--scenarios", ".", "--fail-under", "100");
  expect(before.status).toBe(1);
  expect(before.stderr).toBe(
    "error: 5 % of the cells have a path or a reason, and --fail-under asks for 100 %. To draft the paths that are missing: understudy coverage --scenarios . --write\n",
  );
});

test("what is drafted leaves nothing to miss, and is drafted once", () => {
  const { status, stdout, stderr } = coverage("--scenarios", ".", "--fail-under", "100", "--write");
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^Drafted 38 paths of sms-otp-login in login\.scenario\.ts\.\n/);
  expect(stdout).toMatch(
    /\n1 workflow, 40 of 40 cells: 40 with a path, 38 drafts among them, 0 with a reason\.\n$/,
  );
  expect(status).toBe(0);

  const again = coverage("--scenarios", ".", "--write");
  expect(again.stdout).not.toContain("Drafted");
});

test("what it drafted compiles beside the handle of the workflow", () => {
  writeFileSync(
    join(project.folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(top, "tsconfig.json"),
      compilerOptions: {
        allowImportingTsExtensions: true,
        rewriteRelativeImportExtensions: false,
        verbatimModuleSyntax: false,
      },
      include: ["login.scenario.ts"],
    }),
  );
  expect(compile(project.folder)).toEqual([]);
});
