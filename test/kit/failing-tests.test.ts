import { beforeAll, expect, test } from "vitest";
import { type RanTest, runKitTests } from "./vitest-run.ts";

const OTHER = "project-test-00000000-0000-4000-8000-000000000009";

let ran: readonly RanTest[];
beforeAll(async () => {
  ran = await runKitTests({
    "login.test.ts": `
      describe("a login", () => {
        test("that goes wrong", async ({ stytch, clock }) => {
          await clock.freeze();
          await clock.set("2026-01-01T00:00:00Z");
          const { phone_id } = await (await sendCode(stytch.clientOptions)).json();
          await post(stytch.clientOptions, "otps/authenticate", { method_id: phone_id, code: "000000" });
          await sendCode({ project_id: "${OTHER}", secret: "secret-test-x" });
          expect("refused").toBe("welcome");
        });
      });`,
    "stray.test.ts": `
      test("an app with a project of its own", async ({ stytch }) => {
        const reply = await sendCode({ project_id: "${OTHER}", secret: "secret-test-x" });
        throw new Error((await reply.json()).error_message);
      });`,
    "malformed.test.ts": `
      test("credentials that are none", async ({ stytch }) => {
        const reply = await sendCode({ project_id: "mine", secret: "secret-test-x" });
        await expect(reply).toBeStytchError("invalid_project_id_authentication", 400);
        const keys = await fetch("https://test.stytch.com/v1/sessions/jwks/mine");
        await expect(keys).toBeStytchError("project_not_found", 404);
      });`,
    "at-once.test.ts": `
      const ofOneProject = test.extend({ projectId: "${OTHER}" });
      describe.concurrent("at once", () => {
        let go;
        const both = new Promise((resolve) => { go = resolve; });
        ofOneProject("one", async ({ stytch }) => both);
        ofOneProject("other", async ({ stytch }) => {});
        test("last", async () => go());
      });`,
    "named.test.ts": `
      test.extend({ projectId: "mine" })("a project id that is none", ({ stytch }) => {});`,
  });
});

const endingOf = (name: string): string => {
  const { state, errors } = ran.find((one) => one.name === name) ?? { state: "not run", errors: [] };
  return [state, ...errors].join("\n");
};

test("a test that fails says what was called, what was sent, the seed, and how to run it again", async () => {
  const told = endingOf("that goes wrong").replace(/(?<=npx vitest run )\S+(?=login)/, "");
  await expect(`${told}\n`).toMatchFileSnapshot("../golden/kit-test-failed.txt");
});

test("a call for the project of no running test is refused in words that say what to write", () => {
  expect(endingOf("an app with a project of its own")).toContain(
    `No test that runs has the project ${OTHER}. Where an app has its project id from elsewhere, make its tests with test.extend({ projectId: "${OTHER}" }).`,
  );
});

test("one whose credentials are none is refused as Stytch does", () => {
  expect(endingOf("credentials that are none")).toBe("passed");
});

test("two tests of one project cannot run at once, and say so", () => {
  expect(endingOf("one")).toBe("passed");
  expect(endingOf("other")).toBe(
    `failed\n"at-once.test.ts > at once other" has the project ${OTHER}, and so has "at-once.test.ts > at once one", which runs at the same time. ` +
      "Tests of one project run one after the other: leave out concurrent, or give each a project of its own.",
  );
});

test("a project id that is none is told before anything is called", () => {
  expect(endingOf("a project id that is none")).toBe(
    'failed\n"mine" is no project id: it is project-test- and a UUID in lower case, as in project-test-00000000-0000-4000-8000-000000000001.',
  );
});
