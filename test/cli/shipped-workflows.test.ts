import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

/** By the published structure they prove a second factor with no session beside it. */
const PUBLISHED = ["-s", "sms-otp-mfa", "-s", "totp-enrollment"];

interface Outputs {
  readonly [name: string]: unknown;
}

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly workflowId: string;
  readonly outputs: Outputs;
}

let running: Promise<readonly Ran[]> | undefined;

/** All of them, run once for all the tests. */
function everyWorkflow(): Promise<readonly Ran[]> {
  running ??= runAll();
  return running;
}

async function runAll(): Promise<readonly Ran[]> {
  const file = join(folder, "report.json");
  const words = [
    "run",
    "workflows",
    ...PUBLISHED,
    ...STILL,
    "--strict-mfa",
    "--no-secrets-masking",
    "-J",
    file,
  ];
  expect((await understudyCommand(words)).exitCode).toBe(0);
  const { documents } = JSON.parse(readFileSync(file, "utf8"));
  return documents.flatMap(({ workflows }: { readonly workflows: readonly Ran[] }) => workflows);
}

const outputsOf = async (workflowId: string): Promise<Outputs> =>
  (await everyWorkflow()).find((one) => one.workflowId === workflowId)?.outputs ?? {};

const id = (kind: string): unknown => expect.stringMatching(new RegExp(`^${kind}-test-[0-9a-f-]{36}$`));
const SESSION_TOKEN: unknown = expect.stringMatching(/^[\w-]{44}$/);
const SESSION_JWT: unknown = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
const TEN_CODES = new Array(10).fill(expect.stringMatching(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/));

const USER = { userId: id("user") };
const MEMBER = { memberId: id("member"), organizationId: id("organization") };
const SESSION = { sessionToken: SESSION_TOKEN, sessionJwt: SESSION_JWT };
const GONE = { sessionId: id("session"), refusedWith: "session_not_found" };

/** What is in their hands whom a workflow has passed for. */
const OUTPUTS: readonly (readonly [string, Outputs])[] = [
  [
    "discovery-start",
    {
      intermediateSessionToken: SESSION_TOKEN,
      discoveredOrganizations: [expect.objectContaining({ member_authenticated: true })],
    },
  ],
  ["discovery-login", { ...MEMBER, ...SESSION, membership: "active_member" }],
  ["discovery-founding", { ...MEMBER, ...SESSION, organizationSlug: "birch" }],
  ["email-otp-login", { ...MEMBER, sessionToken: SESSION_TOKEN }],
  ["email-otp-sms-mfa", { ...MEMBER, ...SESSION }],
  [
    "organization-life-cycle",
    {
      organizationId: id("organization"),
      organizationName: "Birch",
      mfaPolicy: "REQUIRED_FOR_ALL",
      foundOrganizationId: id("organization"),
      refusedWith: "organization_not_found",
    },
  ],
  [
    "member-life-cycle",
    {
      memberId: id("member"),
      createdStatus: "pending",
      loggedInStatus: "active",
      name: "bob",
      mfaEnrolled: true,
      foundMemberId: id("member"),
      reactivatedMemberId: id("member"),
      reactivatedStatus: "active",
    },
  ],
  [
    "recovery-codes-rotation",
    { memberId: id("member"), oldRecoveryCodes: TEN_CODES, recoveryCodes: TEN_CODES },
  ],
  ["recovery-code-login", { ...MEMBER, ...SESSION, codesLeft: 9 }],
  [
    "authenticator-replacement",
    {
      memberId: id("member"),
      totpRegistrationId: id("member-totp"),
      recoveryCodes: TEN_CODES,
      sessionToken: SESSION_TOKEN,
    },
  ],
  [
    "session-exchange",
    {
      ...MEMBER,
      firstMemberId: id("member"),
      firstSessionToken: SESSION_TOKEN,
      sessionToken: SESSION_TOKEN,
    },
  ],
  ["totp-login", { ...MEMBER, ...SESSION }],
  ["consumer-email-otp-login", { ...USER, ...SESSION }],
  [
    "email-otp-totp-session",
    {
      ...USER,
      totpId: id("totp"),
      recoveryCodes: TEN_CODES,
      sessionId: id("session"),
      factors: [
        expect.objectContaining({ type: "email_otp", delivery_method: "email" }),
        expect.objectContaining({ type: "totp", delivery_method: "authenticator_app" }),
      ],
    },
  ],
  ["sign-out", { ...USER, ...GONE }],
  ["login-and-sign-out", { ...USER, ...GONE }],
  ["sms-otp-login", { ...USER, ...SESSION }],
  ["consumer-totp-enrollment", { ...USER, ...SESSION, totpId: id("totp"), recoveryCodes: TEN_CODES }],
  ["consumer-totp-recovery", { ...USER, ...SESSION, apps: [] }],
  ["whatsapp-otp-login", { ...USER, ...SESSION }],
];

test("every shipped workflow passes with people who are made up, by the documentation", async () => {
  const ran = await everyWorkflow();
  expect(ran.map(({ workflowId }) => workflowId)).toEqual(OUTPUTS.map(([workflowId]) => workflowId));
});

test.each(OUTPUTS)("%s hands out what it is for", async (workflowId, outputs) => {
  expect(await outputsOf(workflowId)).toEqual(outputs);
});

test("what is found is what was made, and who comes back is who went", async () => {
  const organization = await outputsOf("organization-life-cycle");
  expect(organization.foundOrganizationId).toBe(organization.organizationId);
  const member = await outputsOf("member-life-cycle");
  expect([member.foundMemberId, member.reactivatedMemberId]).toEqual([member.memberId, member.memberId]);
});

test("no recovery code survives a rotation", async () => {
  const { oldRecoveryCodes, recoveryCodes } = await outputsOf("recovery-codes-rotation");
  const old = new Set(oldRecoveryCodes as readonly string[]);
  expect((recoveryCodes as readonly string[]).filter((code) => old.has(code))).toEqual([]);
});

test("a session that is exchanged is another, of another member", async () => {
  const { memberId, firstMemberId, sessionToken, firstSessionToken } = await outputsOf("session-exchange");
  expect([memberId === firstMemberId, sessionToken === firstSessionToken]).toEqual([false, false]);
});
