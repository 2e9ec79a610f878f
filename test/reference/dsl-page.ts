import type { Section } from "./reference-page.ts";

const SCENARIO = "src/scenario/scenario.ts";
const PATH = "src/scenario/path.ts";
const WRITER = "src/scenario/path-writer.ts";
const HABITS = "src/scenario/habits.ts";
const STAGE = "mocks/stytch/exports/stage.ts";
const MATCHERS = "mocks/stytch/exports/matchers.ts";
const TOOLS = "mocks/stytch/people/tools.ts";
const PERSONAS = "mocks/stytch/people/personas.ts";
const CONTROL = "src/control/client/control-interface.ts";

export const DSL_HEAD = `# The scenario DSL

What can be written in a scenario, from the comments of its types: \`npm run generate\` writes this page. How a scenario
looks as a whole: [the README](../README.md#in-ci), and [those of this project](../scenarios).

A scenario is a value. \`scenario(handle, definition, (path) => { … })\` makes it, and \`rehearse(scenario)\` of
\`stytch-understudy/vitest\` makes a vitest test of each of its paths. Without running it, \`scenario.paths\` lists them,
[\`understudy coverage\`](coverage.md) counts what they leave out, and \`diagram(scenario)\` draws a Mermaid flowchart of where
they leave the workflow.

A path passes, and then \`outputs\` names every output of the workflow, or it \`fails\` in one of three ways:

| \`fails\` | |
|---|---|
| \`{ at, status, error }\` | the step is answered with this error; \`error\` is left out where the reply names none |
| \`{ at, connection }\` | its connection is \`"dropped"\`, \`"cut"\`, or the answer \`"timed out"\` |
| \`{ input }\`, or \`{ at, input }\` | the input is missing or wrong, or cannot be obtained at this step |

\`sessions\` is how many are opened, or \`{ opened, closed }\`. An expected output is a value, or a matcher: \`aSessionOf\`,
\`aSessionJwtOf\`, \`anything\`, or any \`{ says, mismatch }\` of your own.

\`\`\`ts
import { aSessionJwtOf, aSessionOf, guessing, scenario, workflow } from "stytch-understudy/scenario";
import { rehearse } from "stytch-understudy/vitest";

const login = workflow(new URL("./login-workflow.yml", import.meta.url), "sms-otp-login");

const paths = scenario(
  login,
  {
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode, session_duration_minutes: 60 }),
    invariants: { "she has one phone": ({ ada }) => ada.phone.number !== "" },
  },
  (path) => {
    path("two devices ask for a code, and the first one's is dead", {
      inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
      second: { outputs: ({ ada }) => ({ userId: ada.id, sessionToken: aSessionOf(ada), sessionJwt: aSessionJwtOf(ada) }) },
      order: ["first sendSmsOtp", "second sendSmsOtp", "first authenticateOtp", "second authenticateOtp"],
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("somebody guesses until she is locked out", {
      instead: { authenticateOtp: guessing("code", 10) },
      fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("she is signed in, though the answer never reaches her", {
      before: { authenticateOtp: ({ fault }) => fault({ truncate: true }) },
      fails: { at: "authenticateOtp", connection: "cut" },
      sessions: 1,
      codes: 1,
    });

    path.each(["12345", "abcdef", ""])("she types %s", (code) => ({
      inputs: () => ({ code }),
      fails: { at: "authenticateOtp", status: 400, error: "invalid_code" },
    }));

    path.todo("she is abroad");
  },
);

rehearse(paths);
\`\`\`
`;

/** The types that the page is made of, in the order in which somebody meets them. */
export const DSL_SECTIONS: readonly Section[] = [
  { title: "What all paths have in common", types: [[SCENARIO, "ScenarioDefinition"]] },
  { title: "A reason in `outOfReach`", types: [[SCENARIO, "OutOfReach"]] },
  { title: "The tools of `world`", types: [[TOOLS, "StytchTools"]] },
  { title: "What a user is set up with", types: [[TOOLS, "UserSettings"]] },
  { title: "What a member is set up with", types: [[TOOLS, "MemberSettings"]] },
  { title: "A path", types: [[PATH, "PathDefinition"]] },
  { title: "How a path is written", types: [[WRITER, "WritePath"]] },
  {
    title: "What a scene has at hand",
    says: "Beside the people of the world. The control interface is the same as [elsewhere](control-api.md).",
    types: [
      [PATH, "Scene"],
      [STAGE, "StytchDirections"],
    ],
  },
  { title: "What `instead` has besides", types: [[PATH, "Interception"]] },
  { title: "A fault", types: [[CONTROL, "FaultRule"]] },
  { title: "A persona", types: [[PERSONAS, "Persona"]] },
  { title: "A phone, and a mailbox without the number", types: [[PERSONAS, "Phone"]] },
  { title: "An authenticator app", types: [[PERSONAS, "AuthenticatorApp"]] },
  { title: "Recovery codes on paper", types: [[PERSONAS, "Paper"]] },
  {
    title: "Habits, for `instead`",
    functions: [HABITS, ["mistyping", "guessing", "sendingTwice", "insisting"]],
  },
  { title: "Expectations of outputs", functions: [MATCHERS, ["aSessionOf", "aSessionJwtOf"]] },
  { title: "An output that need not be said", functions: ["src/scenario/stage.ts", ["anything"]] },
];
