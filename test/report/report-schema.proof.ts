import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REPORT_SCHEMA } from "./report-schema.ts";

test("the schema of reports is what npm run generate writes", async () => {
  expect(readFileSync(REPORT_SCHEMA.file, "utf8")).toBe(await REPORT_SCHEMA.make());
});
