import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseDocument } from "../../src/document/text-document.ts";
import { synthesize } from "../../src/mock/synthesize.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { Random } from "../../src/ports/random.ts";
import { runWorkflow } from "../../src/runner/run/workflow.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import type { Workflow } from "../../src/workflow/tree.ts";
import { mended } from "./example-slips.ts";
import { type Suite, type Verdict, verdictOf } from "./suite.ts";
import { synthesizedServer } from "./synthesized-server.ts";

interface Run {
  /** The chance that the answers are made up with: another goes another way. */
  readonly seed: number;
  /** The steps that are tried, in their order. */
  readonly steps: readonly string[];
  /** The whole message of the failure, and why no server that keeps to the description could prevent it. */
  readonly fails?: { readonly message: string; readonly because: string };
}

const NO_CONTENT = "The description declares no content for the answer.";

/** What comes of each workflow. */
const RUNS: Readonly<Record<string, readonly Run[]>> = {
  ApplyForLoanAtCheckout: [
    { seed: 1, steps: ["checkLoanCanBeProvided"] },
    { seed: 11, steps: ["checkLoanCanBeProvided", "getCustomerTermsAndConditions", "createCustomer"] },
    {
      seed: 3,
      steps: ["checkLoanCanBeProvided", "getCustomerTermsAndConditions", "initiateBnplTransaction"],
      fails: {
        message: 'the payload has in its text the input "customer", which has no value.',
        because: "The payload names the customer in two ways, of which one is always absent.",
      },
    },
  ],
  "OIDC-PAR-AuthzCode": [
    {
      seed: 1,
      steps: ["PARStep", "AuthzCodeStep", "TokenStep"],
      fails: {
        message: "$steps.AuthzCodeStep.outputs.code has no value: there was nothing at $response.body#/code.",
        because: "The code comes in the url of a redirect: the example says so itself.",
      },
    },
  ],
  "refresh-token-flow": [
    {
      seed: 1,
      steps: ["do-the-auth-flow"],
      fails: {
        message:
          'The workflow "authorization-code-flow" failed: $response.body#/access_token != null does not hold: $response.body#/access_token was absent.',
        because: NO_CONTENT,
      },
    },
  ],
  "client-credentials-flow": [
    {
      seed: 1,
      steps: ["get-client-creds-token"],
      fails: {
        message:
          "$[?@.access_token != null] cannot be evaluated: $response.body is absent, so there is nothing to look into.",
        because: NO_CONTENT,
      },
    },
  ],
  "authorization-code-flow": [
    {
      seed: 1,
      steps: ["browser-authorize"],
      fails: {
        message:
          "$response.body#/access_token != null does not hold: $response.body#/access_token was absent.",
        because: NO_CONTENT,
      },
    },
  ],
  "apply-coupon": [{ seed: 1, steps: ["find-pet", "find-coupons", "place-order"] }],
  "buy-available-pet": [{ seed: 1, steps: ["find-pet", "place-order"] }],
  "place-order": [{ seed: 1, steps: ["place-order"] }],
};

/** Those whose descriptions are published nowhere near them. */
const WITHOUT_DESCRIPTION: ReadonlySet<string> = new Set([
  "ExtendedParametersExample.arazzo.yaml",
  "LoginAndRetrievePets.arazzo.yaml",
]);

const SERVER = "http://synthesized.example";

/** The examples of the specification: each workflow runs against a server made up from its description. */
export const arazzoExampleRuns: Suite = {
  title: "Examples of the Arazzo specification, run",
  needs: "conformance/arazzo-examples",
  run: async (folder) => {
    const files = readdirSync(folder).filter((file) => /arazzo\.ya?ml$/.test(file));
    const verdicts = await Promise.all(files.map((file) => judgeFile(folder, file)));
    return verdicts.flat();
  },
};

async function judgeFile(folder: string, file: string): Promise<Verdict[]> {
  if (WITHOUT_DESCRIPTION.has(file)) {
    return [{ name: file, outcome: "skipped", reason: "Its description is not among the examples." }];
  }
  const text = parseDocument(mended(file, readFileSync(join(folder, file), "utf8")), file);
  const { workflows } = openDocument(text, { resolve: (url) => join(folder, basename(url)) });
  const verdicts = workflows.map(async (workflow) => {
    const runs = RUNS[workflow.workflowId] ?? [];
    const complaints = await Promise.all(runs.map((run) => complaintsOf(workflow, run)));
    const unlisted = runs.length > 0 ? [] : ["What comes of it is not listed."];
    return verdictOf(`${file} ${workflow.workflowId}`, [...unlisted, ...complaints.flat()]);
  });
  return Promise.all(verdicts);
}

async function complaintsOf(workflow: Workflow, run: Run): Promise<string[]> {
  const { document } = workflow;
  const [source] = [...document.sources.values()].filter((one) => one.kind === "openapi");
  if (source === undefined) return ["It has no OpenAPI description."];
  const { failure, steps } = await runWorkflow(workflow, {
    inputs: inputsOf(workflow),
    transport: synthesizedServer({ description: source.description, url: SERVER, seed: run.seed }),
    servers: { [source.name]: SERVER },
    clock: new VirtualClock({ at: 0, frozen: true }),
  });
  const tried = steps.filter(({ attempts }) => attempts.length > 0).map(({ stepId }) => stepId);
  return [
    ...unlike(`With the seed ${run.seed}, the steps were`, tried.join(", "), run.steps.join(", ")),
    ...unlike("It ended with", failure?.message, run.fails?.message),
  ];
}

const unlike = (what: string, found = "success", expected = "success"): string[] =>
  found === expected ? [] : [`${what} ${found}`, `expected ${expected}`];

/** Made up from the schema that the workflow declares them with. */
function inputsOf({ workflowId, inputs }: Workflow): Readonly<Record<string, unknown>> {
  const made = synthesize(inputs.schema, { random: new Random(workflowId), now: 0 });
  return made as Readonly<Record<string, unknown>>;
}
