import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describedBy } from "../../src/control/journal/stand-in-settings.ts";
import { faultOf, fileOfTest, linesOf, makeTiny, open, service, written } from "./repeatable-tiny.ts";

const ANOTHER = "Name another file. This one is left as it is.";

test.each([
  [
    "empty",
    "",
    (file: string) =>
      `error journal/empty\n  ${file} is empty, so it is not a journal.\n  fix: Remove the file, or name another: a journal is begun where there is no file yet.`,
  ],
  [
    "no journal",
    "a diary\n",
    (file: string) =>
      `${file}:1:1 error journal/not-a-journal\n  ${file} is not a journal: its first line is not the one that a journal begins with.\n  fix: ${ANOTHER}`,
  ],
  [
    "a text without an end of line",
    "a diary",
    (file: string) =>
      `${file}:1:1 error journal/not-a-journal\n  ${file} is not a journal: its first line is not the one that a journal begins with.\n  fix: ${ANOTHER}`,
  ],
  [
    "a header with a field of another kind",
    '{"understudy_journal":1,"version":"1","service":"Tiny","seed":[],"clock":{"frozen":true,"value":0},"policies":{},"synthesize":false,"descriptions":[],"flags":{}}\n',
    (file: string) =>
      `${file}:1:1 error journal/not-a-journal\n  ${file} is not a journal: its first line is not the one that a journal begins with.\n  fix: ${ANOTHER}`,
  ],
  [
    "another format",
    '{"understudy_journal":2,"version":"9.0.0"}\n',
    (file: string) =>
      `${file}:1:1 error journal/other-format\n  ${file} is a journal of format 2, written by version 9.0.0. This version reads format 1.\n  fix: Use the version that wrote it, or name another file. This one is left as it is.`,
  ],
])("a file that is %s is refused, and left as it is", async (_, text, message) => {
  const file = fileOfTest();
  writeFileSync(file, text);
  expect(await faultOf(open(file))).toBe(message(file));
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("a folder that is not there is said", async () => {
  const file = join(fileOfTest("nowhere"), "journal.jsonl");
  expect(await faultOf(open(file))).toBe(
    `error journal/cannot-begin\n  A journal cannot be begun at ${file} (ENOENT).\n  fix: Name a file in a folder that is there and may be written to.`,
  );
  expect(existsSync(file)).toBe(false);
});

test("a folder in place of a file is said", async () => {
  const folder = join(fileOfTest(), "..");
  expect(await faultOf(open(folder))).toBe(
    `error document/is-a-folder\n  ${folder} is a folder.\n  fix: Name a file in it.`,
  );
});

test.each([
  [
    "a line that is no exchange",
    2,
    () => '{"n":2}',
    (file: string) =>
      `${file}:3:1 error journal/unreadable-line\n  This line is not an exchange: the file was changed after it was written, or the disk is damaged.\n  fix: Keep the lines before it to go back to before that: head -n 2 ${file} > shorter.jsonl`,
  ],
  [
    "a line that is missing",
    2,
    () => undefined,
    (file: string) =>
      `${file}:3:1 error journal/gap\n  This is exchange 3 where exchange 2 should be: lines are missing or out of order.\n  fix: Keep the lines before it to go back to before that: head -n 2 ${file} > shorter.jsonl`,
  ],
  [
    "a reply that is not given any more",
    1,
    (line: string) => line.replace('count\\":1', 'count\\":7'),
    (file: string) =>
      [
        `${file}:2:1 error journal/other-reply`,
        `  ${file} cannot go on. The reply to exchange 1 (POST /counters/visits) is not the one recorded:`,
        "",
        "  body, from byte 9 (/count)",
        '    recorded  {"count":7,"body":{"by":1},"chance":562919351,"id":585569470}',
        '    now       {"count":1,"body":{"by":1},"chance":562919351,"id":585569470}',
        "                       ^",
        "  fix: Use the version that wrote it, or name a file that is not there yet to begin another. This one is left as it is.",
      ].join("\n"),
  ],
])("%s is said with its place, and the file is left as it is", async (_, index, change, message) => {
  const file = await written();
  const lines = linesOf(file).flatMap((line, at) => (at === index ? (change(line) ?? []) : line));
  const text = `${lines.join("\n")}\n`;
  writeFileSync(file, text);
  expect(await faultOf(open(file))).toBe(message(file));
  expect(readFileSync(file, "utf8")).toBe(text);
});

test.each([
  [{ "--seed": "8" }, "with --seed 7, and cannot go on with --seed 8", "--seed"],
  [{ "--synthesize": true }, "without --synthesize, and cannot go on with --synthesize", "--synthesize"],
  [
    { "--description": ["a.yml", "b.yml"] },
    "with --description a.yml, and cannot go on with --description a.yml b.yml",
    "--description",
  ],
])("words other than those it was begun with are refused: %j", async (flags, message, flag) => {
  const file = fileOfTest();
  (await open(file, { flags: { "--seed": "7", "--description": ["a.yml"] } })).close();
  expect(await faultOf(open(file, { flags }))).toBe(
    `error journal/other-flags\n  ${file} was begun ${message}.\n  fix: Leave out ${flag} to go on with it, or name a file that is not there yet to begin another.`,
  );
});

test("the same words, or fewer, are fine", async () => {
  const file = fileOfTest();
  (await open(file, { flags: { "--seed": "7", "--synthesize": true } })).close();
  expect((await open(file, { flags: { "--seed": "7" } })).settings.flags).toEqual({
    "--seed": "7",
    "--synthesize": true,
  });
});

test("a description that has changed since is said", async () => {
  const file = fileOfTest();
  const description = fileOfTest("pets.yml");
  writeFileSync(description, "openapi: 3.1.0");
  (await open(file, { descriptions: [describedBy(description)] })).close();
  (await open(file)).close();
  writeFileSync(description, "openapi: 3.1.1");
  expect(await faultOf(open(file))).toBe(
    `error journal/description-changed\n  ${description} is not the description that ${file} was begun with: it has changed since.\n  fix: Put ${description} back as it was, or begin another journal.`,
  );
});

test("the journal of another service is refused", async () => {
  const file = await written();
  expect(await faultOf(open(file, {}, makeTiny({ ...service, name: "Huge" })))).toBe(
    `${file}:1:1 error journal/other-service\n  ${file} is the journal of a stand-in for Tiny. This one stands in for Huge.\n  fix: ${ANOTHER}`,
  );
});
