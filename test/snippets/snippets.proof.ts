import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { compile, projectWithPackage } from "./installed-package.ts";

const top = join(import.meta.dirname, "../..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(top, "docs"), { recursive: true })
    .map((path) => `docs/${path}`)
    .filter((path) => path.endsWith(".md")),
];

/** What a page leaves to its reader: their project, and their app. */
const READERS_OWN = `
import type { Client } from "stytch";
import type { ClientOptions } from "stytch-understudy/kit";
declare global {
  const PROJECT_ID: string;
  const SECRET: string;
  interface MyApp {
    requestCode(to: string): Promise<void>;
    signIn(code: string): Promise<string>;
  }
  const mySignIn: (sdk: Client) => Promise<string>;
  const createApp: (stytch: ClientOptions) => MyApp;
  const myApp: MyApp & ((options: { readonly stytchUrl: string }) => MyApp);
}
`;

/** As most projects have it, and nothing stricter. */
const SETTINGS = {
  compilerOptions: {
    strict: true,
    module: "nodenext",
    target: "es2022",
    types: ["node", "vitest/globals"],
    noEmit: true,
  },
};

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = projectWithPackage());
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("package.json", JSON.stringify({ type: "module" }));
  write("tsconfig.json", JSON.stringify(SETTINGS));
  write("readers-own.ts", READERS_OWN);
  for (const { name, text } of pages.flatMap(snippetsOf)) write(name, text);
});
afterAll(() => remove());

/** Each TypeScript that a page shows, as a module whose lines have the numbers that they have in the page. */
function snippetsOf(page: string): { readonly name: string; readonly text: string }[] {
  const markdown = readFileSync(join(top, page), "utf8");
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code = "" }) => {
    const before = markdown.slice(0, index).split("\n").length;
    return { name: `${page.replaceAll("/", "-")}-${before}.ts`, text: `${"\n".repeat(before)}${code}` };
  });
}

test("there are snippets to compile, of more than one page", () => {
  const counts = pages.map((page) => snippetsOf(page).length).filter((count) => count > 0);
  expect(counts.length).toBeGreaterThan(1);
});

test.each(["true", "false"])(
  "every snippet of every page compiles as somebody pastes it, with skipLibCheck %s",
  (skipped) => {
    expect(compile(folder, "--skipLibCheck", skipped)).toEqual([]);
  },
);

/** One more module of the project, for one test. */
function writeModule(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  onTestFinished(() => rmSync(join(folder, name)));
}

test("a snippet that is wrong would be found", () => {
  writeModule(
    "wrong.ts",
    'import { control } from "stytch-understudy/control";\n' +
      'await control({ url: "", project: "" }).faults.add({ operationId: "api_otp_v1_Authenticat" });\n',
  );
  const [first = ""] = compile(folder, "--skipLibCheck", "true");
  expect(first).toMatch(/^wrong\.ts\(2,\d+\): error TS\d+: .*Did you mean '"api_otp_v1_Authenticate"'\?$/);
});

test("a dispatcher is of the type that the place where it is used asks for", () => {
  writeModule(
    "dispatchers.ts",
    'import stytch from "stytch";\n' +
      'import { Agent, type Dispatcher } from "undici";\n' +
      'import { understudy } from "stytch-understudy";\n' +
      'import { dispatcher } from "stytch-understudy/undici";\n' +
      'const config = { project_id: "", secret: "" };\n' +
      "const standIn = understudy();\n" +
      "export const clients = [\n" +
      "  new stytch.Client({ ...config, dispatcher: dispatcher(standIn) }),\n" +
      "  new stytch.B2BClient({ ...config, dispatcher: dispatcher(standIn) }),\n" +
      "];\n" +
      "export const free: Dispatcher = dispatcher(standIn);\n" +
      "export const either: Dispatcher | undefined = clients.length ? dispatcher(standIn) : new Agent();\n",
  );
  for (const exact of ["true", "false"]) {
    expect(compile(folder, "--skipLibCheck", "true", "--exactOptionalPropertyTypes", exact)).toEqual([]);
  }
});

test("a scenario, typed or not, has a declaration that names nothing but the package", () => {
  writeModule(
    "exported.ts",
    'import { scenario, workflow } from "stytch-understudy/scenario";\n' +
      'import { rehearse } from "stytch-understudy/vitest";\n' +
      "interface login { inputs: { code: string }; outputs: { id?: string }; steps: { send: {\n" +
      '  operationId: "send"; outputs: { id: string }; replies: { 200: never; 404: "user_not_found" };\n' +
      "} } }\n" +
      'const any = workflow("login.yml", "login");\n' +
      'export const typed = workflow<login>("login.yml", "login");\n' +
      "export default scenario(any, {\n" +
      "  world: ({ user, member }) => ({ ada: user(), bob: member() }),\n" +
      "  inputs: ({ ada }) => ({ code: ada.phone.readsCode }),\n" +
      '}, (path) => path("one", {}));\n' +
      "export const paths = scenario(typed, {\n" +
      "  world: ({ stranger }) => ({ eve: stranger() }),\n" +
      "  inputs: ({ eve }) => ({ code: eve.mailbox.readsCode }),\n" +
      '}, (path) => path("one", { fails: { at: "send", status: 404, error: "user_not_found" } }));\n' +
      "rehearse(paths);\n",
  );
  const emitted = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", "emitted"];
  expect(compile(folder, "--skipLibCheck", "true", ...emitted)).toEqual([]);
  const declaration = readFileSync(join(folder, "emitted/exported.d.ts"), "utf8");
  rmSync(join(folder, "emitted"), { recursive: true });
  const named = [...declaration.matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map(
    ([, from, inline]) => from ?? inline,
  );
  expect([...new Set(named)]).toEqual(["stytch-understudy/scenario"]);
});
