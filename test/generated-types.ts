import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { Generated } from "./generated-files.ts";
import { REFERENCE_PAGES } from "./reference/reference-page.ts";
import { schemaOf } from "./schema-of.ts";

const HEADER =
  "// Written by `npm run generate` from the description of the same name. Change that, not this.\n\n";

const typesOf = (description: string, file: string): Generated => ({
  file,
  make: async () => HEADER + astToString(await openapiTypescript(pathToFileURL(description))),
});

const vendorTypes = (api: string): Generated =>
  typesOf(`workflows/openapi/stytch-${api}-openapi.yml`, `mocks/stytch/generated/${api}-openapi.ts`);

const controlTypes = typesOf(
  "workflows/openapi/understudy-control-openapi.yml",
  "src/control/api/generated/control-openapi.ts",
);

const REPORT_SCHEMA = schemaOf("src/report/generated/run-report-schema.json", {
  path: "src/report/run-report.ts",
  type: "RunReport",
  title: "Run report",
});

const COVERAGE_SCHEMA = schemaOf("src/contract/coverage/generated/coverage-report-schema.json", {
  path: "src/contract/coverage/report.ts",
  type: "CoverageReport",
  title: "Coverage report",
});

/** Types of descriptions, schemas of types, and pages made of their comments. Making them takes seconds, so the proofs see whether they are stale. */
export const GENERATED_TYPES: readonly Generated[] = [
  vendorTypes("consumer"),
  vendorTypes("b2b"),
  controlTypes,
  REPORT_SCHEMA,
  COVERAGE_SCHEMA,
  ...REFERENCE_PAGES,
];
