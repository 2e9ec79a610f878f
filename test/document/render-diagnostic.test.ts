import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/document/diagnostic.ts";
import { renderDiagnostic } from "../../src/document/render-diagnostic.ts";

const diagnostic: Diagnostic = {
  code: "arazzo/unknown-step",
  severity: "error",
  message: 'The workflow has no step "sned".',
  place: { file: "a.yml", line: 2, column: 4 },
  fix: 'Did you mean "send"?',
};

test("a diagnostic shows its line and the line before it", () => {
  expect(renderDiagnostic(diagnostic, "steps:\n\t- sned\n- x\n")).toBe(
    `a.yml:2:4 error arazzo/unknown-step
  The workflow has no step "sned".
  1 | steps:
  2 | \t- sned
    | \t  ^
  fix: Did you mean "send"?`,
  );
});

test("without the text there is no frame, without a place no headline place", () => {
  const { place: _, ...placeless } = diagnostic;
  expect(renderDiagnostic(placeless)).toBe(
    `error arazzo/unknown-step
  The workflow has no step "sned".
  fix: Did you mean "send"?`,
  );
});

test("a line that is very long is cut round the caret", () => {
  const text = `${"x".repeat(500)}HERE${"y".repeat(500)}`;
  const place = { file: "a.json", line: 1, column: 501 };
  const lines = renderDiagnostic({ ...diagnostic, place }, text).split("\n");
  const [frame = "", caret = ""] = lines.slice(2);
  expect(frame.length).toBe(106);
  expect(frame.slice(caret.indexOf("^")).startsWith("HERE")).toBe(true);
});

test("colour adds nothing but colour", () => {
  const coloured = renderDiagnostic(diagnostic, "steps:\n- x sned\n", { colour: true });
  expect(coloured).toContain("\u001b[31merror");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is looked for
  const plain = coloured.replaceAll(/\u001b\[\d+m/g, "");
  expect(plain).toBe(renderDiagnostic(diagnostic, "steps:\n- x sned\n"));
});
