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

And in any other, or from a shell:

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
