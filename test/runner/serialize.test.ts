import { describe, expect, test } from "vitest";
import { writePairs, writeText } from "../../src/runner/request/serialize-parameter.ts";

type TextStyle = Parameters<typeof writeText>[0];
type PairStyle = Parameters<typeof writePairs>[0];

const BLUE = "blue";
const COLORS = ["blue", "black", "brown"];
const RGB = { R: 100, G: 200, B: 150 };

const text = (style: Partial<TextStyle>, value: unknown) =>
  writeText({ name: "color", in: "path", ...style }, value);
const pairs = (style: Partial<PairStyle>, value: unknown) =>
  writePairs({ name: "color", in: "query", ...style }, value).map((pair) => pair.join("="));

// https://spec.openapis.org/oas/v3.1.1.html#style-examples
describe("the table of styles, one text", () => {
  test.each<[style: string, explode: boolean, empty: string, one: string, list: string, map: string]>([
    ["matrix", false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
    ["matrix", true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
    ["label", false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
    ["label", true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
    ["simple", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
    ["simple", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ])("%s, explode %s", (style, explode, ...written) => {
    const values = ["", BLUE, COLORS, RGB];
    expect(values.map((value) => text({ style, explode }, value))).toEqual(written);
  });

  test("a path is simple and not exploded unless it says otherwise", () => {
    expect([text({}, COLORS), text({}, RGB)]).toEqual(["blue,black,brown", "R,100,G,200,B,150"]);
  });

  test("a header is simple whatever it says, and nothing in it is encoded", () => {
    const header = { in: "header", style: "matrix" } as const;
    expect(text(header, ["a b", "c/d"])).toBe("a b,c/d");
    expect(text({ ...header, explode: true }, { "a b": "ü" })).toBe("a b=ü");
  });

  test("in a path, everything reserved is encoded but the delimiters of the style", () => {
    expect(text({}, ["a,b", "c/d?", "é!"])).toBe("a%2Cb,c%2Fd%3F,%C3%A9%21");
    expect(text({ style: "matrix", name: "the color", explode: true }, ["a;b"])).toBe(";the%20color=a%3Bb");
  });
});

describe("the table of styles, pairs", () => {
  test.each<[style: string, explode: boolean, one: string[], list: string[], map: string[]]>([
    ["form", false, ["color=blue"], ["color=blue,black,brown"], ["color=R,100,G,200,B,150"]],
    ["form", true, ["color=blue"], ["color=blue", "color=black", "color=brown"], ["R=100", "G=200", "B=150"]],
    [
      "spaceDelimited",
      false,
      ["color=blue"],
      ["color=blue%20black%20brown"],
      ["color=R%20100%20G%20200%20B%20150"],
    ],
    [
      "pipeDelimited",
      false,
      ["color=blue"],
      ["color=blue%7Cblack%7Cbrown"],
      ["color=R%7C100%7CG%7C200%7CB%7C150"],
    ],
    [
      "pipeDelimited",
      true,
      ["color=blue"],
      ["color=blue", "color=black", "color=brown"],
      ["R=100", "G=200", "B=150"],
    ],
    [
      "deepObject",
      true,
      ["color=blue"],
      ["color=blue", "color=black", "color=brown"],
      ["color%5BR%5D=100", "color%5BG%5D=200", "color%5BB%5D=150"],
    ],
  ])("%s, explode %s", (style, explode, ...written) => {
    expect([BLUE, COLORS, RGB].map((value) => pairs({ style, explode }, value))).toEqual(written);
  });

  test("a form is exploded unless it says otherwise, the other styles are not", () => {
    expect(pairs({}, COLORS)).toEqual(["color=blue", "color=black", "color=brown"]);
    expect(pairs({ style: "pipeDelimited" }, COLORS)).toEqual(["color=blue%7Cblack%7Cbrown"]);
  });

  test("objects in a deep object nest, and lists in it repeat", () => {
    const value = { size: { min: 1 }, tags: ["a", "b"] };
    expect(pairs({ style: "deepObject" }, value)).toEqual([
      "color%5Bsize%5D%5Bmin%5D=1",
      "color%5Btags%5D=a",
      "color%5Btags%5D=b",
    ]);
  });

  test("names are encoded as values are", () => {
    expect(pairs({ name: "a&b" }, "c=d")).toEqual(["a%26b=c%3Dd"]);
  });

  test("allowReserved keeps what is reserved or encoded, but not what would end the value", () => {
    const value = "/a?b:c@d,e;f=g!h%20i 100%é#[]&+";
    expect(pairs({ allowReserved: true }, value)).toEqual([
      "color=/a?b:c@d,e;f=g!h%20i%20100%25%C3%A9%23%5B%5D%26%2B",
    ]);
  });

  test("cookies are encoded, except in the style that says not to", () => {
    expect(pairs({ in: "cookie" }, "a b")).toEqual(["color=a%20b"]);
    expect(pairs({ in: "cookie", style: "cookie" }, "a b")).toEqual(["color=a b"]);
  });
});

describe("what is empty", () => {
  test.each([[[]], [{}], [null], [[null]], [{ a: null }], [undefined]])("%j is not written", (value) => {
    expect([text({}, value), pairs({}, value), pairs({ style: "deepObject" }, value)]).toEqual([
      undefined,
      [],
      [],
    ]);
  });

  test("an empty text is, and so are false and zero", () => {
    expect(["", false, 0].map((value) => pairs({}, value))).toEqual([
      ["color="],
      ["color=false"],
      ["color=0"],
    ]);
  });

  test("null among items or members is skipped", () => {
    expect([text({}, [1, null, 2]), pairs({ explode: false }, { a: 1, b: null })]).toEqual([
      "1,2",
      ["color=a,1"],
    ]);
  });
});

test("what stands deeper than a style reaches is written as JSON", () => {
  expect(pairs({ explode: false }, [{ a: 1 }, [2]])).toEqual(["color=%7B%22a%22%3A1%7D,%5B2%5D"]);
});

test("half of a surrogate pair becomes the replacement character", () => {
  expect(text({}, "\ud800")).toBe("%EF%BF%BD");
});
