import { expect, test } from "vitest";
import { duration } from "../../src/report/counts-and-times.ts";

test.each([
  [0, "0 ms"],
  [999, "999 ms"],
  [1000, "1 s"],
  [1250, "1.3 s"],
  [60_000, "1 min"],
  [125_400, "2 min 5 s"],
])("%d milliseconds are %s", (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
