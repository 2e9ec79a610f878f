import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile, projectWithPackage } from "../snippets/installed-package.ts";

const GOLDEN = "test/golden/explored";

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = projectWithPackage());
});
afterAll(() => remove());

/** Each path that an exploration prints, pasted into a scenario of its own. */
const pasted = readdirSync(GOLDEN).map(
  (file) => `
scenario(
  workflow("workflow.yml", "any"),
  { world: ({ user }) => ({ ada: user(), bob: user() }), inputs: () => ({}) },
  (path) => {
    ${readFileSync(join(GOLDEN, file), "utf8")}
  },
);`,
);

test("every path that an exploration prints compiles where it is pasted", () => {
  expect(pasted.length).toBeGreaterThan(10);
  const names = "anything, insisting, mistyping, scenario, sendingTwice, workflow";
  const settings = { strict: true, exactOptionalPropertyTypes: true, module: "nodenext", target: "es2022" };
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("package.json", JSON.stringify({ type: "module" }));
  write("tsconfig.json", JSON.stringify({ compilerOptions: { ...settings, types: ["node"], noEmit: true } }));
  write("pasted.ts", `import { ${names} } from "stytch-understudy/scenario";\n${pasted.join("\n")}`);
  expect(compile(folder, "--skipLibCheck", "true")).toEqual([]);
});
