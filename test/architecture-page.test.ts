import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FOLDERS } from "./architecture/import-rules.ts";

const top = join(import.meta.dirname, "..");
const page = readFileSync(join(top, "docs/architecture.md"), "utf8");

/** The folders of the map, in their order. */
const mapped = [...page.matchAll(/^\| `([\w/]+)` \|/gm)].map(([, folder = ""]) => folder);

const inSrc = mapped.flatMap((folder) => /^src\/(.+)$/.exec(folder)?.[1] ?? []);

test("the map shows every folder of src, in the order in which they may import each other", () => {
  const folders = readdirSync(join(top, "src"), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(inSrc).toEqual(FOLDERS);
  expect([...inSrc].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test("the map shows no folder that is not there", () => {
  expect(mapped.filter((folder) => !existsSync(join(top, folder)))).toEqual([]);
});

test("every file that the page names is there", () => {
  const named = [...page.matchAll(/`((?:src|test|mocks)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
  expect(named.filter((path) => !existsSync(join(top, path)))).toEqual([]);
});
