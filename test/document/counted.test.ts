import { expect, test } from "vitest";
import { counted } from "../../src/document/counted.ts";

test("one is not many", () => {
  expect([counted(1, "retry", "retries"), counted(2, "retry", "retries"), counted(0, "step")]).toEqual([
    "1 retry",
    "2 retries",
    "0 steps",
  ]);
});
