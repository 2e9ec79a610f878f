import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { Generated } from "./generated-files.ts";
import { REFERENCE_PAGES } from "./reference/reference-page.ts";
import { REPORT_SCHEMA } from "./report/report-schema.ts";

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

/** Types of descriptions, a schema of types, and pages made of their comments. Making them takes seconds, so the proofs see whether they are stale. */
export const GENERATED_TYPES: readonly Generated[] = [
  vendorTypes("consumer"),
  vendorTypes("b2b"),
  controlTypes,
  REPORT_SCHEMA,
  ...REFERENCE_PAGES,
];
