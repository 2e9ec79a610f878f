import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonReport } from "../../src/report/json.ts";
import { runReport } from "../../src/report/run-report.ts";
import { oneCall } from "./results.ts";
import { richRun } from "./rich-run.ts";
import { RUN_NAMES, shippedReport } from "./shipped-runs.ts";

const schema = JSON.parse(readFileSync("src/report/generated/run-report-schema.json", "utf8"));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const breachesOf = (text: string) => {
  validate(JSON.parse(text));
  return validate.errors ?? [];
};

test("the report of every shipped run is as the published schema has it", async () => {
  expect(breachesOf(jsonReport(await shippedReport(...RUN_NAMES)))).toEqual([]);
});

test.each([true, false])("so is that of a run with everything in it, masked: %s", async (masking) => {
  const { report, secretInputs } = await richRun();
  expect(breachesOf(jsonReport(report, { secretInputs, masking }))).toEqual([]);
});

test("so is that of an answer that is not text", () => {
  const response = { status: 200, headers: {}, body: "AAEC", encoding: "base64" } as const;
  expect(breachesOf(jsonReport(oneCall({ response })))).toEqual([]);
});

test("so is that of a criterion in any language", () => {
  const held = { condition: "/name", passed: true, operands: [], notes: [] };
  const criteria = (["simple", "regex", "jsonpath", "xpath", "jsonpointer"] as const).map((type) => ({
    type,
    ...held,
  }));
  expect(breachesOf(jsonReport(oneCall({ criteria })))).toEqual([]);
});

test("so is that of a diagnostic, whatever else the checker knows of it", () => {
  const { generator } = oneCall();
  const place = { file: "login.yml", line: 1, column: 1 };
  const told = {
    code: "arazzo/x",
    severity: "warning",
    message: "It is unusual.",
    place,
    fix: "Change it.",
  } as const;
  const diagnostic = { ...told, pointer: "/info", typo: { written: "inof", meant: "info" } };
  const documents = [{ file: "login.yml", title: "Login", workflows: [], diagnostics: [diagnostic] }];
  const text = jsonReport(runReport({ generator, startedAt: 0, durationMs: 0, documents }));
  expect(breachesOf(text)).toEqual([]);
  expect(JSON.parse(text).documents[0].diagnostics).toEqual([told]);
});

test("a property that the schema does not name is noticed, wherever it is added", async () => {
  const { report } = await richRun();
  const objects: object[] = [];
  const text = JSON.stringify(report);
  const data = new Set(["inputs", "outputs", "headers", "path", "query", "body", "value"]);
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) objects.push(value);
    for (const [name, inner] of Object.entries(value)) if (!data.has(name)) collect(inner);
  };
  const copy: unknown = JSON.parse(text);
  collect(copy);
  for (const object of objects) Object.assign(object, { drift: true });
  expect(validate(copy)).toBe(false);
  expect(validate.errors?.filter(({ keyword }) => keyword === "additionalProperties").length).toBe(
    objects.length,
  );
});

test("the totals count what was asked for, and the steps of all that ran", async () => {
  const { report } = await richRun();
  expect(report.totals).toEqual({
    workflows: { total: 1, passed: 0, recovered: 0, failed: 1 },
    steps: { total: 9, passed: 3, recovered: 2, failed: 3, "not run": 0, skipped: 1 },
    requests: 8,
    retries: 1,
  });
});
