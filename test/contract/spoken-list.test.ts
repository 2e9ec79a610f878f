import { expect, test } from "vitest";
import { spokenList } from "../../src/contract/spoken-list.ts";

test.each([
  [[], "none"],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j is %s", (names, spoken) => {
  expect(spokenList(names)).toBe(spoken);
});

test("what is more than a few is counted", () => {
  expect(spokenList(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
});
