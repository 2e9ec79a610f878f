import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Vitest } from "vitest/node";
import { storyOf } from "../scenario/reporter/story-of.ts";

/** What a page leaves to its reader: their project, and their app, which knows nothing of tests. */
const READERS_OWN = `
import sdk from ${JSON.stringify(import.meta.resolve("stytch"))};
const PROJECT_ID = "project-test-00000000-0000-4000-8000-00000000000d";
const SECRET = "secret-test-of-the-app";
const createApp = (options) => {
  const { otps } = new sdk.Client(options);
  let method_id = "";
  return {
    requestCode: async (phone_number) => {
      ({ phone_id: method_id } = await otps.sms.loginOrCreate({ phone_number }));
    },
    signIn: async (code) => {
      await otps.authenticate({ method_id, code, session_duration_minutes: 60 });
      return "welcome";
    },
  };
};
`;

const ENTRIES = /from "stytch-understudy\/(\w+)"/g;

/** The TypeScript of a page that imports something, as a module that can be run here. */
const modulesOf = (page: string, imported: string): readonly string[] =>
  [...readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(([, code = ""]) => code)
    .filter((code) => code.includes(imported))
    .map((code) =>
      [READERS_OWN, code]
        .join("")
        .replaceAll(
          ENTRIES,
          (_, entry) => `from "${pathToFileURL(resolve(`mocks/stytch/exports/${entry}.ts`))}"`,
        ),
    );

describe("what the pages show runs", () => {
  test.each([
    ["README.md", ["signs in with the code from the text message"]],
    [
      "docs/kit.md",
      [
        "signs in with the code from the text message",
        "is refused once the code has expired",
        "says so when Stytch is too busy",
        "a message goes to the number that was typed",
      ],
    ],
  ])("under vitest, of %s", async (page, names) => {
    const modules = modulesOf(page, 'test } from "stytch-understudy/vitest"').concat(
      modulesOf(page, 'test as stytchTest } from "stytch-understudy/vitest"'),
    );
    const files = modules.map((text, index) => [`snippet-${index}.test.ts`, text] as const);
    let endings: readonly string[] = [];
    await storyOf(Object.fromEntries(files), {
      config: { include: ["**/*.test.ts"] },
      afterwards: async ({ state }: Vitest) => {
        const tests = state.getTestModules().flatMap((module) => [...module.children.allTests()]);
        endings = tests.map((one) => `${one.result().state} ${one.name}`);
      },
    });
    expect(endings).toEqual(names.map((name) => `passed ${name}`));
  });

  test("under node:test", () => {
    const folder = mkdtempSync(join(tmpdir(), "understudy-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [module = ""] = modulesOf("docs/kit.md", 'from "node:test"');
    writeFileSync(join(folder, "snippet.mts"), module);
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--test", "--test-reporter", "tap", join(folder, "snippet.mts")],
      { encoding: "utf8" },
    );
    expect([status, /^# pass (\d)$/m.exec(stdout)?.[1]]).toEqual([0, "2"]);
  });

  test("and fails as they show it", () => {
    const shown = readFileSync("test/golden/kit-test-failed.txt", "utf8").replace(/^failed\n/, "");
    expect(readFileSync("docs/kit.md", "utf8")).toContain(shown);
  });
});
