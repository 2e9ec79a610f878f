import { createGenerator } from "ts-json-schema-generator";
import type { Generated } from "../generated-files.ts";

/** The shape of a run report, for whoever reads one: made of its types, and described by their comments. */
export const REPORT_SCHEMA: Generated = {
  file: "src/report/generated/run-report-schema.json",
  make: async () => {
    const generator = createGenerator({
      path: "src/report/run-report.ts",
      tsconfig: "tsconfig.json",
      skipTypeCheck: true,
      topRef: false,
    });
    const { $schema: _, definitions, ...report } = generator.createSchema("RunReport");
    const schema = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Run report",
      ...report,
      $defs: definitions,
    };
    return `${JSON.stringify(schema, null, 2).replaceAll("#/definitions/", "#/$defs/")}\n`;
  },
};
