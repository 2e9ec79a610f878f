import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { type Api, type Fields, PHONE, stytch } from "./bench.ts";
import { byDiscovery, byEmail, enrol, type Person, person, smsProof, totpProof } from "./flows.ts";

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api);
});

/** The calls about a second factor that take a session, by their paths, with a body that lacks only that. */
const CALLS = {
  "otps/sms/send": ["api_b2b_otp_v1_b2b_otp_sms_Send", () => ({ ...ada.ids, mfa_phone_number: PHONE })],
  "otps/sms/authenticate": ["api_b2b_otp_v1_b2b_otp_sms_Authenticate", () => smsProof(api, ada)],
  totp: ["api_b2b_totp_v1_Create", () => ada.ids],
  "totp/authenticate": ["api_b2b_totp_v1_Authenticate", () => totpProof(api, ada)],
  "recovery_codes/recover": [
    "api_b2b_recovery_codes_v1_Recover",
    async () => ({ ...ada.ids, recovery_code: (await enrol(api, ada)).recovery_codes[0] }),
  ],
} as const;

const session = () => byEmail(api, ada);

/** What comes along of earlier proofs. */
const WITH = {
  nothing: async () => ({}),
  "an intermediate session token": async () => {
    const { intermediate_session_token } = await byDiscovery(api);
    return { intermediate_session_token };
  },
  "a session token": async () => ({ session_token: (await session()).session_token }),
  "a session JWT": async () => ({ session_jwt: (await session()).session_jwt }),
  "two of them": async () => {
    const { session_token, session_jwt } = await session();
    return { session_token, session_jwt };
  },
} satisfies Readonly<Record<string, () => Promise<Fields>>>;

const TOO_MANY = "400 `too_many_session_arguments`";
const ONE = ["an intermediate session token", "a session token", "a session JWT"] as const;

interface Row {
  readonly calls: readonly (keyof typeof CALLS)[];
  readonly brings: string;
  readonly each: readonly (keyof typeof WITH)[];
  readonly strict: string;
  readonly lenient: string;
}

const rowsOf = (calls: Row["calls"], strict: string, lenient: string, one: string): Row[] => [
  { calls, brings: "nothing", each: ["nothing"], strict, lenient },
  { calls, brings: "any one", each: ONE, strict: one, lenient: one },
  { calls, brings: "more than one", each: ["two of them"], strict: TOO_MANY, lenient: TOO_MANY },
];

/** As the page has it. */
const ROWS: readonly Row[] = [
  ...rowsOf(["otps/sms/send", "totp"], "200", "200", "200"),
  ...rowsOf(
    ["otps/sms/authenticate", "totp/authenticate", "recovery_codes/recover"],
    "400 `no_session_arguments`",
    "200, the second factor alone",
    "200, both factors",
  ),
];

const CASES = ROWS.flatMap(({ calls, each, strict, lenient }) =>
  calls.flatMap((call) => each.map((brings) => [call, brings, strict, lenient] as const)),
);

interface Opened {
  readonly member_session?: { readonly authentication_factors: readonly { sequence_order: string }[] };
}

/** In the words of the table. */
async function answer(call: keyof typeof CALLS, brings: keyof typeof WITH): Promise<string> {
  const earlier = await WITH[brings]();
  const [id, body] = CALLS[call];
  const reply = await api.post(id, { ...(await body()), ...earlier });
  if (reply.error) return `${reply.status} \`${reply.error}\``;
  const { member_session }: Opened = JSON.parse(reply.text);
  if (!member_session) return String(reply.status);
  const orders = member_session.authentication_factors.map(({ sequence_order }) => sequence_order).join(", ");
  return `${reply.status}, ${SAID[orders] ?? orders}`;
}

const SAID: Readonly<Record<string, string>> = {
  SECONDARY: "the second factor alone",
  "PRIMARY, SECONDARY": "both factors",
};

test.each(CASES)("%s with %s: strict %s, lenient %s", async (call, brings, strict, lenient) => {
  expect(await answer(call, brings)).toBe(strict);
  api = stytch({ policies: { strict_mfa: false } });
  ada = await person(api);
  expect(await answer(call, brings)).toBe(lenient);
});

test("the page shows these rows", () => {
  const page = readFileSync("docs/stytch/mfa.md", "utf8");
  for (const { calls, brings, strict, lenient } of ROWS) {
    const names = calls.map((call) => `\`${call}\``).join(", ");
    expect(page).toContain(`${names} | ${brings} | ${strict} | ${lenient} |`);
  }
});

test("a refusal for want of a session says what to bring, and spends nothing", async () => {
  const body = await smsProof(api, ada);
  const reply = await api.post("api_b2b_otp_v1_b2b_otp_sms_Authenticate", body);
  expect(reply.failure.error_message).toBe(
    "Give the intermediate session token of the first factor, or the token or the JWT of a session.",
  );
  expect(api.world.inbox.all(PHONE)).toMatchObject([{ usedAt: null }]);
  expect(api.world.data.sessions.size).toBe(0);
});
