import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

/** By the published structure they prove a second factor with no session beside it. */
const PUBLISHED = ["-s", "sms-otp-mfa", "-s", "totp-enrollment"];

interface Outputs {
  readonly [name: string]: unknown;
}

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

let ran: readonly { readonly workflowId: string; readonly outputs: Outputs; readonly inputs: Outputs }[];
beforeAll(async () => {
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
  ran = JSON.parse(readFileSync(file, "utf8")).documents.flatMap(
    ({ workflows }: { readonly workflows: unknown }) => workflows,
  );
});

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

test("every shipped workflow passes with people who are made up, by the documentation", () => {
  expect(ran.map(({ workflowId }) => workflowId)).toEqual(OUTPUTS.map(([workflowId]) => workflowId));
});

test.each(OUTPUTS)("%s hands out what it is for", (workflowId, outputs) => {
  expect(ran.find((one) => one.workflowId === workflowId)?.outputs).toEqual(outputs);
});

const outputsOf = (workflowId: string): Outputs =>
  ran.find((one) => one.workflowId === workflowId)?.outputs ?? {};

test("what is found is what was made, and who comes back is who went", () => {
  const organization = outputsOf("organization-life-cycle");
  expect(organization.foundOrganizationId).toBe(organization.organizationId);
  const member = outputsOf("member-life-cycle");
  expect([member.foundMemberId, member.reactivatedMemberId]).toEqual([member.memberId, member.memberId]);
});

test("no recovery code survives a rotation, and a session that is exchanged is of another member", () => {
  const { oldRecoveryCodes, recoveryCodes } = outputsOf("recovery-codes-rotation");
  const old = new Set(oldRecoveryCodes as readonly string[]);
  expect((recoveryCodes as readonly string[]).filter((code) => old.has(code))).toEqual([]);
  const exchanged = outputsOf("session-exchange");
  expect(exchanged.memberId).not.toBe(exchanged.firstMemberId);
  expect(exchanged.sessionToken).not.toBe(exchanged.firstSessionToken);
});
