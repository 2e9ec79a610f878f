import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GENERATED_TYPES } from "./generated-types.ts";

test.each(GENERATED_TYPES.map(({ file, make }) => [file, make] as const))(
  "%s is what npm run generate writes",
  async (file, make) => {
    expect(readFileSync(file, "utf8")).toBe(await make());
  },
);
