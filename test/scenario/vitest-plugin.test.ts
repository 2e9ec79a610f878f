import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Plugin } from "vitest/config";
import { createVitest, type InlineConfig, type TestModule, type Vitest } from "vitest/node";
import { understudy } from "../../mocks/stytch/exports/vite.ts";

const DOCUMENT = `arazzo: 1.0.1
info: { title: Logins, version: 1.0.0 }
sourceDescriptions: [{ name: api, url: ../api.yml, type: openapi }]
workflows:
  - workflowId: log-in
    inputs: { type: object, properties: { phone: { type: string } } }
    steps:
      - stepId: send
        operationId: send
        parameters: [{ name: phone, in: query, value: $inputs.phone }]
        outputs: { id: $response.body#/id }
`;

const DESCRIPTION = `openapi: 3.1.0
info: { title: Codes, version: 1.0.0 }
servers: [{ url: "http://localhost" }]
paths:
  /send:
    post:
      operationId: send
      parameters: [{ name: phone, in: query, schema: { type: string } }]
      responses:
        "200":
          description: Sent.
          content:
            application/json:
              schema: { type: object, required: [id], properties: { id: { type: string } } }
`;

const TEST = `import { readFileSync } from "node:fs";
import { logIn } from "./workflows.ts";

test("the document is a document", () => {
  const text = readFileSync(logIn.file, "utf8");
  if (text.includes("Broken")) throw new Error(text);
});
`;

const BY_HAND = `export const logIn = { file: new URL("./flows/login.yml", import.meta.url).pathname };
`;

const WORKFLOW = `export const workflow = (url, workflowId) => ({ file: url.pathname, workflowId });
`;

let root: string;
let vitest: Vitest | undefined;
let runs: string[];
let said: string[];
let heard: () => void;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "understudy-")));
  [runs, said, heard] = [[], [], () => {}];
  mkdirSync(join(root, "flows"));
  write("flows/login.yml", DOCUMENT);
  write("api.yml", DESCRIPTION);
  write("workflow.ts", WORKFLOW);
  write("login.test.ts", TEST);
  write("other.test.ts", `test("nothing to do with documents", () => {});\n`);
});

afterEach(async () => {
  await vitest?.close();
  rmSync(root, { recursive: true });
});

const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const types = () => readFileSync(join(root, "workflows.ts"), "utf8");

const plugin = (): Plugin =>
  understudy({ documents: ["flows"], types: "workflows.ts", import: "./workflow.ts" });

/** Starts vitest in the project, and waits for its first run. */
async function begin(options: InlineConfig, plugins: readonly Plugin[]): Promise<void> {
  const reporter = {
    onTestRunEnd: (modules: readonly TestModule[]) => {
      runs.push(...modules.map((module) => `${module.relativeModuleId} ${module.state()}`));
      heard();
    },
  };
  const listener: Plugin = {
    name: "listener",
    enforce: "pre",
    configureVitest: ({ vitest: { logger } }) => {
      logger.error = (text: string) => void said.push(text);
      logger.log = (text: string) => void said.push(text);
    },
  };
  vitest = await createVitest(
    "test",
    { root, config: false, globals: true, pool: "threads", reporters: [reporter], ...options },
    { plugins: [listener, ...plugins] },
  );
  await vitest.start();
  if (options.watch) await watched(vitest.vite.watcher);
  runs.sort();
}

/** A change that comes before a file is watched would be missed. */
async function watched(watcher: Vitest["vite"]["watcher"]): Promise<void> {
  const seen = watcher.getWatched();
  const isSeen = seen[root]?.includes("api.yml") && seen[join(root, "flows")]?.includes("login.yml");
  if (!isSeen) await new Promise<void>((resolve) => watcher.once("ready", resolve));
}

/** What runs next, in answer to a change. */
async function runsAfter(change: () => void): Promise<readonly string[]> {
  runs = [];
  const run = new Promise<void>((resolve) => {
    heard = resolve;
  });
  change();
  await run;
  return runs;
}

const change = (file: string, text: string, from: string, to: string) => () =>
  write(file, text.replace(from, to));

const ONCE = ["login.test.ts passed", "other.test.ts passed"];

test("a changed document runs those tests again that depend on it, and no others", async () => {
  await begin({ watch: true }, [plugin()]);
  expect(runs).toEqual(ONCE);
  const before = types();
  expect(await runsAfter(change("flows/login.yml", DOCUMENT, "Logins", "Log-ins"))).toEqual([
    "login.test.ts passed",
  ]);
  expect(types()).toBe(before);
  expect(said).toEqual(["Wrote workflows.ts."]);
});

test("so it does in a project of several", async () => {
  const project = { plugins: [plugin()], test: { name: "scenarios", root, globals: true } };
  await begin({ watch: true, projects: [project] }, []);
  expect(runs).toEqual(ONCE);
  expect(await runsAfter(change("flows/login.yml", DOCUMENT, "Logins", "Log-ins"))).toEqual([
    "login.test.ts passed",
  ]);
});

test("a description counts as a part of the documents that use it, and types are written anew", async () => {
  await begin({ watch: true }, [plugin()]);
  expect(types()).toContain("outputs: { id: string };");
  const reruns = await runsAfter(
    change("api.yml", DESCRIPTION, "id: { type: string }", "id: { type: integer }"),
  );
  expect(reruns).toContain("login.test.ts passed");
  expect(types()).toContain("outputs: { id: number };");
});

test("a new document gets types as soon as it is there", async () => {
  await begin({ watch: true }, [plugin()]);
  await runsAfter(change("flows/logout.yml", DOCUMENT, "log-in", "log-out"));
  expect(types()).toContain("export const logOut = workflow<");
});

test("while a document is broken, its place is told and the types stay; mending it recovers", async () => {
  await begin({ watch: true }, [plugin()]);
  const before = types();
  const broken = await runsAfter(change("flows/login.yml", DOCUMENT, "title: Logins", "title: Broken]"));
  expect(broken).toEqual(["login.test.ts failed"]);
  expect(types()).toBe(before);
  const file = relative(process.cwd(), join(root, "flows/login.yml"));
  expect(said.slice(1)).toEqual([
    `workflows.ts stays as it is:
${file}:2:22 error document/syntax
  Flow map in block collection must be sufficiently indented and end with a }.
  fix: Line the entry up with its neighbours.`,
  ]);
  const mended = await runsAfter(
    change("flows/login.yml", DOCUMENT, "{ type: string }", "{ type: integer }"),
  );
  expect(mended).toContain("login.test.ts passed");
  expect(types()).toContain("inputs: { phone?: number };");
});

test("a module that somebody else wrote is left alone, and that is said", async () => {
  write("workflows.ts", BY_HAND);
  await begin({ watch: true }, [plugin()]);
  expect(said).toEqual(["workflows.ts stays as it is:\nIt was not written by understudy types."]);
});

test("a single run writes nothing", async () => {
  write("hand.ts", BY_HAND);
  write("login.test.ts", TEST.replace("workflows.ts", "hand.ts"));
  await begin({ watch: false }, [plugin()]);
  expect(runs).toEqual(ONCE);
  expect(existsSync(join(root, "workflows.ts"))).toBe(false);
});
