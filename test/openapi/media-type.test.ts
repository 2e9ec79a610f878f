import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import {
  declaredStatus,
  encodingsOf,
  findMediaType,
  requestMediaTypes,
  responseHeaders,
  responseMediaTypes,
  wholeQueryType,
} from "../../src/openapi/media-type.ts";

const description = loadDescription(
  parseDocument(
    `openapi: 3.1.0
paths:
  /pets:
    post:
      operationId: savePet
      parameters: [{ $ref: "#/components/parameters/Query" }]
      requestBody: { $ref: "#/components/requestBodies/Pet" }
      responses:
        "200":
          headers: { X-A: { required: true, schema: { type: integer } } }
          content: { "text/*": {}, "text/csv; charset=utf-8": { schema: {} } }
        4XX: {}
components:
  parameters:
    Query: { name: q, in: querystring, content: { application/json: {} } }
  requestBodies:
    Pet: { content: { multipart/form-data: { encoding: { a: { contentType: image/png } } }, "*/*": {} } }
`,
    "pets.yml",
  ),
);
const operation = description.operations.get("savePet");
if (operation === undefined) throw new Error("There is no savePet.");

const PET = "/components/requestBodies/Pet/content";
const ANSWER = "/paths/~1pets/post/responses/200";

test("the media types of a body are found through references", () => {
  expect(requestMediaTypes(description, operation)).toEqual([
    { type: "multipart/form-data", pointer: `${PET}/multipart~1form-data` },
    { type: "*/*", pointer: `${PET}/*~1*` },
  ]);
});

describe("a content type falls under the most specific of those declared", () => {
  test.each([
    ["Text/CSV", "text/csv; charset=utf-8"],
    ["text/html; charset=latin1", "text/*"],
    ["application/json", undefined],
  ])("%s", (contentType, type) => {
    expect(findMediaType(responseMediaTypes(description, operation, "200"), contentType)?.type).toBe(type);
  });

  test("or under all of them", () => {
    expect(findMediaType(requestMediaTypes(description, operation), "image/png")?.type).toBe("*/*");
  });
});

test("an entry without a schema has none", () => {
  expect(responseMediaTypes(description, operation, "200").map(({ schemaPointer }) => schemaPointer)).toEqual(
    [undefined, `${ANSWER}/content/text~1csv; charset=utf-8/schema`],
  );
});

test("the encodings of a form are those of its media type", () => {
  const [form, any] = requestMediaTypes(description, operation);
  expect(form && encodingsOf(description, form)).toEqual({ a: { contentType: "image/png" } });
  expect(any && encodingsOf(description, any)).toEqual({});
});

test("a status is declared exactly, or by its range", () => {
  expect([200, 404, 500].map((status) => declaredStatus(operation, status))).toEqual([
    "200",
    "4XX",
    undefined,
  ]);
});

test("the headers of an answer are like parameters", () => {
  expect(responseHeaders(description, operation, "200")).toEqual([
    {
      name: "X-A",
      in: "header",
      required: true,
      schema: { type: "integer" },
      pointer: `${ANSWER}/headers/X-A`,
    },
  ]);
  expect(responseHeaders(description, operation, "4XX")).toEqual([]);
});

test("a parameter that is the whole query is none of the others, and has a media type", () => {
  expect(operation.parameters).toEqual([]);
  expect(wholeQueryType(description, operation)).toBe("application/json");
});
