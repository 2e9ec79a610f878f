import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const pinned = manifest.dependencies["@faker-js/faker"];

const ENGLISH = ["locale/en", "en", "base"];

test("a faker is loaded for the first name, in English alone; not for a world, a phone or a run", () => {
  const program = join(import.meta.dirname, "first-name.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", program], { encoding: "utf8" });
  expect(stderr).toBe("");
  const { version, before, after } = JSON.parse(stdout);
  expect([version, before]).toEqual([pinned, []]);
  expect(after).toContain("locale/en");
  expect(after.filter((file: string) => !ENGLISH.includes(file))).toEqual([]);
});

test("the version is one and no range, because the next one makes up others", () => {
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
});
