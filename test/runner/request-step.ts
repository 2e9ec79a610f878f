import type { ParameterPlace, RequestBody } from "../../src/arazzo/model.ts";
import { parseDocument } from "../../src/document/text-document.ts";
import { parsePayload } from "../../src/expression/parse-payload.ts";
import { parseTemplate } from "../../src/expression/template.ts";
import { type Description, loadDescription, type Operation } from "../../src/openapi/description.ts";
import { buildRequest, type Destination } from "../../src/runner/request/build-request.ts";
import { StepRenderer } from "../../src/runner/request/step-renderer.ts";
import { asSchema } from "../../src/schema/resolve.ts";
import { InputsSchema } from "../../src/workflow/inputs-schema.ts";
import type { OperationCall } from "../../src/workflow/tree.ts";

export interface Written {
  /** The path item of the one operation, as `/things/{id}: { get: … }`. */
  readonly paths: string;
  readonly components?: string;
  readonly servers?: string;
  readonly parameters?: readonly (readonly [name: string, place: ParameterPlace, value: unknown])[];
  readonly requestBody?: RequestBody;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly to?: Destination;
}

export function api(written: Written): {
  description: Description;
  operation: Operation;
} {
  const { paths, components = "{}", servers = "[{ url: https://api.example }]" } = written;
  const text = `openapi: 3.1.0
servers: ${oneLine(servers)}
components: ${oneLine(components)}
paths:
  ${oneLine(paths)}
`;
  const description = loadDescription(parseDocument(text, "api.yml"));
  const [operation] = description.operations.values();
  if (operation === undefined) throw new Error("The description has no operation.");
  return { description, operation };
}

/** What is written over several lines in a test would need the indentation of its place. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

/** The request of a step that is written here, without a document around it. */
export function build(written: Written) {
  const { description, operation } = api(written);
  const { parameters = [], requestBody, inputs = {}, to = {} } = written;
  const { contentType = "application/json", payload, replacements = [] } = requestBody ?? {};
  const at = { pointer: "", valuePointer: "" };
  const call: OperationCall = {
    operation,
    source: { kind: "openapi", name: "api", url: "api.yml", file: "api.yml", description },
    parameters: parameters.map(([name, place, written]) => {
      return { name, in: place, written, value: parseTemplate(written).template, ...at };
    }),
    ...(requestBody && {
      body: {
        written: requestBody,
        pointer: "",
        contentType,
        payload: parsePayload(payload, contentType).template,
        replacements: replacements.map((written) => {
          return { written, pointer: "", value: parseTemplate(written.value).template };
        }),
      },
    }),
  };
  const schema = new InputsSchema(asSchema({ properties: {} }));
  const renderer = new StepRenderer({ inputs }, schema, () => undefined);
  return buildRequest(call, renderer, to);
}
