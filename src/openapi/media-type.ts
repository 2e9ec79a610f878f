import { nodeOf } from "../document/node.ts";
import { formatPointer } from "../document/pointer.ts";
import {
  type Description,
  follow,
  JSON_TYPE,
  type Operation,
  type Parameter,
  valueAt,
  writtenParameters,
} from "./description.ts";

/** One entry of a `content`: https://spec.openapis.org/oas/v3.1.1.html#media-type-object */
export interface MediaType {
  /** As it is written: with its parameters, or a range such as `text/*`. */
  readonly type: string;
  readonly pointer: string;
  readonly schemaPointer?: string;
}

/** How one property of a form is written: https://spec.openapis.org/oas/v3.1.1.html#encoding-object */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** `application/json` of `Application/JSON; charset=utf-8`. */
export const essence = (contentType: string): string =>
  (contentType.split(";")[0] ?? "").trim().toLowerCase();

export const isJson = (contentType: string): boolean => /[/+]json$/.test(essence(contentType));

export const isXml = (contentType: string): boolean => /[/+]xml$/.test(essence(contentType));

/** A media type of fields by name. */
export const isForm = (contentType: string): boolean =>
  /^(application\/x-www-form-urlencoded$|multipart\/)/.test(essence(contentType));

/** The one that is used where a step names none: https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
export function defaultContentType(declared: readonly string[]): string {
  const concrete = declared.filter((type) => !type.includes("*"));
  return (
    concrete.find((type) => essence(type) === JSON_TYPE) ?? concrete.find(isJson) ?? concrete[0] ?? JSON_TYPE
  );
}

/** The status under which an operation declares the answer: exactly, by its range, or by default. */
export function declaredStatus({ responses }: Operation, status: number): string | undefined {
  const names = [String(status), `${String(status).charAt(0)}XX`, "default"];
  return names.find((name) => responses.has(name));
}

export const requestMediaTypes = (description: Description, operation: Operation): readonly MediaType[] =>
  mediaTypes(description, follow(description.document, `${operation.pointer}/requestBody`));

/** `status` as the operation writes it. */
export const responseMediaTypes = (
  description: Description,
  operation: Operation,
  status: string,
): readonly MediaType[] => mediaTypes(description, responsePointer(description, operation, status));

/** The headers of an answer, as parameters are: they have a style and a schema too. */
export function responseHeaders(
  description: Description,
  operation: Operation,
  status: string,
): readonly Parameter[] {
  const at = `${responsePointer(description, operation, status)}/headers`;
  return Object.keys(nodeOf(valueAt(description, at))).map((name) => {
    const pointer = follow(description.document, `${at}${formatPointer([name])}`);
    const { required, schema, explode } = nodeOf(valueAt(description, pointer));
    return {
      name,
      in: "header",
      required: required === true,
      schema: schema ?? {},
      ...(typeof explode === "boolean" && { explode }),
      pointer,
    };
  });
}

/** The one that the content type falls under; the most specific where several would do. */
export function findMediaType(declared: readonly MediaType[], contentType: string): MediaType | undefined {
  const wanted = essence(contentType);
  const ranges = [wanted, `${wanted.split("/")[0]}/*`, "*/*"];
  return ranges.flatMap((range) => declared.filter(({ type }) => essence(type) === range))[0];
}

export function encodingsOf(
  description: Description,
  { pointer }: MediaType,
): Readonly<Record<string, Encoding>> {
  return nodeOf(valueAt(description, `${pointer}/encoding`)) as Readonly<Record<string, Encoding>>;
}

const responsePointer = (description: Description, operation: Operation, status: string): string =>
  follow(description.document, `${operation.pointer}/responses${formatPointer([status])}`);

function mediaTypes(description: Description, pointer: string): readonly MediaType[] {
  const content = nodeOf(valueAt(description, `${pointer}/content`));
  return Object.entries(content).map(([type, media]) => {
    const at = `${pointer}/content${formatPointer([type])}`;
    return {
      type,
      pointer: at,
      ...(nodeOf(media).schema !== undefined && { schemaPointer: `${at}/schema` }),
    };
  });
}

/** The media type of the parameter that is the whole query: https://spec.openapis.org/oas/v3.2.0.html#parameter-locations */
export function wholeQueryType(description: Description, { pointer }: Operation): string {
  const parameters = [...writtenParameters(description.document, pointer)];
  const whole = parameters.findLast(({ parameter }) => parameter.in === "querystring");
  return Object.keys(nodeOf(whole?.parameter.content))[0] ?? "application/x-www-form-urlencoded";
}
