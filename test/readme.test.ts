import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { exports, name } = JSON.parse(readFileSync("package.json", "utf8"));

/** Claims in prose get a check; links, paths and scripts have theirs in links.test.ts. */
test("the quick start is the two commands", () => {
  expect(readme).toContain("\n```sh\nnpm ci && npm run scenarios\n```\n");
  expect(readme).toContain("\n```sh\nnpm test\n```\n");
});

test("every entry point that it imports is exported", () => {
  const entries = [...readme.matchAll(/from "stytch-understudy([^"]*)"/g)].map(([, entry]) => `.${entry}`);
  expect(entries.filter((entry) => !(entry in exports))).toEqual([]);
  expect(name).toBe("stytch-understudy");
});

test("the failure that it shows is the one that a failing path prints", () => {
  expect(readme).toContain(readFileSync("test/golden/codes-never-expire.txt", "utf8"));
});
