import { existsSync } from "node:fs";
import { type Diagnostic, DocumentError, errorDiagnostic } from "../document/diagnostic.ts";
import { isNode, listOf, type Node, nodeOf } from "../document/node.ts";
import { formatPointer, isPointer, percentDecoded, resolvePointer } from "../document/pointer.ts";
import { readDocument, readWrittenJson, type TextDocument } from "../document/text-document.ts";
import { writtenOut } from "../schema/references.ts";
import { schemaAt } from "../schema/resolve.ts";
import type { WrittenSchema } from "../schema/schema.ts";
import { upgrade } from "./upgrade.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly schema: unknown;
  /** How a list is written, where the parameter says so: `form`, `simple`, `pipeDelimited` … */
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** The media type it is written in, where it has a `content` instead of a style. */
  readonly contentType?: string;
  readonly pointer: string;
}

export interface RequestBody {
  readonly required: boolean;
  readonly contentTypes: readonly string[];
}

/** One answer that an operation declares, by its status ("200", "4XX", "default"). */
export interface Response {
  readonly status: string;
  /** Where the schema of its JSON body stands, when it has one. */
  readonly schemaPointer?: string;
}

/** One OpenAPI operation, named by its operationId everywhere. */
export interface Operation {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly requestSchemaPointer?: string;
  readonly responses: ReadonlyMap<string, Response>;
  /** Names of the security schemes that apply. */
  readonly security: readonly string[];
  readonly pointer: string;
}

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
}

/** An OpenAPI document, read once into what the runner and the stand-in ask of it. */
export interface Description {
  readonly document: TextDocument;
  readonly servers: readonly string[];
  readonly operations: ReadonlyMap<string, Operation>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}

/** What stands at a place of a description. */
export const valueAt = (description: Description, pointer: string): unknown =>
  resolvePointer(description.document.value, pointer);

/** The schema that stands at a place of a description. */
export const schemaIn = (description: Description, pointer: string): WrittenSchema =>
  schemaAt(description.document.value, pointer);

/** The same, with what it refers to in the place of each reference; undefined where nothing stands. */
export const wholeSchemaIn = (description: Description, pointer: string): unknown =>
  writtenOut(schemaIn(description, pointer));

/** The status of the first success that an operation declares; 200 where it declares none exactly. */
export function successStatus({ responses }: Operation): number {
  return Number([...responses.keys()].find((status) => /^2\d\d$/.test(status)) ?? 200);
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export const JSON_TYPE = "application/json";

export const readDescription = (file: string): Description => loadDescription(readDocument(file));

/** One of our own: the JSON that the build wrote beside its YAML, which is faster to read, where it is there. */
export function readOwnDescription(file: (ending: "yml" | "json") => string): Description {
  const built = file("json");
  return existsSync(built) ? loadDescription(readWrittenJson(built)) : readDescription(file("yml"));
}

/** Takes OpenAPI 3.0 too: what it answers holds the document as 3.1 has it, with the places of the text as it is. */
export function loadDescription(text: TextDocument): Description {
  const document = { ...text, value: upgrade(text.value) };
  const root = nodeOf(document.value);
  if (typeof root.openapi !== "string" || !/^3\.[012]\./.test(root.openapi)) {
    const message = `This is not an OpenAPI 3 document: "openapi" is ${JSON.stringify(root.openapi) ?? "absent"}.`;
    const fix = 'Start the document with "openapi: 3.1.0", or name another file.';
    const place = document.placeOf("/openapi");
    throw new DocumentError([errorDiagnostic("openapi/version", message, fix, place)]);
  }
  const securitySchemes = nodeOf(nodeOf(root.components).securitySchemes) as Description["securitySchemes"];
  return {
    document,
    servers: readServers(root.servers),
    operations: readOperations(document, securitySchemes),
    securitySchemes,
  };
}

/** Their urls, with the default of each variable: https://spec.openapis.org/oas/v3.1.1.html#server-object */
export function readServers(servers: unknown): readonly string[] {
  return listOf(servers).map((server) => {
    const { url, variables } = nodeOf(server);
    return String(url).replaceAll(/\{([^{}]+)\}/g, (written, name: string) =>
      String(nodeOf(nodeOf(variables)[name]).default ?? written),
    );
  });
}

function readOperations(
  document: TextDocument,
  schemes: Description["securitySchemes"],
): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  const diagnostics: Diagnostic[] = [];
  for (const written of pathOperations(document)) {
    const { pointer, operation } = written;
    const id = operation.operationId;
    if (typeof id !== "string") continue;
    if (operations.has(id)) {
      const message = `The operationId "${id}" is used twice.`;
      const fix = "Give each operation an operationId of its own.";
      const place = document.placeOf(`${pointer}/operationId`);
      diagnostics.push(errorDiagnostic("openapi/duplicate-operation-id", message, fix, place));
      continue;
    }
    operations.set(id, readOperation(id, written, document, schemes));
  }
  if (diagnostics.length > 0) throw new DocumentError(diagnostics);
  return operations;
}

interface WrittenOperation extends Pick<Operation, "pointer" | "path" | "method"> {
  readonly operation: Node;
}

function readOperation(
  id: string,
  { pointer, path, method, operation }: WrittenOperation,
  document: TextDocument,
  schemes: Description["securitySchemes"],
): Operation {
  const responses = readResponses(document, `${pointer}/responses`);
  const [requestBody, requestSchemaPointer] = readRequestBody(document, `${pointer}/requestBody`);
  return {
    ...{ id, method, path },
    parameters: readParameters(document, pointer),
    ...(requestBody && { requestBody }),
    ...(requestSchemaPointer !== undefined && { requestSchemaPointer }),
    responses,
    security: securityOf(operation, nodeOf(document.value), schemes),
    pointer,
  };
}

/** The operation that stands at a place, also one without an operationId: that is called by its method and path. */
export function operationAt(description: Description, pointer: string): Operation | undefined {
  const { document, securitySchemes, operations } = description;
  const named = [...operations.values()].find((operation) => operation.pointer === pointer);
  const written = [...pathOperations(document)].find((operation) => operation.pointer === pointer);
  if (named !== undefined || written === undefined) return named;
  return readOperation(`${written.method} ${written.path}`, written, document, securitySchemes);
}

/** Where every operation stands. */
export const operationPointers = ({ document }: Description): string[] =>
  [...pathOperations(document)].map(({ pointer }) => pointer);

function* pathOperations(document: TextDocument): Generator<WrittenOperation> {
  for (const [path, item] of Object.entries(nodeOf(nodeOf(document.value).paths))) {
    for (const method of METHODS) {
      const operation = nodeOf(item)[method];
      if (!isNode(operation)) continue;
      yield {
        pointer: formatPointer(["paths", path, method]),
        path,
        method: method.toUpperCase(),
        operation,
      };
    }
  }
}

/** The parameters of a path, and those of one of its operations. */
export function* writtenParameters(document: TextDocument, operation: string) {
  for (const owner of [operation.slice(0, operation.lastIndexOf("/")), operation]) {
    for (const index of listOf(resolvePointer(document.value, `${owner}/parameters`)).keys()) {
      const pointer = follow(document, `${owner}/parameters/${index}`);
      yield { pointer, parameter: nodeOf(resolvePointer(document.value, pointer)) };
    }
  }
}

function readParameters(document: TextDocument, operation: string): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const { pointer, parameter } of writtenParameters(document, operation)) {
    // The whole query as one value, of OpenAPI 3.2: see `wholeQueryType`.
    if (parameter.in === "querystring") continue;
    // An operation's own parameter replaces the path's of the same name and place.
    found.set(`${parameter.in}:${parameter.name}`, {
      name: String(parameter.name),
      in: parameter.in as Parameter["in"],
      required: parameter.required === true,
      schema: parameter.schema ?? {},
      ...(typeof parameter.style === "string" && { style: parameter.style }),
      ...(typeof parameter.explode === "boolean" && { explode: parameter.explode }),
      ...(parameter.allowReserved === true && { allowReserved: true }),
      ...(isNode(parameter.content) && { contentType: Object.keys(parameter.content)[0] ?? JSON_TYPE }),
      pointer,
    });
  }
  return [...found.values()];
}

function readRequestBody(
  document: TextDocument,
  pointer: string,
): readonly [RequestBody | undefined, string | undefined] {
  const place = follow(document, pointer);
  const body = resolvePointer(document.value, place);
  if (!isNode(body)) return [undefined, undefined];
  const contentTypes = Object.keys(nodeOf(body.content));
  return [{ required: body.required === true, contentTypes }, jsonSchemaPointer(body, place)];
}

function readResponses(document: TextDocument, pointer: string): ReadonlyMap<string, Response> {
  const responses = new Map<string, Response>();
  for (const status of Object.keys(nodeOf(resolvePointer(document.value, pointer)))) {
    const place = follow(document, `${pointer}/${status}`);
    const schemaPointer = jsonSchemaPointer(nodeOf(resolvePointer(document.value, place)), place);
    responses.set(status, { status, ...(schemaPointer !== undefined && { schemaPointer }) });
  }
  return responses;
}

function jsonSchemaPointer(message: Node, pointer: string): string | undefined {
  const hasSchema = nodeOf(nodeOf(message.content)[JSON_TYPE]).schema !== undefined;
  return hasSchema ? `${pointer}${formatPointer(["content", JSON_TYPE, "schema"])}` : undefined;
}

/** Follows `$ref`s inside the document from one place to where the thing itself stands. */
export function follow(document: TextDocument, pointer: string): string {
  let place = pointer;
  for (let hops = 0; hops < 20; hops++) {
    const ref = nodeOf(resolvePointer(document.value, place)).$ref;
    const target = typeof ref === "string" && ref.startsWith("#") ? percentDecoded(ref.slice(1)) : undefined;
    if (target === undefined || !isPointer(target)) return place;
    place = target;
  }
  const message = "This $ref leads back to itself.";
  const fix = "Let one of the references hold the thing itself.";
  throw new DocumentError([
    errorDiagnostic("openapi/reference-cycle", message, fix, document.placeOf(pointer)),
  ]);
}

/**
 * Some published descriptions declare a scheme but require none anywhere; whoever reads them
 * still has to send credentials. So where no `security` is written at all, every declared http scheme applies.
 */
function securityOf(operation: Node, root: Node, schemes: Description["securitySchemes"]): readonly string[] {
  const required = operation.security ?? root.security;
  if (required === undefined) {
    return Object.keys(schemes).filter((name) => schemes[name]?.type === "http");
  }
  return listOf(required).flatMap((alternative) => Object.keys(nodeOf(alternative)));
}
