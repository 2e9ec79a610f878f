import { join } from "node:path";
import { expect, test } from "vitest";
import { newFile, STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

const SHIPPED = join(process.cwd(), "workflows");

/** Reads the recovery codes of an app that the workflow before it registers. */
const AFTER_ENROLLMENT = `arazzo: 1.0.1
info: { title: Recovery codes, version: "1" }
sourceDescriptions:
  - { name: api, type: openapi, url: ${SHIPPED}/openapi/stytch-consumer-openapi.yml }
  - { name: totp, type: arazzo, url: ${SHIPPED}/arazzo/stytch-totp-workflow.yml }
workflows:
  - workflowId: recovery-codes
    dependsOn: [$sourceDescriptions.totp.consumer-totp-enrollment]
    inputs: { type: object, required: [user_id], properties: { user_id: { type: string } } }
    steps:
      - stepId: list
        operationId: $sourceDescriptions.api.api_totp_v1_RecoveryCodes
        requestBody: { contentType: application/json, payload: { user_id: $inputs.user_id } }
        successCriteria: [{ condition: $statusCode == 200 }, { condition: $response.body#/totps/0/verified == true }]
`;

test("who is in the world follows from what runs first: an app that is registered there was not before", async () => {
  const file = newFile("recovery-codes.yml", AFTER_ENROLLMENT);
  const { exitCode, out } = await understudyCommand(["run", file, ...STILL]);
  expect(out).toContain("1 workflow passed. 5 steps, 5 requests");
  expect(exitCode).toBe(0);
});
