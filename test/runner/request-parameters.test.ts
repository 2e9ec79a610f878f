import { describe, expect, test } from "vitest";
import { build, type Written } from "./request-step.ts";

const FIND = (parameters: string) => `/things: { get: { operationId: find, parameters: [${parameters}] } }`;
const url = (written: Written) => build(written).request.url;

describe("a parameter is written as the description says", () => {
  test.each<[declared: string, name: string, value: unknown, query: string]>([
    ["{ name: tags, in: query, style: pipeDelimited }", "tags", ["a", "b"], "?tags=a%7Cb"],
    ["{ name: tags, in: query, explode: false }", "tags", ["a", "b"], "?tags=a,b"],
    ["{ name: f, in: query, style: deepObject, explode: true }", "f", { a: 1 }, "?f%5Ba%5D=1"],
    ["{ name: path, in: query, allowReserved: true }", "path", "/a/b?c", "?path=/a/b?c"],
    [
      "{ name: q, in: query, content: { application/json: {} } }",
      "q",
      { a: [1] },
      "?q=%7B%22a%22%3A%5B1%5D%7D",
    ],
    ["{ name: q, in: query, content: { application/json: {} } }", "q", '{"a":1}', "?q=%7B%22a%22%3A1%7D"],
    ["{ name: q, in: query, content: { application/json: {} } }", "q", "a", "?q=%22a%22"],
    ["{ name: q, in: query, content: { text/plain: {} } }", "q", "a b", "?q=a%20b"],
    ["", "unknown", ["a b", 2], "?unknown=a%20b&unknown=2"],
  ])("%s of %s", (declared, name, value, query) => {
    expect(url({ paths: FIND(declared), parameters: [[name, "query", value]] })).toBe(
      `https://api.example/things${query}`,
    );
  });

  test("in a path", () => {
    const paths =
      "/a{m}/{l}/{s}: { get: { operationId: x, parameters: [{ name: m, in: path, style: matrix }, { name: l, in: path, style: label, explode: true }] } }";
    const parameters = [
      ["m", "path", ["x", "y"]],
      ["l", "path", { a: 1, b: 2 }],
      ["s", "path", ["1", "2"]],
    ] as const;
    expect(url({ paths, parameters })).toBe("https://api.example/a;m=x,y/.a=1.b=2/1,2");
  });

  test("in a header, whose name may be in any case", () => {
    const paths = FIND("{ name: x-colors, in: header, explode: true }");
    const { request } = build({ paths, parameters: [["X-Colors", "header", { R: 1, G: 2 }]] });
    expect(request.headers["x-colors"]).toBe("R=1,G=2");
  });

  test("cookies stand beside each other", () => {
    const parameters = [
      ["a", "cookie", ["1", "2"]],
      ["b", "cookie", "x y"],
    ] as const;
    expect(build({ paths: FIND("{ name: a, in: cookie }"), parameters }).request.headers.cookie).toBe(
      "a=1; a=2; b=x%20y",
    );
  });
});

describe("the whole query", () => {
  const whole = (value: unknown, content = "") =>
    url({
      paths: FIND(content && `{ name: q, in: querystring, content: { ${content}: {} } }`),
      parameters: [["q", "querystring", value]],
      inputs: { category: "a b", none: null },
    });

  test.each([
    ["filter=active&sort=desc", "?filter=active&sort=desc"],
    ["?category={$inputs.category}&x[y]=%20#", "?category=a%20b&x[y]=%20%23"],
    [{ a: ["b c", 1], d: "e" }, "?a=b%20c&a=1&d=e"],
    ["", ""],
  ])("%j", (value, query) => {
    expect(whole(value)).toBe(`https://api.example/things${query}`);
  });

  test("of JSON is encoded as a whole", () => {
    expect(whole('{"a":1}', "application/json")).toBe("https://api.example/things?%7B%22a%22%3A1%7D");
  });

  test("can be read by its names, and leaves room for an API key", () => {
    const { request, sent } = build({
      paths: "/things: { get: { operationId: find, security: [{ key: [] }] } }",
      components: "{ securitySchemes: { key: { type: apiKey, in: query, name: k } } }",
      parameters: [["q", "querystring", "a=1"]],
      to: { credentials: { key: { value: "s" } } },
    });
    expect(request.url).toBe("https://api.example/things?a=1&k=s");
    expect(sent.query).toEqual({ k: "s", a: "1" });
  });

  test("is the only one", () => {
    const parameters = [
      ["q", "querystring", "a=1"],
      ["limit", "query", 1],
    ] as const;
    expect(() => build({ paths: FIND(""), parameters })).toThrow(
      'The parameter "q" is the whole query, which leaves no room for "limit".',
    );
  });
});

describe("what is empty or null is said", () => {
  test.each<[value: unknown, sent: string, note: string]>([
    [null, "", "x was left out: its value is null, which a parameter cannot hold."],
    [[], "", "x was left out: its value is empty."],
    [{}, "", "x was left out: its value is empty."],
    ["$inputs.gone", "", "x was left out: the optional input gone has no value."],
    [[1, null], "?x=1", "The nulls in x were left out: a parameter cannot hold null."],
  ])("%j", (value, sent, note) => {
    const { request, notes } = build({ paths: FIND(""), parameters: [["x", "query", value]] });
    expect([request.url, notes]).toEqual([`https://api.example/things${sent}`, [note]]);
  });

  test("but not an empty text, false or 0", () => {
    const parameters = [
      ["a", "query", ""],
      ["b", "query", false],
      ["c", "query", 0],
    ] as const;
    expect(url({ paths: FIND(""), parameters })).toBe("https://api.example/things?a=&b=false&c=0");
  });
});

describe("what no url or header can carry", () => {
  test.each<[paths: string, name: string, place: "path" | "header", value: unknown, message: string]>([
    [
      "/a/{x}.{y}: { get: { operationId: o } }",
      "x",
      "path",
      null,
      'The path /a/{x}.{y} needs the parameter "x", which has no value.',
    ],
    [
      "/a/{x}: { get: { operationId: o } }",
      "x",
      "path",
      [],
      'The path /a/{x} needs the parameter "x", which has no value.',
    ],
    [
      "/a/.{x}: { get: { operationId: o } }",
      "x",
      "path",
      ".",
      'The path parameter "x" is ".", which would change the path.',
    ],
    [
      "/a/{x}: { get: { operationId: o, parameters: [{ name: x, in: path, style: label }] } }",
      "x",
      "path",
      "",
      'The path parameter "x" is ".", which would change the path.',
    ],
    [
      "/a/.{x}: { get: { operationId: o, parameters: [{ name: x, in: path, style: label }] } }",
      "x",
      "path",
      "",
      'The path parameter "x" is ".", which would change the path.',
    ],
    [
      "/a: { get: { operationId: o } }",
      "X",
      "header",
      "a\u2713",
      'The header "x" holds "✓", which no header can.',
    ],
  ])("%#", (paths, name, place, value, message) => {
    expect(() => build({ paths, parameters: [[name, place, value]] })).toThrow(message);
  });
});

describe("the server", () => {
  const at = (servers: string, paths = "/a: { get: { operationId: o } }") => url({ paths, servers });

  test("has the defaults of its variables", () => {
    expect(
      at(
        "[{ url: 'https://{env}.example/{v}/', variables: { env: { default: test }, v: { default: v2 } } }]",
      ),
    ).toBe("https://test.example/v2/a");
  });

  test("of the operation goes before that of its path, and both before that of the description", () => {
    const own = "servers: [{ url: https://own.example }]";
    const path = "servers: [{ url: https://path.example }]";
    expect(at("[{ url: https://a.example }]", `/a: { ${path}, get: { operationId: o, ${own} } }`)).toBe(
      "https://own.example/a",
    );
    expect(at("[{ url: https://a.example }]", `/a: { ${path}, get: { operationId: o } }`)).toBe(
      "https://path.example/a",
    );
  });
});

test("it accepts what the operation answers with", () => {
  const paths =
    "/a: { get: { operationId: o, responses: { '200': { content: { image/png: {} } }, default: { content: { application/json: {}, image/png: {} } } } } }";
  expect(build({ paths }).request.headers.accept).toBe("image/png, application/json");
});
