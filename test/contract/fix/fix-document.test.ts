import { expect, test } from "vitest";
import { fixDocument } from "../../../src/contract/fix/fix-document.ts";
import type { ContractDiagnostic } from "../../../src/contract/rule.ts";
import type { Typo } from "../../../src/document/diagnostic.ts";
import { parseDocument, type TextDocument } from "../../../src/document/text-document.ts";

const found = (
  document: TextDocument,
  pointer: string,
  more: Partial<ContractDiagnostic>,
): ContractDiagnostic => ({
  code: "contract/x",
  severity: "error",
  message: `${pointer} is wrong.`,
  place: document.placeOf(pointer),
  pointer,
  ...more,
});

const typo = (written: string, meant: string): { readonly typo: Typo } => ({ typo: { written, meant } });

const mended = (text: string, check: (document: TextDocument) => readonly ContractDiagnostic[]): string =>
  fixDocument(parseDocument(text, "x.yml"), check).document.text;

test("every certain mend is made, and told with what it changed", () => {
  const text = "a: $inputs.phne # why\nb: { c: 1 }\n";
  const { document, mends } = fixDocument(parseDocument(text, "x.yml"), (current) =>
    current.text === text
      ? [
          found(current, "/a", typo("phne", "phone")),
          found(current, "/b/c", { edit: { kind: "rename", pointer: "/b/c", name: "d" } }),
          found(current, "/b", {}),
        ]
      : [],
  );
  expect(document.text).toBe("a: $inputs.phone # why\nb: { d: 1 }\n");
  expect(mends.map(({ diagnostic, before, after }) => [diagnostic.message, before, after])).toEqual([
    ["/a is wrong.", "phne", "phone"],
    ["/b/c is wrong.", "c", "d"],
  ]);
});

test("what a mend brings to light is mended in turn", () => {
  const check = (document: TextDocument) => {
    const value = document.value as Readonly<Record<string, unknown>>;
    const [name = ""] = Object.keys(value);
    return name === "c"
      ? []
      : [
          found(document, `/${name}`, {
            edit: { kind: "rename", pointer: `/${name}`, name: name === "a" ? "b" : "c" },
          }),
        ];
  };
  expect(mended("a: 1\n", check)).toBe("c: 1\n");
});

test("of two mends that touch only one is made in a pass", () => {
  const check = (document: TextDocument) =>
    ["b", "c"]
      .filter(() => document.text.startsWith("a"))
      .map((name) => found(document, "/a", { edit: { kind: "rename", pointer: "/a", name } }));
  expect(mended("a: 1\n", check)).toBe("b: 1\n");
});

test("mends that undo each other come to an end", () => {
  const check = (document: TextDocument) => {
    const name = document.text.startsWith("a") ? "b" : "a";
    const pointer = name === "b" ? "/a" : "/b";
    return [found(document, pointer, { edit: { kind: "rename", pointer, name } })];
  };
  expect(mended("a: 1\n", check)).toBe("b: 1\n");
});

test.each([
  ["stands twice", "a: $inputs.phne and $inputs.phne\n", typo("phne", "phone")],
  ["is a part of another", "a: $inputs.phne_id\n", typo("phne", "phone")],
  ["is not there", "a: $inputs.code\n", typo("phne", "phone")],
])("a name that %s is left alone", (_, text, what) => {
  expect(mended(text, (document) => [found(document, "/a", what)])).toBe(text);
});

test("a name in a text of several lines is put right", () => {
  const text = "a: >-\n  The code is\n  {$inputs.phne}.\n";
  const check = (document: TextDocument) =>
    document.text === text ? [found(document, "/a", typo("phne", "phone"))] : [];
  expect(mended(text, check)).toBe(text.replace("phne", "phone"));
});

test("what is wrong in another document is left to that", () => {
  const check = (document: TextDocument) => [
    {
      ...found(document, "/a", { edit: { kind: "rename", pointer: "/a", name: "b" } }),
      place: { file: "y.yml", line: 1, column: 1 },
    },
  ];
  expect(mended("a: 1\n", check)).toBe("a: 1\n");
});
