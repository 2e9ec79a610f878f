import { expect, test } from "vitest";
import { declaredErrors } from "../declared-errors.ts";
import { type ShippedScenario, shippedScenarios } from "./shipped.ts";

/** Why a workflow whose scenario does not say so cannot meet an error that one of its operations declares. */
const OUT_OF_REACH: readonly { readonly at?: RegExp; readonly errors: RegExp; readonly reason: string }[] = [
  {
    errors:
      /session_(token|jwt|not_found)|^too_many_session|^jwt_|intermediate_session|_mismatch$|_primary_authentication_is_met$/,
    reason: "It presents no session, and no attributes.",
  },
  { errors: /_in_custom_claims$|^custom_claims_/, reason: "It sends no custom claims." },
  {
    errors: /^invalid_(locale|expiration|expiration_otp)$/,
    reason: "It sends no locale and no life of its own.",
  },
  { errors: /^bad_request$|^missing_sms_parameter$/, reason: "Its inputs have types and are required." },
  { errors: /^invalid_method_id$/, reason: "The method_id comes from the step before." },
  {
    at: /^authenticate/,
    errors: /^(unauthorized_credentials|invalid_(project_id|secret)_authentication)$/,
    reason: "The step before it has the same credentials, and fails first.",
  },
  {
    at: /^authenticate/,
    errors:
      /^(organization|member|totp)_not_found$|^invalid_(organization|member)_id$|^invalid_email$|_restricted_by_|_only_for_active_/,
    reason: "The step before it meets this first, and no operation here changes it in between.",
  },
];

const isOutOfReach = (scenario: ShippedScenario, stepId: string, error: string): boolean =>
  scenario.outOfReach?.some(({ at, errors }) => (at ?? stepId) === stepId && errors.includes(error)) ??
  OUT_OF_REACH.some(({ at, errors }) => (at?.test(stepId) ?? true) && errors.test(error));

test("every error that an operation of a workflow declares is a path, or is listed with its reason", async () => {
  /** Neither, or both: a reason that no longer holds is as wrong as a path that is not there. */
  const missing: string[] = [];
  for (const { scenario, workflow } of await shippedScenarios()) {
    for (const step of workflow.steps) {
      if (step.kind !== "operation") continue;
      const { stepId, operation } = step;
      const covered = scenario.paths.flatMap(({ fails }) =>
        fails && "status" in fails && fails.at === stepId ? [`${fails.status} ${fails.error}`] : [],
      );
      for (const { status, error } of declaredErrors(operation.id)) {
        const isPath = covered.includes(`${status} ${error}`);
        if (isPath === isOutOfReach(scenario, stepId, error))
          missing.push(`${workflow.workflowId} ${stepId} ${error}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
