import { createGenerator } from "ts-json-schema-generator";
import type { Generated } from "./generated-files.ts";

interface Described {
  /** The file of the type. */
  readonly path: string;
  readonly type: string;
  readonly title: string;
}

/** A schema that is made of a type, and described by its comments: for whoever reads what has that shape. */
export const schemaOf = (file: string, { path, type, title }: Described): Generated => ({
  file,
  make: async () => {
    const generator = createGenerator({
      path,
      tsconfig: "tsconfig.json",
      skipTypeCheck: true,
      topRef: false,
    });
    const { $schema: _, definitions, ...report } = generator.createSchema(type);
    const schema = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title,
      ...report,
      $defs: definitions,
    };
    return `${JSON.stringify(schema, null, 2).replaceAll("#/definitions/", "#/$defs/")}\n`;
  },
});
