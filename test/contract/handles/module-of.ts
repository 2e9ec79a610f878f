import { resolve } from "node:path";
import { type HandlesModule, handlesModule } from "../../../src/contract/handles/handles-module.ts";
import { reading } from "../../workflow/documents.ts";

const API = {
  openapi: "3.1.0",
  info: { title: "A", version: "1" },
  paths: { "/send": { post: { operationId: "send", responses: { 200: { description: "Sent." } } } } },
};

/** The module of documents that are given as data, by file. JSON is YAML too. */
export const moduleOf = (
  files: Readonly<Record<string, unknown>>,
  documents = ["flow.yml"],
): HandlesModule => {
  // A description is read by its absolute path.
  const texts = Object.entries({ "api.yml": API, ...files }).flatMap(([file, value]) =>
    [file, resolve(file)].map((path) => [path, JSON.stringify(value)]),
  );
  return handlesModule(documents, {
    file: "handles.ts",
    from: "./workflow.ts",
    read: reading(Object.fromEntries(texts)),
  });
};

/** A document of one workflow with one step, and whatever else is said of the two. */
export const flow = ({ workflow = {}, step = {} }: { workflow?: object; step?: object } = {}) => ({
  arazzo: "1.1.0",
  info: { title: "T", version: "1" },
  sourceDescriptions: [{ name: "api", url: "api.yml", type: "openapi" }],
  workflows: [{ workflowId: "w", steps: [{ stepId: "s", operationId: "send", ...step }], ...workflow }],
});

/** An API of one operation with these answers. */
export const api = (responses: object, components: object = {}) => ({
  ...API,
  paths: { "/send": { post: { operationId: "send", responses } } },
  components,
});

/** An answer with a JSON body. */
export const json = (schema: object | boolean, headers: object = {}) => ({
  description: "An answer.",
  headers,
  content: { "application/json": { schema } },
});

/** What is written of a place in the first handle, such as `steps.s.outputs`. */
export function written(place: string, files: Readonly<Record<string, unknown>>): string {
  const { text, diagnostics } = moduleOf(files);
  if (text === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return place.split(".").reduce(blockOf, text);
}

/** What stands after the first of these keys, unindented. */
function blockOf(text: string, key: string): string {
  const [, indent = "", rest = ""] = new RegExp(`^( *)${key}: (.*)`, "ms").exec(text) ?? [];
  const [first = ""] = rest.split("\n");
  const block = first.endsWith("{") ? rest.slice(0, rest.indexOf(`\n${indent}}`) + indent.length + 2) : first;
  return block.replace(/;$/, "").replaceAll(`\n${indent}`, "\n");
}
