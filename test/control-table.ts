import { descriptionFile } from "../src/control/api/description.ts";
import { type Operation, readDescription, valueAt } from "../src/openapi/description.ts";

const HEAD = `# The control API

Written by \`npm run generate\` from [its OpenAPI description](../workflows/openapi/understudy-control-openapi.yml), which a
running server also gives at \`/_understudy/openapi.json\`.

What a test does to the stand-in itself, in any language: JSON in, JSON out, below \`/_understudy\` of the address where
\`understudy serve\` listens. \`P\` is \`/_understudy/projects/{project_id}\`. A call that is refused answers
\`{"error": {"code", "message", "fix"}}\`.

Whoever can call it can read every code. So it answers only to the names of this machine (and to those of
\`--allow-host\`), and to no page of another origin.

In TypeScript there is one typed interface to it, over HTTP and in the same process:

\`\`\`ts
import { control } from "stytch-understudy/control";

const stytch = control({ url: "http://127.0.0.1:4010", project: PROJECT_ID });
// Or, of a stand-in in the same process, without a socket: control({ standIn: understudy(), project: PROJECT_ID }).

await stytch.faults.add({ operationId: "api_otp_v1_Authenticate", error: "too_many_requests", times: 1 });
const { code } = await stytch.inbox.latest("+12025550162", { wait: { seconds: 5 } });
await stytch.clock.advance({ minutes: 2, seconds: 1 });
\`\`\`

Names are those of the calls below, in camelCase, with \`error\` for \`error_type\`; what Stytch itself writes, as policies,
world documents and bodies, is in its own spelling. A duration is \`{ minutes: 2 }\` or \`"PT2M"\`, \`delay\` and \`wait\` included. A
misspelt operation or error is a compile error, and without a compiler a \`ControlError\` that says what was meant. When no
message came, \`inbox.latest\` says what was sent instead, to whom and when. Whoever serves other descriptions names their
operations by a type argument: \`control<"api_sso_v1_GetConnections">({ … })\`.

| | |
|---|---|
| \`inbox\` | \`latest(to, { channel, wait })\`, \`all({ to, channel, since, wait })\`, \`pin(to, code)\` |
| \`clock\` | \`now()\`, \`read()\`, \`advance(by)\`, \`set(instant)\`, \`freeze()\`, \`resume()\` |
| \`faults\` | \`add(...rules)\`, \`replace(...rules)\`, \`list()\`, \`clear()\`; of a rule \`operationId\`, \`path\`, \`error\`, \`status\`, \`delay\`, \`truncate\`, \`drop\`, \`times\`, \`after\` |
| \`policies\` | \`read()\`, \`change({ … })\` |
| \`locks\` | \`list()\`, \`lift(account)\` |
| \`people\` | \`add(worldDocument)\`: answers the ids that its names stand for |
| \`totp\` | \`read(registrationId)\`: the code now, before and next |
| \`snapshots\` | \`take(name)\`, \`restore(name)\`, \`list()\` |
| and | \`fork(to)\`, \`reset()\`, \`journal({ operationId, status, limit })\`, \`verify({ operationId, status, body, times })\`, \`health()\` |

## A moved clock, and JWTs that an SDK checks by itself

A world that was advanced is ahead of the machine. A session JWT of a login there has an \`nbf\` that the machine's time has
not reached, so \`authenticateJwtLocal\` refuses it (\`authenticateJwt\` then asks the server, and succeeds). Three ways keep the
two together:

\`\`\`ts
import stytch from "stytch";
import { serve, understudy } from "stytch-understudy";
import { control } from "stytch-understudy/control";

const server = await serve(understudy());
const sdk = new stytch.Client({ project_id: PROJECT_ID, secret: SECRET, env: server.url });
const { clock } = control({ url: server.url, project: PROJECT_ID });

test("a session of a world that is two minutes ahead", async () => {
  await clock.freeze();
  await clock.advance({ minutes: 2 });
  const session_jwt = await mySignIn(sdk);

  // One: tell the SDK what time it is.
  await sdk.sessions.authenticateJwtLocal({ session_jwt, current_date: new Date(await clock.now()) });

  // Two: set the Date of the test to the world's, which stands still.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(await clock.now()) });
  await sdk.sessions.authenticateJwtLocal({ session_jwt });
});
\`\`\`

Three, with a stand-in in the process of the test: leave its clock running and move nothing but \`Date\`, which it follows
(\`vi.setSystemTime(Date.now() + 120_000)\`). So freeze it before the second way, or it jumps once more. A clock that starts in
the past is no way out: its JWTs have expired by the machine's time.

## The calls

From any other language, or from a shell:

\`\`\`sh
P=http://127.0.0.1:4010/_understudy/projects/project-test-00000000-0000-4000-8000-000000000001
JSON='content-type: application/json'
curl -X PUT $P/faults -H "$JSON" -d '{"faults": [{"operation_id": "api_otp_v1_Authenticate", "status": 429, "times": 1}]}'
curl -X PUT $P/policies -H "$JSON" -d '{"policies": {"strict_mfa": false}}'
curl -X PATCH $P/clock -H "$JSON" -d '{"advance": "PT2M1S"}'
curl "$P/inbox?to=%2B12025550162"
\`\`\`

In an address a plus is a blank: that of a number is written \`%2B\`.
`;

interface Prose {
  readonly summary?: string;
  readonly description?: string;
}

/** The calls of the control API for a person to read. */
export function controlTable(): string {
  const description = readDescription(descriptionFile("yml"));
  const rows = [...description.operations.values()].map((operation) => {
    const { summary = "", description: more = "" } = valueAt(description, operation.pointer) as Prose;
    return `| \`${callOf(operation)}\` | ${`**${summary}.** ${more}`.trim()} |`;
  });
  return [HEAD, "| call | does |", "|---|---|", ...rows, ""].join("\n");
}

function callOf({ method, path, parameters }: Operation): string {
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => `${name}=`);
  const short = path.replace("/_understudy/projects/{project_id}", "P");
  return `${method} ${short}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}
