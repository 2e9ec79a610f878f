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
])("%j changes that alone", (edit, before, after) => {
  expect(edited(YAML, edit)).toBe(YAML.replace(before, () => after));
  const windows = (text: string) => text.replaceAll("\n", "\r\n");
  expect(edited(windows(YAML), edit)).toBe(windows(YAML.replace(before, () => after)));
});

test.each<[Edit, string, string]>([
  [{ kind: "replace", pointer: "/a", value: "yes" }, '"a": 1', '"a": "yes"'],
  [{ kind: "rename", pointer: "/b/c", name: "see" }, '"c"', '"see"'],
])("in JSON %j leaves JSON", (edit, before, after) => {
  expect(edited(JSON_TEXT, edit)).toBe(JSON_TEXT.replace(before, () => after));
});

test.each<[string, string, Edit]>([
  ["a name that is taken", YAML, { kind: "rename", pointer: "/b/c", name: "d" }],
  ["a place that is not there", YAML, { kind: "replace", pointer: "/b/z", value: 1 }],
  ["the document itself", YAML, { kind: "replace", pointer: "", value: 1 }],
  ["a text in a block", YAML, { kind: "replace", pointer: "/e/1/h", value: "x" }],
  ["what an alias repeats", "a: &x { b: 1 }\nc: *x\n", { kind: "replace", pointer: "/c/b", value: 2 }],
  ["what aliases repeat", "a: &x { b: 1 }\nc: *x\n", { kind: "replace", pointer: "/a/b", value: 2 }],
])("nothing is changed of %s", (_, text, edit) => {
  expect(edited(text, edit)).toBeUndefined();
});

test.each<[Edit, string, string]>([
  [{ kind: "rename", pointer: "/b/x", name: "w" }, "  x:", "  w:"],
  [{ kind: "replace", pointer: "/b/z/0", value: 4 }, "- 1", "- 4"],
  [{ kind: "replace", pointer: "/b/z/2", value: 4 }, "- 3", "- 4"],
])("%j leaves every comment where it is", (edit, before, after) => {
  const text =
    "b:\n  # about x\n  x:\n    y: 1\n  # about z\n  z:\n    - 1\n    # about two\n    - a: 2\n\n    # about three\n    - 3\n# the end\n";
  expect(edited(text, edit)).toBe(text.replace(before, after));
});
