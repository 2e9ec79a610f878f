import { expect, test } from "vitest";
import { editText } from "../../../src/contract/fix/edit-text.ts";
import { splice } from "../../../src/contract/fix/splice.ts";
import { readSyntaxTree } from "../../../src/contract/fix/syntax-tree.ts";
import type { Edit } from "../../../src/contract/rule.ts";
import { parseDocument } from "../../../src/document/text-document.ts";

function edited(text: string, edit: Edit): string | undefined {
  const change = editText(parseDocument(text, "x"), readSyntaxTree(text), edit);
  return change && splice(text, [change]);
}

const YAML = `# top
a: 1 # one
b:
  # about c
  c: 'x'
  d: [1, 2] # two

e:
  - f: 1
    g: 2
  - h: |
      text
`;

const JSON_TEXT = `{
  "a": 1,
  "b": { "c": "x", "d": [1, 2] },
  "e": [
    { "f": 1 }
  ]
}
`;

test.each<[Edit, string, string]>([
  [{ kind: "replace", pointer: "/a", value: true }, "a: 1 #", "a: true #"],
  [{ kind: "replace", pointer: "/a", value: "12" }, "a: 1 #", 'a: "12" #'],
  [{ kind: "replace", pointer: "/a", value: "$inputs.a" }, "a: 1 #", "a: $inputs.a #"],
  [{ kind: "replace", pointer: "/b/c", value: "it's" }, "'x'", "'it''s'"],
  [{ kind: "rename", pointer: "/b/c", name: "see" }, "  c: 'x'", "  see: 'x'"],
  [{ kind: "remove", pointer: "/b/c" }, "  c: 'x'\n", ""],
  [{ kind: "remove", pointer: "/b/d" }, "  d: [1, 2] # two\n", ""],
  [{ kind: "remove", pointer: "/b/d/0" }, "[1, 2]", "[2]"],
  [{ kind: "remove", pointer: "/b/d/1" }, "[1, 2]", "[1]"],
  [{ kind: "remove", pointer: "/e/0" }, "  - f: 1\n    g: 2\n", ""],
  [{ kind: "remove", pointer: "/e/0/f" }, "- f: 1\n    g: 2", "- g: 2"],
  [{ kind: "remove", pointer: "/e/0/g" }, "    g: 2\n", ""],
  [
    { kind: "insert", pointer: "/b", name: "n", value: { x: [1] } },
    "# two\n",
    "# two\n  n:\n    x:\n      - 1\n",
  ],
  [{ kind: "insert", pointer: "/b/d", value: 3 }, "[1, 2]", "[1, 2, 3]"],
  [{ kind: "insert", pointer: "/e", value: { k: "v", l: 2 } }, "text\n", "text\n  - k: v\n    l: 2\n"],
  [{ kind: "insert", pointer: "/e/0", name: "n", value: "$x" }, "g: 2\n", "g: 2\n    n: $x\n"],
])("%j changes that alone", (edit, before, after) => {
  expect(edited(YAML, edit)).toBe(YAML.replace(before, () => after));
  const windows = (text: string) => text.replaceAll("\n", "\r\n");
  expect(edited(windows(YAML), edit)).toBe(windows(YAML.replace(before, () => after)));
});

test.each<[Edit, string, string]>([
  [{ kind: "replace", pointer: "/a", value: "yes" }, '"a": 1', '"a": "yes"'],
  [{ kind: "rename", pointer: "/b/c", name: "see" }, '"c"', '"see"'],
  [{ kind: "remove", pointer: "/a" }, '"a": 1,\n  ', ""],
  [{ kind: "remove", pointer: "/e" }, ',\n  "e": [\n    { "f": 1 }\n  ]', ""],
  [{ kind: "insert", pointer: "/e", value: { k: "v" } }, '{ "f": 1 }', '{ "f": 1 },\n    {"k":"v"}'],
  [{ kind: "insert", pointer: "/b", name: "n", value: 1 }, "[1, 2] }", '[1, 2], "n": 1 }'],
])("in JSON %j leaves JSON", (edit, before, after) => {
  expect(edited(JSON_TEXT, edit)).toBe(JSON_TEXT.replace(before, () => after));
});

test.each<[string, string, Edit]>([
  ["a name that is taken", YAML, { kind: "rename", pointer: "/b/c", name: "d" }],
  ["an entry that is there", YAML, { kind: "insert", pointer: "/b", name: "c", value: 1 }],
  ["a place that is not there", YAML, { kind: "replace", pointer: "/b/z", value: 1 }],
  ["the document itself", YAML, { kind: "remove", pointer: "" }],
  ["the only entry of a block", YAML, { kind: "remove", pointer: "/e/1/h" }],
  ["a text in a block", YAML, { kind: "replace", pointer: "/e/1/h", value: "x" }],
  ["what an alias repeats", "a: &x { b: 1 }\nc: *x\n", { kind: "replace", pointer: "/c/b", value: 2 }],
  ["what aliases repeat", "a: &x { b: 1 }\nc: *x\n", { kind: "replace", pointer: "/a/b", value: 2 }],
  ["an entry with a comment after it", "- a: 1 # why\n  b: 2\n", { kind: "remove", pointer: "/0/a" }],
  ["an item with a comment after it", "a: [\n  1, # why\n  2\n]\n", { kind: "remove", pointer: "/a/0" }],
  ["an item with a comment before it", "a: [\n  1, # why\n  2\n]\n", { kind: "remove", pointer: "/a/1" }],
])("nothing is changed of %s", (_, text, edit) => {
  expect(edited(text, edit)).toBeUndefined();
});

test.each<[Edit, string]>([
  [
    { kind: "remove", pointer: "/b/x" },
    "b:\n  # about x\n  # about z\n  z:\n    - 1\n    # about two\n    - a: 2\n\n    # about three\n    - 3\n# the end\n",
  ],
  [
    { kind: "remove", pointer: "/b/z/0" },
    "b:\n  # about x\n  x:\n    y: 1\n  # about z\n  z:\n    # about two\n    - a: 2\n\n    # about three\n    - 3\n# the end\n",
  ],
  [
    { kind: "remove", pointer: "/b/z/1" },
    "b:\n  # about x\n  x:\n    y: 1\n  # about z\n  z:\n    - 1\n    # about two\n\n    # about three\n    - 3\n# the end\n",
  ],
  [
    { kind: "remove", pointer: "/b/z/2" },
    "b:\n  # about x\n  x:\n    y: 1\n  # about z\n  z:\n    - 1\n    # about two\n    - a: 2\n\n    # about three\n# the end\n",
  ],
  [
    { kind: "insert", pointer: "/b/x", name: "w", value: 0 },
    "b:\n  # about x\n  x:\n    y: 1\n    w: 0\n  # about z\n  z:\n    - 1\n    # about two\n    - a: 2\n\n    # about three\n    - 3\n# the end\n",
  ],
  [
    { kind: "insert", pointer: "/b/z", value: 4 },
    "b:\n  # about x\n  x:\n    y: 1\n  # about z\n  z:\n    - 1\n    # about two\n    - a: 2\n\n    # about three\n    - 3\n    - 4\n# the end\n",
  ],
])("%j leaves every comment where it is", (edit, after) => {
  const text =
    "b:\n  # about x\n  x:\n    y: 1\n  # about z\n  z:\n    - 1\n    # about two\n    - a: 2\n\n    # about three\n    - 3\n# the end\n";
  expect(edited(text, edit)).toBe(after);
});
