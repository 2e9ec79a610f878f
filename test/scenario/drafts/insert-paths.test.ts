import { describe, expect, test } from "vitest";
import { insertPaths, writingFunction } from "../../../src/scenario/drafts/insert-paths.ts";

/** The text with `path("new", {});` at the end of the scenario that begins at `scenario(`; undefined when that is refused. */
function withOneMore(text: string, call = "scenario"): string | undefined {
  const before = text.slice(0, text.indexOf(`${call}`)).split("\n");
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const found = writingFunction(text, place);
  return found && insertPaths(text, found, ["// a remark", `${found.writer}("new", {});`]);
}

test("more paths stand behind those that are there, as far to the right", () => {
  expect(
    withOneMore(`const paths = scenario(
  login,
  { world: () => ({}) },
  (path) => {
    path("old", {});
  },
);

rehearse(paths);
`),
  ).toBe(`const paths = scenario(
  login,
  { world: () => ({}) },
  (path) => {
    path("old", {});

    // a remark
    path("new", {});
  },
);

rehearse(paths);
`);
});

test.each([
  ["an empty function", "scenario(a, b, (path) => {});", '\n  // a remark\n  path("new", {});\n'],
  [
    "one line",
    'scenario(a, b, (path) => { path("old", {}); });',
    ' path("old", {});\n\n  // a remark\n  path("new", {});\n',
  ],
])("%s becomes several lines", (_, text, inside) => {
  const [head = ""] = text.split("=> {");
  expect(withOneMore(text)).toBe(`${head}=> {${inside}});`);
});

test.each([
  ["another name for it", "scenario(a, b, (way) => {\n  way();\n});", "way"],
  ["no brackets", "scenario(a, b, path => {\n  path();\n});", "path"],
  ["a type", "scenario(a, b, (write: WritePath<World>): void => {\n});", "write"],
  ["a type of its argument", "scenario(a, b, (write: WritePath<World>) => {\n});", "write"],
  ["an older kind of function", "scenario(a, b, function (path) {\n});", "path"],
  ["types of the call", "scenario<Shape, World>(a, b, (path) => {\n});", "path"],
  ["comments around", "scenario(a, b, (path) => {\n}, // the end\n /* really */);", "path"],
  ["no block", 'scenario(a, b, (path) => path("old", {}));', undefined],
  ["a function from elsewhere", "scenario(a, { world: () => ({}) }, writePaths);", undefined],
  ["a block that does not close", "scenario(a, b, (path) => {", undefined],
  ["brackets that do not match", "scenario(a, b, (path) => { [ } ]);", undefined],
  ["no call", "const scenario = 1;", undefined],
] as const)("a function with %s", (_, text, writer) => {
  const place = { line: 1, column: text.indexOf("scenario") + 1 };
  expect(writingFunction(text, place)?.writer).toBe(writer);
});

describe("what is no code does not mislead", () => {
  test.each([
    ["a string", `path("}) ' \\" (", {});`],
    ["a string in single quotes", `path('}) " \\' (', {});`],
    ["a template", `path(\`}) \${names[\`(\`]} \\\` \${{ a: "}" }.a}\`, {});`],
    ["a comment", "path(); // })\n  /* }) ` */"],
    ["a regular expression", 'path(text.replaceAll(/[)}/"]|\\/\\)/g, ""));'],
    ["a division", "path(4 / 2, (8) / 4, rows[0] / 2);"],
  ])("%s", (__, code) => {
    const text = `scenario(a, b, (path) => {\n  ${code}\n});\n`;
    expect(withOneMore(text)).toBe(
      `scenario(a, b, (path) => {\n  ${code}\n\n  // a remark\n  path("new", {});\n});\n`,
    );
  });
});

test("lines end as those of the file do, and are indented as its are", () => {
  expect(withOneMore("scenario(a, b, (path) => {\r\n\tpath();\r\n});\r\n")).toBe(
    'scenario(a, b, (path) => {\r\n\tpath();\r\n\r\n\t// a remark\r\n\tpath("new", {});\r\n});\r\n',
  );
});
