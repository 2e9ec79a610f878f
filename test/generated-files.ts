import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { supportTable } from "./support-table.ts";

interface Generated {
  readonly file: string;
  readonly make: () => Promise<string>;
}

const HEADER =
  "// Written by `npm run generate` from the description of the same name. Change that, not this.\n\n";

const typesOf = (api: string): Generated => ({
  file: `mocks/stytch/generated/${api}-openapi.ts`,
  make: async () => {
    const description = pathToFileURL(`workflows/openapi/stytch-${api}-openapi.yml`);
    return HEADER + astToString(await openapiTypescript(description));
  },
});

const supported: Generated = {
  file: "mocks/stytch/supported-operations.md",
  make: async () => supportTable(),
};

export const GENERATED: readonly Generated[] = [typesOf("consumer"), typesOf("b2b"), supported];
