import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type StytchTools, stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { runWorkflow } from "../../src/runner/run/workflow.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import { type Suite, verdictOf } from "./suite.ts";

/** A world in which each published workflow, as it stands, goes well. */
const INPUTS: Readonly<Record<string, (tools: StytchTools) => Readonly<Record<string, unknown>>>> = {
  "sms-otp-login": ({ user }) => {
    const ada = user();
    return { phone_number: ada.phone.number, code: ada.phone.readsCode };
  },
  "email-otp-login": ({ organization, member }) => {
    const acme = organization();
    const ada = member({ of: acme });
    return {
      organization_id: acme.organization_id,
      email_address: ada.mailbox.address,
      code: ada.mailbox.readsCode,
    };
  },
  "sms-otp-mfa": ({ organization, member }) => {
    const acme = organization();
    const ada = member({ of: acme, phone: true });
    return { organization_id: acme.organization_id, member_id: ada.id, code: ada.phone.readsCode };
  },
  "totp-enrollment": ({ organization, member }) => {
    const acme = organization();
    const ada = member({ of: acme });
    return { organization_id: acme.organization_id, member_id: ada.id, code: ada.authenticator.readsCode };
  },
};

/** The documents that the project started from run as they were published, against the descriptions of either side. */
const seedsAgainst = (title: string, descriptionsIn: (folder: string) => string): Suite => ({
  title,
  needs: "seeds",
  run: (folder) => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".yml"));
    return Promise.all(
      files.map(async (file) => verdictOf(file, await runSeed(join(folder, file), descriptionsIn(folder)))),
    );
  },
});

async function runSeed(file: string, descriptions: string): Promise<string[]> {
  const { workflows } = openDocument(file, {
    resolve: (url) => join(descriptions, url.replace("../openapi/", "")),
  });
  const complaints: string[] = [];
  for (const workflow of workflows) {
    const { workflowId } = workflow;
    // Published workflows and published descriptions go together: neither wants a session beside a second factor.
    const stage = stytchStage({ seed: workflowId, follows: "description" });
    const { status, failure } = await runWorkflow(workflow, {
      inputs: INPUTS[workflowId]?.(stage.tools) ?? {},
      transport: stage.transport,
      clock: stage.clock,
      credentials: { basicAuth: stage.login },
    });
    if (status === "failed") complaints.push(`${workflowId}: ${failure?.message}`);
  }
  return complaints;
}

export const seeds = seedsAgainst("The published workflows, against our descriptions", () =>
  resolve("workflows/openapi"),
);

export const seedsPublished = seedsAgainst(
  "The published workflows, against the published descriptions",
  (folder) => resolve(folder, "../published"),
);
