import { errorTypes } from "../mocks/stytch/errors.ts";
import { documentReader } from "../mocks/stytch/exports/read-document.ts";
import { publishedWorldSchema } from "../mocks/stytch/world-document/schema.ts";
import { handlesModule } from "../src/contract/handles/handles-module.ts";
import { DocumentError } from "../src/document/diagnostic.ts";
import { findDocuments } from "../src/document/find-documents.ts";
import { controlTable } from "./control-table.ts";
import { plantedBugsPage } from "./planted-bugs-page.ts";
import { semanticsPage } from "./semantics-page.ts";
import { supportTable } from "./support-table.ts";
import { workflowsPage } from "./workflows-page.ts";

export interface Generated {
  readonly file: string;
  readonly make: () => Promise<string>;
}

const errorType: Generated = {
  file: "mocks/stytch/generated/error-type.ts",
  make: async () =>
    [
      "// Written by `npm run generate` from the error catalogue. Change that, not this.",
      "",
      "/** Every error that a fault may give. */",
      "export type ErrorType =",
      `${[...errorTypes.keys()].map((type) => `  | "${type}"`).join("\n")};`,
      "",
    ].join("\n"),
};

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

const plantedBugs: Generated = { file: "docs/planted-bugs.md", make: async () => plantedBugsPage() };

/** As `understudy types` writes it for somebody else, but for where `workflow` comes from. */
const handles: Generated = {
  file: "scenarios/workflows.ts",
  make: async () => {
    const from = "../mocks/stytch/exports/scenario.ts";
    const options = { file: "scenarios/workflows.ts", from, read: documentReader() };
    const { text, diagnostics } = handlesModule(findDocuments(["workflows/arazzo"]), options);
    if (text === undefined) throw new DocumentError(diagnostics);
    return text;
  },
};

const shippedWorkflows: Generated = { file: "docs/workflows.md", make: async () => workflowsPage() };

/** Pages, tables and handles: made in no time, so every `npm test` sees whether they are stale. */
export const GENERATED: readonly Generated[] = [
  supported,
  errorType,
  worldSchema,
  controlApi,
  arazzoRules,
  shippedWorkflows,
  handles,
  plantedBugs,
];
