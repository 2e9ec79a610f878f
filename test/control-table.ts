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

In TypeScript there is a typed client:

\`\`\`ts
import { control } from "stytch-understudy/control";

const stytch = control({ url: "http://127.0.0.1:4010", project: PROJECT_ID });
await stytch.replaceFaults({ operation_id: "api_otp_v1_Authenticate", status: 429, times: 1 });
const [message] = await stytch.inbox({ to: "+12025550162", wait: 5000 });
await stytch.advance("PT2M1S");
\`\`\`

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
