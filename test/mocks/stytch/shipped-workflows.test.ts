import { expect, test } from "vitest";
import { createOrganization } from "../../../mocks/stytch/b2b/organizations.ts";
import { standInInProcess } from "../../../mocks/stytch/exports/in-process.ts";
import { type NewMember, setUpMember } from "../../../mocks/stytch/people/accounts.ts";
import type { StytchWorld } from "../../../mocks/stytch/state.ts";
import { totpCode } from "../../../mocks/stytch/totp.ts";
import { runWorkflow } from "../../../src/runner/run/workflow.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";
import { workflowIn } from "../../../src/workflow/tree.ts";

const ADA = "ada@acme.example";
const PHONE = "+12025550100";
const START = { at: Date.parse("2026-01-01T00:00:00Z"), frozen: true };

/** Read once. */
const descriptions = new Map();

type Inputs = Readonly<Record<string, unknown>>;

/** Runs a workflow by the documentation, in a world that was prepared; the answer says which way it took. */
async function run(document: string, workflowId: string, prepare: (world: StytchWorld) => Inputs) {
  const { mock, world, wait, login } = standInInProcess({ seed: 1, clock: START });
  const workflow = workflowIn(
    openDocument(`workflows/arazzo/stytch-${document}-workflow.yml`, { descriptions }),
    workflowId,
  );
  if (workflow === undefined) throw new Error(`There is no workflow ${workflowId}.`);
  const result = await runWorkflow(workflow, {
    inputs: prepare(world),
    transport: mock.handle,
    clock: world.clock,
    wait,
    credentials: { basicAuth: login },
    contract: {},
  });
  const parts = [result, ...result.continuedBy];
  const steps = parts.flatMap((part) => part.steps).filter(({ attempts }) => attempts.length > 0);
  return {
    status: result.status,
    went: steps.map(({ stepId }) => stepId),
    outputs: parts.at(-1)?.outputs,
    reason: result.failure?.message,
    apps: world.data.totps.size,
    waited: world.now - START.at,
  };
}

function memberOf(world: StytchWorld, slug: string, member: Partial<NewMember> = {}) {
  const organization = createOrganization(world, { organization_name: slug, organization_slug: slug });
  setUpMember(world, organization, { email_address: ADA, email_address_verified: true, ...member });
}

const WITH_PHONE = { mfa_phone_number: PHONE, mfa_phone_number_verified: true };
const LOGIN = { organization_id: "acme", email_address: ADA };

const codeOf = (world: StytchWorld) => () => world.inbox.all().at(-1)?.code;
const bothCodes = (world: StytchWorld) => ({ email_code: codeOf(world), sms_code: codeOf(world) });
const appCode = (world: StytchWorld) => () =>
  totpCode([...world.data.totps.values()].at(-1)?.secret ?? "", world.now);

test("a code that was mistyped is followed by another mail, and its code opens the session", async () => {
  const { status, went, outputs } = await run("email-otp-login", "consumer-email-otp-login", (world) => ({
    email: ADA,
    code: "000000",
    resent_code: codeOf(world),
  }));
  expect({ status, went }).toEqual({
    status: "recovered",
    went: ["sendEmailOtp", "authenticateOtp", "resendEmailOtp", "authenticateResentOtp"],
  });
  expect(outputs).toEqual({
    userId: expect.stringMatching(/^user-test-/),
    resentSessionToken: expect.stringMatching(/^[\w-]{44}$/),
    resentSessionJwt: expect.stringMatching(/^eyJ/),
  });
});

test("a refusal that no other code would mend is not followed by another mail", async () => {
  const { status, went } = await run("email-otp-login", "consumer-email-otp-login", () => ({
    email: ADA,
    code: "12",
    resent_code: "000000",
  }));
  expect({ status, went }).toEqual({ status: "failed", went: ["sendEmailOtp", "authenticateOtp"] });
});

test.each([
  [2, "recovered", 60_000, undefined],
  [3, "failed", 60_000, "$statusCode == 200 does not hold: $statusCode was 429."],
])("a WhatsApp message that is refused %d times for haste: %s", async (times, status, waited, reason) => {
  const login = await run("whatsapp-otp-login", "whatsapp-otp-login", (world) => {
    world.faults.add({
      operationId: "api_otp_v1_otp_whatsapp_LoginOrCreate",
      errorType: "too_many_requests",
      times,
    });
    return { phone_number: PHONE, code: codeOf(world) };
  });
  expect(login).toMatchObject({ status, waited });
  expect(login.reason).toBe(reason);
});

test.each([
  ["has sent", {}, ["sendEmailOtp", "authenticateEmailOtp", "authenticateSmsOtp"]],
  [
    "has not sent",
    { authenticator: true, default_mfa_method: "totp" } as const,
    ["sendEmailOtp", "authenticateEmailOtp", "sendSmsOtp", "authenticateSmsOtp"],
  ],
])("a text message that the login %s by itself", async (_, member, went) => {
  const login = await run("b2b-email-otp-mfa", "email-otp-sms-mfa", (world) => {
    memberOf(world, "acme", { ...WITH_PHONE, mfa_enrolled: true, ...member });
    return { ...LOGIN, ...bothCodes(world) };
  });
  expect(login).toMatchObject({ status: "passed", went });
});

test.each([
  ["b2b-email-otp-mfa", "email-otp-sms-mfa", "sms_code", {}, "$response.body#/member_authenticated == false"],
  ["b2b-totp-login", "totp-login", "totp_code", {}, "$response.body#/member_authenticated == false"],
  [
    "b2b-totp-login",
    "totp-login",
    "totp_code",
    { ...WITH_PHONE, mfa_enrolled: true },
    "$response.body#/mfa_required/member_options/totp_registration_id != ''",
  ],
])("%s › %s goes on to its %s for no member with %j", async (document, id, second, member, condition) => {
  const { status, went, reason } = await run(document, id, (world) => {
    memberOf(world, "acme", member);
    return { ...LOGIN, email_code: codeOf(world), [second]: "000000" };
  });
  expect({ status, went }).toEqual({ status: "failed", went: ["sendEmailOtp", "authenticateEmailOtp"] });
  expect(reason).toContain(`${condition} does not hold`);
});

const OWED = "$response.body#/member_authenticated == true does not hold";

test("an organization that asks for a second factor is not entered by discovery alone", async () => {
  const { status, went, reason } = await run("b2b-discovery", "discovery-login", (world) => {
    memberOf(world, "acme", { ...WITH_PHONE, mfa_enrolled: true });
    return { email_address: ADA, code: codeOf(world) };
  });
  expect({ status, went }).toEqual({
    status: "failed",
    went: ["listOrganizations", "exchangeIntermediateSession"],
  });
  expect(reason).toContain(OWED);
});

test("an address that belongs nowhere discovers nothing to enter", async () => {
  const { status, went } = await run("b2b-discovery", "discovery-login", (world) => ({
    email_address: ADA,
    code: codeOf(world),
  }));
  expect({ status, went }).toEqual({ status: "failed", went: ["listOrganizations"] });
});

test("a second factor of the other organization is not forgotten in an exchange", async () => {
  const { status, went, reason } = await run("b2b-session-exchange", "session-exchange", (world) => {
    memberOf(world, "acme");
    memberOf(world, "cedar", { mfa_enrolled: true });
    return { ...LOGIN, other_organization_id: "cedar", code: codeOf(world) };
  });
  expect({ status, went }).toEqual({
    status: "failed",
    went: ["sendEmailOtp", "authenticateEmailOtp", "exchangeSession"],
  });
  expect(reason).toContain(OWED);
});

test("without a right recovery code the lost app stays where it is", async () => {
  const used = await run("b2b-recovery-codes", "authenticator-replacement", (world) => {
    memberOf(world, "acme", { authenticator: { recovery_codes: ["aaaa-bbbb-cccc"] }, mfa_enrolled: true });
    return {
      ...LOGIN,
      email_code: codeOf(world),
      recovery_code: "dddd-eeee-ffff",
      totp_code: appCode(world),
    };
  });
  expect(used).toMatchObject({ status: "failed", went: [], apps: 1 });
});
