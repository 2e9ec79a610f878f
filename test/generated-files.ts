import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { publishedWorldSchema } from "../mocks/stytch/world-document/schema.ts";
import { controlTable } from "./control-table.ts";
import { semanticsPage } from "./semantics-page.ts";
import { supportTable } from "./support-table.ts";

export interface Generated {
  readonly file: string;
  readonly make: () => Promise<string>;
}

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

const supported: Generated = {
  file: "mocks/stytch/supported-operations.md",
  make: async () => supportTable(),
};

const worldSchema: Generated = {
  file: "mocks/stytch/generated/world-schema.json",
  make: async () => `${JSON.stringify(publishedWorldSchema(), null, 2)}\n`,
};

const controlApi: Generated = { file: "docs/control-api.md", make: async () => controlTable() };

const arazzoRules: Generated = { file: "docs/arazzo.md", make: async () => semanticsPage() };

export const GENERATED: readonly Generated[] = [
  vendorTypes("consumer"),
  vendorTypes("b2b"),
  controlTypes,
  supported,
  worldSchema,
  controlApi,
  arazzoRules,
];
