import { type TestAPI, test as vitestTest } from "vitest";
import type { MswNetwork, OnUnhandledRequest } from "../../../src/adapters/msw.ts";
import { failureNote } from "../../../src/kit/failure-note.ts";
import { nameOfTest, noteFailure, rerunTest } from "../../../src/kit/vitest-test.ts";
import { WorldsAtOnce } from "../../../src/kit/worlds-at-once.ts";
import { HOSTS } from "../service.ts";
import { understudy } from "./index.ts";
import { projectNamed, projectOf, projectOfApp } from "./kit/project.ts";
import { answerStray } from "./kit/stray.ts";
import { kitOf, type StytchKit, worldOf } from "./kit/stytch-kit.ts";
import { errorTypeOf } from "./stage.ts";

/** What a test can ask for. What it does not ask for is not set up. */
export interface StytchFixtures extends Pick<StytchKit, Shorthand> {
  /** A stand-in with a world of this test's own, which answers Stytch's hosts as long as the file runs. */
  readonly stytch: StytchKit;
  /** Set it to that of an app which has its project id from its environment. Otherwise each test has its own. */
  readonly projectId: string | undefined;
  /** Set it beside `projectId` to have other secrets refused. */
  readonly secret: string | undefined;
  /** Set it to have the codes, ids and tokens of one test in another. */
  readonly seed: string | number | undefined;
  /** "msw" unless set. With "own" nothing is caught: you bring the SDK to `stytch.standIn` yourself. */
  readonly network: "msw" | "own";
  /** What becomes of calls to other hosts: "bypass" unless set. Those to this machine always pass. */
  readonly onUnhandledRequest: OnUnhandledRequest;
  /** The network that catches the calls, for handlers of other hosts: `caught?.server.use(…)`. */
  readonly caught: MswNetwork | undefined;
}

type Shorthand = "inbox" | "clock" | "faults" | "policies" | "people" | "totp";

/** The worlds of the tests that run at this moment: several in one thread where they are concurrent. */
const worlds = new WorldsAtOnce({ projectOf, answerStray });

/**
 * vitest's `test`, with a stand-in at hand. Options are set for a file by `const test = stytchTest.extend({ projectId })`,
 * within a `describe` by `test.override({ projectId })`.
 */
export const test: TestAPI<StytchFixtures> = vitestTest.extend<StytchFixtures>({
  projectId: undefined,
  secret: undefined,
  seed: undefined,
  network: ["msw", { scope: "file" }],
  onUnhandledRequest: ["bypass", { scope: "file" }],

  // Until the file is over: what an app still calls after its test must not reach the real Stytch.
  caught: [
    async ({ network, onUnhandledRequest }, use) => {
      if (network === "own") return use(undefined);
      const { setupMsw } = await loadMsw();
      await using caught = setupMsw(worlds.handle, { hosts: HOSTS, onUnhandledRequest });
      caught.listen();
      await use(caught);
    },
    { scope: "file" },
  ],

  stytch: async ({ task, onTestFailed, projectId, secret, seed: set, caught: _ }, use) => {
    const name = nameOfTest(task);
    const chosen = process.env.UNDERSTUDY_SEED;
    const seed = set ?? chosen ?? name;
    const project = projectId === undefined ? projectNamed(name) : projectOfApp(projectId, secret);
    const stytch = kitOf(understudy({ seed }), project);
    const opened = worlds.open(project.projectId, name, stytch.standIn.handle);
    onTestFailed(async ({ task: failed }) => {
      const again = rerunTest(failed, chosen);
      const world = worldOf(stytch);
      const note = { world, seed, again, strays: opened.strays(), errorOf: errorTypeOf };
      noteFailure(failed, await failureNote(stytch, note));
    });
    try {
      await use(stytch);
    } finally {
      opened.close();
    }
  },

  inbox: ({ stytch }, use) => use(stytch.inbox),
  clock: ({ stytch }, use) => use(stytch.clock),
  faults: ({ stytch }, use) => use(stytch.faults),
  policies: ({ stytch }, use) => use(stytch.policies),
  people: ({ stytch }, use) => use(stytch.people),
  totp: ({ stytch }, use) => use(stytch.totp),
});

/** MSW is optional: it is loaded by the first test that needs it. */
async function loadMsw() {
  try {
    return await import("../../../src/adapters/msw.ts");
  } catch (cause) {
    throw new Error(
      'Calls to Stytch are caught with MSW, which cannot be loaded. Install it (npm install --save-dev msw), or set network: "own" and bring the SDK to stytch.standIn yourself.',
      { cause },
    );
  }
}
