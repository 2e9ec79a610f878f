import { expect, test } from "vitest";
import { frameOf, placeOf } from "../../src/scenario/written-place.ts";

const written = (...frames: readonly string[]): Error =>
  Object.assign(new Error("a path"), { stack: ["Error: a path", ...frames].join("\n") });

test.each([
  ["    at /work/login.scenario.ts:12:5", "/work/login.scenario.ts"],
  ["    at write (/work/login.scenario.ts:12:5)", "/work/login.scenario.ts"],
  [
    "    at async Object.write (file:///work/my%20app/login.scenario.ts:12:5)",
    "/work/my app/login.scenario.ts",
  ],
])("a place is read from a line of a stack: %s", (frame, file) => {
  expect(placeOf(written(frame))).toEqual({ file, line: 12, column: 5 });
});

test("what several files share is placed in the one that uses it, and else where it is written", () => {
  const shared = written("    at family (/work/families.ts:3:1)", "    at /work/login.scenario.ts:12:5");
  expect(placeOf(shared, "/work/login.scenario.ts")).toMatchObject({ line: 12 });
  expect(placeOf(shared, "/work/other.scenario.ts")).toMatchObject({ line: 3 });
  expect(frameOf(shared)).toBe("    at family (/work/families.ts:3:1)");
});

test("where a stack names no place, there is none", () => {
  expect(placeOf(written())).toBeUndefined();
  expect(placeOf(written("    at new Promise (<anonymous>)"))).toBeUndefined();
});
