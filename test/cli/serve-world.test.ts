import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Printed, understudyCommand } from "./run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const WORLD = `organizations:
  acme: { organization_name: Acme }
`;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "understudy-"));
  file = join(folder, "world.yml");
  writeFileSync(file, WORLD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const serve = (until?: (out: string, printed: Printed) => Promise<void>, ...words: readonly string[]) =>
  understudyCommand(["serve", "--port", "0", "--world", file, ...words], until);

/** Waits for something to be printed: the file is watched by the system, in its own time. */
async function untilPrinted(printed: Printed, text: string): Promise<void> {
  while (!printed().out.includes(text) && !printed().err.includes(text)) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("a world document is loaded before the server is ready", async () => {
  const { out } = await serve();
  expect(out).toMatch(new RegExp(`^${file} is loaded into ${PROJECT}: acme\\.\nUnderstudy stands in`));
});

test("of many people it tells the first twenty names, and how many more there are", async () => {
  writeFileSync(file, "people: 2000\n");
  const { out } = await serve();
  expect(out).toMatch(/ is loaded into \S+: ([\w.-]+, ){19}[\w.-]+, and 2,087 more\.\n/);
});

test("one that is wrong ends the command with every fault and its line", async () => {
  writeFileSync(file, "organizations:\n  acme: { organisation_name: Acme }\n");
  const { exitCode, err } = await serve();
  expect(exitCode).toBe(2);
  expect(err).toContain(`${file}:2:`);
});

test("it is loaded again when it changes, into an empty world", async () => {
  await serve(async (_, printed) => {
    writeFileSync(file, "organizations:\n  globex: { organization_name: Globex }\n");
    await untilPrinted(printed, `${file} is loaded into ${PROJECT}: globex.\n`);
  });
});

test("one that is wrong when it changes is told, and the world stays as it was", async () => {
  let organizations = "";
  const { err } = await serve(async (out, printed) => {
    writeFileSync(file, "members:\n  ada: { organization: acme, email_address: ada@acme.example }\n");
    await untilPrinted(printed, "the world stays as it was");
    const url = /http:[^\s"]+/.exec(out)?.[0];
    const headers = { authorization: `Basic ${btoa(`${PROJECT}:secret-test-x`)}` };
    const reply = await fetch(`${url}/v1/b2b/organizations/search`, { method: "POST", headers, body: "{}" });
    organizations = await reply.text();
  });
  expect(err).toContain(`${file}:2:`);
  expect(organizations).toContain('"organization_name":"Acme"');
});
