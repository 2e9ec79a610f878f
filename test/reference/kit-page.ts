import { readFileSync } from "node:fs";
import type { Section } from "./reference-page.ts";

const FIXTURES = "mocks/stytch/exports/vitest-fixtures.ts";
const KIT = "mocks/stytch/exports/kit/stytch-kit.ts";
const MATCHERS = "mocks/stytch/exports/kit/stytch-matchers.ts";
const SIGNED_IN = "mocks/stytch/exports/kit/signed-in.ts";
const SENT_CODE = "src/kit/sent-code.ts";
const RECEIVED = "src/kit/received.ts";
const START = "mocks/stytch/exports/kit/start-stytch.ts";

/** What a test prints that has failed. */
const FAILED = readFileSync("test/golden/kit-test-failed.txt", "utf8").replace(
  /^failed\n/,
  "AssertionError: ",
);

export const KIT_HEAD = `# The kit

For tests of your own code, of whatever runner: a stand-in at hand, people, and questions to ask. \`npm run generate\` writes
this page, its tables from the comments of the types.

## vitest

\`test\` of \`stytch-understudy/vitest\` is vitest's own, with fixtures: what a test asks for is set up, and nothing else.

\`\`\`ts
import { expect } from "vitest";
import { test } from "stytch-understudy/vitest";

test("signs in with the code from the text message", async ({ stytch, people, inbox }) => {
  const app = createApp(stytch.clientOptions);
  const ada = people.user();
  await app.requestCode(ada.phone.number);
  const { code } = await inbox.latest(ada.phone.number);
  expect(await app.signIn(code)).toBe("welcome");
  await expect(stytch).toHaveSignedIn(ada, { factors: ["sms_otp"] });
});

test("is refused once the code has expired", async ({ stytch, people, clock }) => {
  const app = createApp(stytch.clientOptions);
  const ada = people.user();
  await app.requestCode(ada.phone.number);
  await clock.advance({ minutes: 2 });
  await expect(app.signIn(ada.phone.readsCode())).rejects.toBeStytchError("unable_to_auth_otp_code", 401);
  await expect(stytch).not.toHaveSignedIn(ada);
});

test("says so when Stytch is too busy", async ({ stytch, faults }) => {
  await faults.add({ operationId: "api_otp_v1_otp_sms_LoginOrCreate", error: "too_many_requests" });
  const app = createApp(stytch.clientOptions);
  await expect(app.requestCode("+12025550162")).rejects.toBeStytchError("too_many_requests", 429);
});
\`\`\`

Calls to Stytch's hosts are caught with MSW from the first test of a file that asks for \`stytch\` until the file is over;
nothing of them reaches the network, not even those of an app that goes on after its test. Each test has a project, and so
a world, of its own: \`test.concurrent\` and \`isolate: false\` change nothing. The project and the seed come of the
file and the name of the test, so codes, ids and tokens are the same in every run. \`UNDERSTUDY_SEED=7 npx vitest run\` has others.
Hooks have the same fixtures: \`beforeEach(({ stytch }) => …)\`. What is asked of \`stytch\` has to be awaited.

### An app whose project id is fixed

Where an app has its project id and its secret from its environment, its tests say so. Each begins with an empty world all the same;
they run one after the other.

\`\`\`ts
import { expect } from "vitest";
import { test as stytchTest } from "stytch-understudy/vitest";

const app = createApp({ project_id: PROJECT_ID, secret: SECRET });
const test = stytchTest.extend({ projectId: PROJECT_ID, onUnhandledRequest: "error" });

test("a message goes to the number that was typed", async ({ stytch }) => {
  await app.requestCode("+12025550162");
  await expect(stytch).toHaveSentCode({ to: "+12025550162", channel: "sms" });
  await expect(stytch).toHaveReceived("api_otp_v1_otp_sms_LoginOrCreate", { status: 200, times: 1 });
});
\`\`\`

Inside a \`describe\`, \`test.override({ projectId })\` does the same. At the top of a file use \`extend\`: vitest keeps an override
there for all files of a worker that is not isolated.

### A test that fails

prints what it saw of the stand-in below its error, and the command that has it all again:

\`\`\`text
${FAILED}\`\`\`

## node:test

\`stytch-understudy/kit\` knows of no runner: a server on a free port, worlds, and the same questions as assertions.

\`\`\`ts
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertReceived, assertSentCode, assertSignedIn, assertStytchError, startStytch } from "stytch-understudy/kit";

const stytch = await startStytch();
after(() => stytch.close());

test("signs in with the code from the text message", async ({ name }) => {
  const world = stytch.newWorld(name);
  const app = createApp(world.clientOptions);
  const ada = world.people.user();
  await app.requestCode(ada.phone.number);
  await assertSentCode(world, { to: ada.phone.number });
  assert.equal(await app.signIn(ada.phone.readsCode()), "welcome");
  await assertSignedIn(world, ada, { factors: ["sms_otp"] });
});

test("is refused with a wrong code", async ({ name }) => {
  const world = stytch.newWorld(name);
  const app = createApp(world.clientOptions);
  const ada = world.people.user();
  await app.requestCode(ada.phone.number);
  await assertStytchError(app.signIn(ada.phone.misreadsCode()), "otp_code_not_found", 404);
  await assertReceived(world, "api_otp_v1_Authenticate", { times: 1 });
});
\`\`\`

An app in another process is started with \`world.env\` in its environment; where it was started for all tests,
\`stytch.reset()\` before each of them empties its world. \`await using stytch = await startStytch()\` closes by itself.

## Jest

The package is of ES modules, which [Jest runs](https://jestjs.io/docs/ecmascript-modules) under
\`NODE_OPTIONS=--experimental-vm-modules\`.

\`\`\`js
import { afterAll, expect, test } from "@jest/globals";
import { startStytch, stytchMatchers } from "stytch-understudy/kit";

expect.extend(stytchMatchers);
const stytch = await startStytch();
afterAll(() => stytch.close());

test("signs in", async () => {
  const world = stytch.newWorld(expect.getState().currentTestName);
  const ada = world.people.user();
  await createApp(world.clientOptions).requestCode(ada.phone.number);
  await expect(world).toHaveSentCode({ to: ada.phone.number });
});
\`\`\`

In TypeScript, \`declare module "expect" { interface Matchers<R extends void | Promise<void>, T = unknown> extends StytchMatchers {} }\`
tells Jest of them.

## Playwright

\`\`\`js
import { expect as playwrightExpect, test as playwright } from "@playwright/test";
import { startStytch, stytchMatchers } from "stytch-understudy/kit";

export const expect = playwrightExpect.extend(stytchMatchers);
export const test = playwright.extend({
  server: [
    async ({}, use) => {
      await using server = await startStytch();
      await use(server);
    },
    { scope: "worker" },
  ],
  stytch: async ({ server }, use, { titlePath }) => use(server.newWorld(titlePath.join(" "))),
});
\`\`\`

## Any command

\`understudy exec\` starts a stand-in on a free port, runs a command that finds it in its environment, stops, and exits with the
code of the command:

\`\`\`sh
npx understudy exec -- npm test
npx understudy exec --seed 7 --world world.yml --env AUTH_URL=url -- pytest
\`\`\`

It sets \`STYTCH_PROJECT_ID\`, \`STYTCH_SECRET\` and \`STYTCH_BASE_URL\`; \`--env NAME=url\`, \`NAME=project_id\` or \`NAME=secret\` is one
variable more. The SDKs read none of them: an app hands the address to its client, as
[the README](../README.md#point-your-sdk-here) has it for each. It takes the flags of \`serve\` but those of TLS and \`--json\`,
forwards signals, and kills the command at the second one. Tests in it have the control interface:

\`\`\`ts
import { control } from "stytch-understudy/control";

const { STYTCH_BASE_URL: url = "", STYTCH_PROJECT_ID: project = "" } = process.env;
const stytch = control({ url, project });

beforeEach(() => stytch.reset());
\`\`\`
`;

/** The types that the page is made of, in the order in which somebody meets them. */
export const KIT_SECTIONS: readonly Section[] = [
  { title: "Fixtures of vitest", types: [[FIXTURES, "StytchFixtures"]] },
  {
    title: "`stytch`, and each new world",
    says: "It is [the control interface](control-api.md), and more.",
    types: [[KIT, "StytchKit"]],
  },
  {
    title: "`people`",
    says: "What each is set up with: [the reference of the DSL](dsl.md#what-a-user-is-set-up-with).",
    types: [[KIT, "People"]],
  },
  {
    title: "Matchers",
    says: "Each has its `not`. Without a runner: `assertSentCode(stytch, …)` and so on, which throw an `AssertionError`.",
    types: [[MATCHERS, "StytchMatchers"]],
  },
  { title: "What `toHaveSentCode` can be told", types: [[SENT_CODE, "WantedCode"]] },
  { title: "What `toHaveReceived` can be told", types: [[RECEIVED, "WantedCall"]] },
  { title: "What `toHaveSignedIn` can be told", types: [[SIGNED_IN, "WantedSession"]] },
  { title: "What `startStytch` can be told", types: [[START, "StartOptions"]] },
  {
    title: "What `startStytch` answers",
    says: "A first world, as above, and besides:",
    types: [
      [START, "Served"],
      [START, "Serving"],
    ],
  },
];
