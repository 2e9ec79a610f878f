import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { readSource } from "../architecture/source.ts";

const compilerOptions = { module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };

/** What a file imports when it runs: types are gone by then. */
function importsOf(path: string) {
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), { compilerOptions });
  return readSource(path, outputText).imports;
}

test("the client runs without the stand-in and without any package, so that it fits every project", () => {
  const packages = new Set<string>();
  const loaded = new Set(["mocks/stytch/exports/control.ts"]);
  for (const path of loaded) {
    for (const { own, from } of importsOf(path)) (own ? loaded : packages).add(from);
  }
  expect([...packages]).toEqual([]);
  expect([...loaded].toSorted()).toEqual([
    "mocks/stytch/exports/control.ts",
    "src/control/client/ask.ts",
    "src/control/client/camel-case.ts",
    "src/control/client/client.ts",
    "src/control/client/routes.ts",
    "src/ports/clock.ts",
    "src/ports/http.ts",
  ]);
});
