import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { storyOf } from "./reporter/story-of.ts";

/** The scenarios that a page shows, as files of this project read them. */
function scenariosOf(page: string): readonly string[] {
  const snippets = [...readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, code = ""]) => code,
  );
  return snippets
    .filter((code) => code.includes("rehearse("))
    .map((code) =>
      code.replaceAll(/"stytch-understudy\/(\w+)"/g, (_, name) =>
        JSON.stringify(resolve(`mocks/stytch/exports/${name}.ts`)),
      ),
    );
}

const DOCUMENT = readFileSync("workflows/arazzo/stytch-sms-otp-login-workflow.yml", "utf8").replace(
  /url: \S+/,
  `url: ${pathToFileURL(resolve("workflows/openapi/stytch-consumer-openapi.yml")).href}`,
);

test.each(["README.md", "docs/dsl.md", "docs/coverage.md"])(
  "the scenario that %s shows goes as it is written",
  async (page) => {
    const [code = "", ...others] = scenariosOf(page);
    expect(others).toEqual([]);
    const told = await storyOf({ "login.scenario.ts": code, "login-workflow.yml": DOCUMENT });
    expect(told).toMatch(/1 workflow, (\d+) of \1 paths? went as written/);
  },
);
