import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CommandError } from "../../src/cli/command-error.ts";
import { diff } from "../../src/cli/diff/diff.ts";
import type { DiffFlags } from "../../src/cli/diff/flags.ts";
import { DESCRIPTION, DOCUMENT, edited } from "../contract/changes/compare.ts";
import { type Ran, understudyCommand } from "./run.ts";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "understudy-")));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const OPTIONAL = edited(DOCUMENT, [["required: [phone]", "required: []"]]);
const RENAMED = edited(DOCUMENT, [["      token: $steps", "      jwt: $steps"]]);
const SLOWER = edited(DOCUMENT, [["retryLimit: 3", "retryLimit: 1"]]);

/** Types the command in the folder of the test. */
function diffHere(paths: readonly string[], flags: Partial<DiffFlags> = {}, env = {}): Ran {
  let [out, err] = ["", ""];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colour: false,
    heedStop: () => async () => {},
    env,
  };
  try {
    return { exitCode: diff(paths, { failOn: "breaking", ...flags }, terminal, folder), out, err };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { exitCode: error.exitCode, out, err: error.message };
  }
}

function git(...words: readonly string[]): void {
  const { GIT_DIR, GIT_INDEX_FILE, GIT_WORK_TREE, ...env } = process.env;
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const { status, stderr } = spawnSync("git", [...identity, ...words], { cwd: folder, env });
  if (status !== 0) throw new Error(stderr.toString());
}

/** A repository with the workflows in it, once committed. */
function repository(): void {
  write("flows/login.yml", DOCUMENT);
  write("flows/api.yml", DESCRIPTION);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "first");
}

test("two files are told apart by what breaks, what may and what does not", () => {
  write("api.yml", DESCRIPTION);
  write("old.yml", DOCUMENT);
  write(
    "new.yml",
    edited(RENAMED, [
      ["retryLimit: 3", "retryLimit: 1"],
      ["required: [phone]", "required: []"],
    ]),
  );
  const { exitCode, out } = diffHere(["old.yml", "new.yml"]);
  expect(exitCode).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "breaking (1)

      new.yml:46:7 change/output-renamed
        The output "token" is called "jwt" now.
        for: login
        was: old.yml:46:7
        fix: Read "jwt", or keep the name.

    risky (1)

      new.yml:38:13 change/action-changed
        When it fails, the action "again" is retry at most 1 times if $response.body#/error == 'locked' now, and was retry at most 3 times if $response.body#/error == 'locked'.
        for: login › redeem
        was: old.yml:38:13
        fix: Check that the run still goes where it should.

    safe (1)

      new.yml:11:9 change/input-optional
        The input "phone" had to be given and may be left out now.
        for: login
        was: old.yml:11:9
        fix: Nothing has to be done.

    3 changes: 1 breaking, 1 risky, 1 safe.
    "
  `);
});

test("files that are the same have nothing to tell", () => {
  write("api.yml", DESCRIPTION);
  write("old.yml", DOCUMENT);
  write("new.yml", DOCUMENT);
  expect(diffHere(["old.yml", "new.yml"])).toEqual({
    exitCode: 0,
    out: "Nothing has changed that those who run the workflows could notice.\n",
    err: "",
  });
});

test.each([
  ["breaking", RENAMED, 1],
  ["breaking", SLOWER, 0],
  ["risky", SLOWER, 1],
  ["risky", OPTIONAL, 0],
  ["never", RENAMED, 0],
] as const)("--fail-on %s", (failOn, after, exitCode) => {
  write("api.yml", DESCRIPTION);
  write("old.yml", DOCUMENT);
  write("new.yml", after);
  expect(diffHere(["old.yml", "new.yml"], { failOn }).exitCode).toBe(exitCode);
});

test("--json is for programs", () => {
  write("api.yml", DESCRIPTION);
  write("old.yml", DOCUMENT);
  write("new.yml", SLOWER);
  expect(JSON.parse(diffHere(["old.yml", "new.yml"], { json: true }).out)).toEqual({
    summary: { breaking: 0, risky: 1, safe: 0 },
    changes: [
      {
        code: "change/action-changed",
        impact: "risky",
        message:
          "When it fails, the action \"again\" is retry at most 1 times if $response.body#/error == 'locked' now, and was retry at most 3 times if $response.body#/error == 'locked'.",
        fix: "Check that the run still goes where it should.",
        uses: ["login › redeem"],
        before: { file: "old.yml", line: 38, column: 13 },
        after: { file: "new.yml", line: 38, column: 13 },
      },
    ],
  });
});

const ANNOTATION =
  '::error file=new.yml,line=46,col=7,title=change/output-renamed::The output "token" is called "jwt" now.%0Afor: login%0Afix: Read "jwt", or keep the name.\n';
const COUNT = "1 change: 1 breaking, 0 risky, 0 safe.\n";

test("--github annotates the lines of NEW", () => {
  write("api.yml", DESCRIPTION);
  write("old.yml", DOCUMENT);
  write("new.yml", RENAMED);
  expect(diffHere(["old.yml", "new.yml"], { github: true }).out).toBe(`${ANNOTATION}${COUNT}`);
});

test("on GitHub there are annotations beside the text", () => {
  write("api.yml", DESCRIPTION);
  write("old.yml", DOCUMENT);
  write("new.yml", RENAMED);
  const { out } = diffHere(["old.yml", "new.yml"], {}, { GITHUB_ACTIONS: "true" });
  expect(out).toBe(`breaking (1)

  new.yml:46:7 change/output-renamed
    The output "token" is called "jwt" now.
    for: login
    was: old.yml:46:7
    fix: Read "jwt", or keep the name.

${ANNOTATION}${COUNT}`);
});

test("folders are compared document by document", () => {
  for (const side of ["old", "new"]) write(`${side}/api.yml`, DESCRIPTION);
  write("old/login.yml", DOCUMENT);
  write("new/login.yml", DOCUMENT);
  write(
    "new/deep/enrol.yml",
    edited(DOCUMENT, [
      ["workflowId: login", "workflowId: enrol"],
      ["api.yml", "../api.yml"],
    ]),
  );
  expect(diffHere(["old", "new"]).out).toBe(`safe (1)

  new/deep/enrol.yml:1:1 change/document-added
    The document deep/enrol.yml is new, with its workflow "enrol".
    for: enrol
    fix: Nothing has to be done.

1 change: 0 breaking, 0 risky, 1 safe.
`);
});

test("two descriptions are compared for the workflows that use the old one", () => {
  write("workflows/arazzo/login.yml", edited(DOCUMENT, [["url: api.yml", "url: ../api.yml"]]));
  write("workflows/api.yml", DESCRIPTION);
  write("next.yml", edited(DESCRIPTION, [["                  code_id: { type: string }\n", ""]]));
  expect(diffHere(["workflows/api.yml", "next.yml"]).out).toBe(`breaking (1)

  next.yml:29:15 change/reply-removed
    /code_id is gone from the 200 reply of POST /codes, and the output "codeId" reads it.
    for: login › send
    was: workflows/api.yml:33:19
    fix: Read what takes its place, or take it out of the step.

1 change: 1 breaking, 0 risky, 0 safe.
`);
});

test("descriptions that no document uses mean nothing", () => {
  write("flows/login.yml", DOCUMENT);
  write("flows/api.yml", DESCRIPTION);
  write("one.yml", DESCRIPTION);
  write("two.yml", DESCRIPTION);
  expect(diffHere(["one.yml", "two.yml"], { documents: ["flows"] })).toEqual({
    exitCode: 3,
    out: "",
    err: "No document in flows uses one.yml or two.yml.",
  });
});

test("--since compares what is here with a revision, descriptions too", () => {
  repository();
  write("flows/login.yml", RENAMED);
  write("flows/api.yml", edited(DESCRIPTION, [["maxLength: 20", "maxLength: 10"]]));
  expect(diffHere([], { since: "HEAD" })).toEqual({
    exitCode: 1,
    out: `breaking (2)

  flows/api.yml:21:17 change/field-narrowed
    Of /phone, which the step sends to POST /codes, maxLength was 20 and is 10.
    for: login › send
    was: HEAD:flows/api.yml:21:17
    fix: Check what the step sends, and the input that feeds it.

  flows/login.yml:46:7 change/output-renamed
    The output "token" is called "jwt" now.
    for: login
    was: HEAD:flows/login.yml:46:7
    fix: Read "jwt", or keep the name.

2 changes: 2 breaking, 0 risky, 0 safe.
`,
    err: "",
  });
});

test("--since tells of a document that is gone from the disk", () => {
  repository();
  rmSync(join(folder, "flows/login.yml"));
  expect(diffHere(["flows"], { since: "HEAD" }).out).toBe(`breaking (1)

  HEAD:flows/login.yml:1:1 change/document-removed
    The document flows/login.yml is gone, and its workflow "login" with it.
    for: login
    fix: Keep the document, or tell everybody who runs it.

1 change: 1 breaking, 0 risky, 0 safe.
`);
});

test.each([
  ["HEAD:flows", "flows"],
  ["HEAD:flows/", "flows"],
  ["HEAD:./flows/login.yml", "flows/login.yml"],
  ["HEAD", "."],
])("%s is a place at a revision", (old, now) => {
  repository();
  write("flows/login.yml", SLOWER);
  expect(diffHere([old, now], { failOn: "risky" })).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining("    was: HEAD:flows/login.yml:38:13\n"),
  });
});

test.each([
  [["a.yml", "b.yml"], 'There is no file, folder or git revision "a.yml".'],
  [["HEAD~7:flows", "flows"], 'The repository … has no revision "HEAD~7".'],
  [["HEAD:flow", "flows"], "There is no file or folder flow at the revision HEAD."],
  [["--output=x:flows", "flows"], 'The repository … has no revision "--output=x".'],
  [["flows"], "Name two things to compare, OLD and NEW, or a revision with --since."],
  [["flows", "flows", "flows"], "Name two things to compare, OLD and NEW, or a revision with --since."],
  [["empty", "empty"], "There is no Arazzo document in empty."],
])("%j cannot be compared", (paths, message) => {
  repository();
  mkdirSync(join(folder, "empty"));
  const { exitCode, err } = diffHere(paths);
  expect({ exitCode, err: err.replaceAll(folder, "…") }).toEqual({ exitCode: 3, err: message });
});

test.each([
  [{ since: "main~9" }, ["flows"], 'The repository … has no revision "main~9".'],
  [{ since: "HEAD" }, ["flow"], "There is no file or folder flow, and there was none at the revision HEAD."],
  [{ since: "HEAD", documents: ["flows"] }, [], "--documents is for two descriptions, not for --since."],
  [{ documents: ["flows"] }, ["flows", "flows"], "--documents is for two descriptions, not for documents."],
])("%j cannot be asked of %j", (flags, paths, message) => {
  repository();
  const { exitCode, err } = diffHere(paths, flags);
  expect({ exitCode, err: err.replaceAll(folder, "…") }).toEqual({ exitCode: 3, err: message });
});

test("outside of a repository there are no revisions", () => {
  write("login.yml", DOCUMENT);
  const { exitCode, err } = diffHere([], { since: "HEAD" });
  expect({ exitCode, err: err.replaceAll(folder, "…") }).toEqual({
    exitCode: 3,
    err: '… is not in a git repository, so there is no revision "HEAD".',
  });
});

test("a document that cannot be read is shown, and nothing is compared", () => {
  repository();
  write("flows/api.yml", "openapi: 2");
  expect(diffHere([], { since: "HEAD" })).toEqual({
    exitCode: 2,
    out: "",
    err: `flows/api.yml:1:1 error openapi/version
  This is not an OpenAPI 3 document: "openapi" is 2.
  fix: Start the document with "openapi: 3.1.0", or name another file.

`,
  });
});

test("a description that the revision does not have is a fault of that revision", () => {
  write("flows/login.yml", DOCUMENT);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "first");
  write("flows/api.yml", DESCRIPTION);
  expect(diffHere([], { since: "HEAD" })).toEqual({
    exitCode: 2,
    out: "",
    err: `HEAD:flows/login.yml:4:18 error document/not-found
  There is no file flows/api.yml at the revision HEAD.
  fix: Check the path; it counts from the top folder of the repository.

`,
  });
});

test("the command is there, and the shipped workflows are what they are", async () => {
  expect(await understudyCommand(["diff", "workflows", "workflows"])).toEqual({
    exitCode: 0,
    out: "Nothing has changed that those who run the workflows could notice.\n",
    err: "",
  });
});
