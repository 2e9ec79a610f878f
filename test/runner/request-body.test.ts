import { describe, expect, test } from "vitest";
import { bodyText } from "../../src/ports/http.ts";
import { build } from "./request-step.ts";

const post = (content = "") => `/a: { post: { operationId: o, requestBody: { content: { ${content} } } } }`;
const INPUTS = {
  id: 7,
  digits: "123456",
  quote: 'a "b"\n',
  list: [{ a: 1 }],
  json: '{"raw":true}',
  empty: null,
  form: { a: 1, b: ["x y", "~"], c: null, d: { e: 1 } },
};

function sent(contentType: string, payload: unknown, content = "") {
  const { request, sent, notes } = build({
    paths: post(content),
    requestBody: { contentType, payload },
    inputs: INPUTS,
  });
  return { type: request.headers["content-type"], text: bodyText(request), value: sent.body, notes };
}

// https://spec.openapis.org/arazzo/v1.1.0.html#requestbody-object-examples
describe("JSON text with expressions in it", () => {
  test.each<[payload: string, text: string]>([
    ['{"id": "{$inputs.id}", "n": {$inputs.id}}', '{"id": "7", "n": 7}'],
    ['{"q": "say {$inputs.quote}"}', '{"q": "say a \\"b\\"\\n"}'],
    ['{"products": "{$inputs.list}"}', '{"products": [{"a":1}]}'],
    ['{"a": "\\"{$inputs.list}"}', '{"a": "\\"[{\\"a\\":1}]"}'],
    ['{"products": "of {$inputs.list}"}', '{"products": "of [{\\"a\\":1}]"}'],
    ['{"a": {$inputs.json}, "b": {$inputs.digits}}', '{"a": {"raw":true}, "b": 123456}'],
    ['{"a": {$inputs.quote}, "b": {$inputs.empty}}', '{"a": "a \\"b\\"\\n", "b": null}'],
    ['["{$inputs.list}", "{$inputs.list}"]', '[[{"a":1}], [{"a":1}]]'],
    ['{"escaped \\" quote": "{$inputs.id}"}', '{"escaped \\" quote": "7"}'],
    ['{"id": "$inputs.id", "code": "$inputs.digits"}', '{"id":7,"code":"123456"}'],
    ['{"id": "$inputs.list", "x": "{$inputs.id}"}', '{"id":[{"a":1}],"x":"7"}'],
    ['{"gone": "$inputs.gone", "x": 1.0}', '{"x":1}'],
    ['{"plain": 1.0}', '{"plain": 1.0}'],
    ["$inputs.json", '"{\\"raw\\":true}"'],
    ["plain {$inputs.id}", '"plain 7"'],
    ["plain", '"plain"'],
  ])("%s", (payload, text) => {
    expect(sent("application/json", payload).text).toBe(text);
  });

  test("is read as the value that it holds", () => {
    expect(sent("application/json", '{"id": {$inputs.id}}').value).toEqual({ id: 7 });
  });

  test("that is none is sent as a text, and said", () => {
    const { text, notes } = sent("application/json", '{"id": {$inputs.id}');
    expect([text, notes]).toEqual([
      '"{\\"id\\": 7"',
      ["The payload looks like JSON but is not valid, so it was sent as a JSON string."],
    ]);
  });
});

describe("forms", () => {
  const FORM = "application/x-www-form-urlencoded";

  test("repeat lists, write objects as JSON, and say what they cannot", () => {
    const { text, notes } = sent(FORM, "$inputs.form");
    expect(text).toBe("a=1&b=x+y&b=%7E&d=%7B%22e%22%3A1%7D");
    expect(notes).toEqual(["c was left out: a form cannot hold null."]);
  });

  test.each([
    ["b: { style: pipeDelimited }", { b: ["x", "y"] }, "b=x%7Cy"],
    ["b: { explode: false }", { b: ["x", "y"] }, "b=x,y"],
    ["b: { style: deepObject }", { b: { x: 1 } }, "b%5Bx%5D=1"],
    ["b: { allowReserved: true }", { b: "/a" }, "b=/a"],
    ["b: { contentType: application/json }", { b: "x" }, "b=%22x%22"],
    ["b: { contentType: text/plain }", { b: "x" }, "b=x"],
  ])("follow the encoding %s", (encoding, payload, text) => {
    expect(sent(FORM, payload, `${FORM}: { encoding: { ${encoding} } }`).text).toBe(text);
  });

  test("that are text go out as they are", () => {
    expect(sent(FORM, "id={$inputs.id}&x=a b").text).toBe("id=7&x=a b");
  });
});

describe("multipart", () => {
  const PNG = { bytes: new Uint8Array([1, 255]), filename: 'a"b.png', contentType: "image/png" };
  const parts = (payload: unknown, content?: string) => {
    const { request, sent } = build({
      paths: post(content),
      requestBody: { contentType: "multipart/form-data", payload },
      inputs: { ...INPUTS, file: PNG, raw: new Uint8Array([65]) },
    });
    const body = Buffer.from(request.body as Uint8Array).toString("latin1");
    const boundary = /boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1] ?? "";
    return { boundary, parts: body.split(`--${boundary}`), value: sent.body };
  };

  test("has a part for each value, with files by their bytes", () => {
    const payload = {
      id: "$inputs.id",
      tags: ["x", "y"],
      o: { a: 1 },
      file: "$inputs.file",
      raw: "$inputs.raw",
    };
    const { parts: written, value } = parts(payload);
    expect(written).toEqual([
      "",
      '\r\nContent-Disposition: form-data; name="id"\r\n\r\n7\r\n',
      '\r\nContent-Disposition: form-data; name="tags"\r\n\r\nx\r\n',
      '\r\nContent-Disposition: form-data; name="tags"\r\n\r\ny\r\n',
      '\r\nContent-Disposition: form-data; name="o"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n',
      '\r\nContent-Disposition: form-data; name="file"; filename="a%22b.png"\r\nContent-Type: image/png\r\n\r\n\x01\xff\r\n',
      '\r\nContent-Disposition: form-data; name="raw"; filename="raw"\r\nContent-Type: application/octet-stream\r\n\r\nA\r\n',
      "--\r\n",
    ]);
    expect(value).toEqual({
      id: 7,
      tags: ["x", "y"],
      o: { a: 1 },
      file: '<2 bytes of a"b.png>',
      raw: "<1 bytes>",
    });
  });

  test("follows the encoding of a property", () => {
    const content =
      "multipart/form-data: { encoding: { x: { contentType: 'image/*, application/xml' }, y: { style: form, explode: false } } }";
    expect(parts({ x: "<a/>", y: ["1 ", "2"] }, content).parts.slice(1, 3)).toEqual([
      '\r\nContent-Disposition: form-data; name="x"\r\nContent-Type: application/xml\r\n\r\n<a/>\r\n',
      '\r\nContent-Disposition: form-data; name="y"\r\n\r\n1 ,2\r\n',
    ]);
  });

  test("has the same boundary for the same content, and another for another", () => {
    const boundaries = [{ a: 1 }, { a: 1 }, { a: 2 }].map((payload) => parts(payload).boundary);
    expect(new Set(boundaries).size).toBe(2);
    expect(boundaries[0]).toBe(boundaries[1]);
  });

  test("keeps a boundary that the author has chosen", () => {
    const { type, text } = sent('multipart/form-data; boundary="b"', { a: 1 });
    expect([type, text]).toEqual([
      'multipart/form-data; boundary="b"',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
    ]);
  });
});

describe("other types", () => {
  test.each([
    ["text/plain", "n={$inputs.id}", "n=7"],
    ["text/plain", "$inputs.list", '[{"a":1}]'],
    ["application/xml", "<id>{$inputs.id}</id>", "<id>7</id>"],
    ["application/octet-stream", "abc", "abc"],
    ["application/problem+json; charset=utf-8", { a: 1 }, '{"a":1}'],
  ])("%s", (contentType, payload, text) => {
    const { type, text: written } = sent(contentType, payload);
    expect([type, written]).toEqual([contentType, text]);
  });

  test("bytes go out as they are", () => {
    const bytes = new Uint8Array([0, 255]);
    const { request, sent } = build({
      paths: post(),
      requestBody: { contentType: "application/octet-stream", payload: "$inputs.file" },
      inputs: { file: { bytes } },
    });
    expect([request.body, sent.body]).toEqual([bytes, "<2 bytes>"]);
  });

  test("what is no text cannot be XML", () => {
    expect(() => sent("application/xml", "$inputs.list")).toThrow(
      "An object or a list cannot be written as application/xml: write the payload as text.",
    );
  });
});
