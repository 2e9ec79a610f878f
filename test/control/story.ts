import type { RecordableStandIn } from "../../src/control/journal/stand-in-settings.ts";
import { bodyText, type HttpReply } from "../../src/ports/http.ts";
import { Random } from "../../src/ports/random.ts";
import { basic } from "../mocks/stytch/bench.ts";
import { DOCUMENTS } from "../mocks/stytch/documents-policy.ts";

export const PROJECTS = [1, 2, 3].map(
  (n) => `project-test-${String(n).repeat(8)}-0000-4000-8000-000000000000`,
);
const COPIES = [7, 8, 9].map((n) => `project-test-${String(n).repeat(8)}-0000-4000-8000-000000000000`);

type Fields = Readonly<Record<string, unknown>>;

/** What somebody who makes calls remembers of earlier replies, by the names of the fields. */
type Memory = Map<string, string[]>;

interface Choice {
  readonly project: string;
  readonly random: Random;
  pick<T>(of: readonly T[]): T;
  /** A value of a reply that was seen, or one that is well formed and nobody's. */
  seen(name: string): string;
  /** The newest code sent there, now and then a wrong one. */
  code(to: string): Promise<string>;
}

interface Deed {
  readonly weight: number;
  readonly call: (choice: Choice) => Call | Promise<Call>;
}

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly body?: Fields | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const phone = ({ pick }: Choice) => `+1202555010${pick([0, 1])}`;
const email = ({ pick }: Choice) => `${pick(["ada", "zoë"])}@acme.example`;
const own = ({ project }: Choice, path: string) => `/_understudy/projects/${project}${path}`;

const deed = (weight: number, call: Deed["call"]): Deed => ({ weight, call });

const VENDOR: readonly Deed[] = [
  deed(12, (of) => ({ path: "/v1/otps/sms/login_or_create", body: { phone_number: phone(of) } })),
  deed(6, (of) => ({ path: "/v1/otps/email/login_or_create", body: { email: email(of) } })),
  deed(14, async (of) => ({
    path: "/v1/otps/authenticate",
    body: { method_id: of.seen("phone_id"), code: await of.code(phone(of)), session_duration_minutes: 60 },
  })),
  deed(6, async (of) => ({
    path: "/v1/otps/authenticate",
    body: { method_id: of.seen("email_id"), code: await of.code(email(of)), session_duration_minutes: 5 },
  })),
  deed(8, (of) => ({ path: "/v1/sessions/authenticate", body: { session_token: of.seen("session_token") } })),
  deed(2, (of) => ({ path: "/v1/sessions/revoke", body: { session_token: of.seen("session_token") } })),
  deed(3, (of) => ({ method: "GET", path: `/v1/sessions?user_id=${of.seen("user_id")}` })),
  deed(4, (of) => ({ method: "GET", path: `/v1/users/${of.seen("user_id")}` })),
  deed(2, (of) => ({ path: "/v1/users", body: { email: email(of), phone_number: phone(of) } })),
  deed(1, (of) => ({ method: "DELETE", path: `/v1/users/${of.seen("user_id")}` })),
  deed(3, () => ({ path: "/v1/users/search", body: { limit: 5 } })),
  deed(1, (of) => ({ path: "/v1/totps", body: { user_id: of.seen("user_id") } })),
  deed(2, (of) => ({
    path: "/v1/totps/authenticate",
    body: { user_id: of.seen("user_id"), totp_code: of.random.text(6, "0123456789") },
  })),
  deed(3, (of) => ({
    path: "/v1/b2b/organizations",
    body: {
      organization_name: of.pick(["Acme", "Ümlaut & Söhne", "株式会社"]),
      email_jit_provisioning: "NOT_ALLOWED",
    },
  })),
  deed(4, (of) => ({
    path: `/v1/b2b/organizations/${of.seen("organization_id")}/members`,
    body: { email_address: email(of), name: "Ada" },
  })),
  deed(5, (of) => ({
    path: "/v1/b2b/otps/email/login_or_signup",
    body: { organization_id: of.seen("organization_id"), email_address: email(of) },
  })),
  deed(5, async (of) => {
    const email_address = email(of);
    const code = await of.code(email_address);
    return {
      path: "/v1/b2b/otps/email/authenticate",
      body: { organization_id: of.seen("organization_id"), email_address, code },
    };
  }),
  deed(2, (of) => ({
    path: "/v1/b2b/organizations/members/search",
    body: { organization_ids: [of.seen("organization_id")] },
  })),
  deed(2, () => ({ method: "GET", path: "/v1/b2b/rbac/policy" })),
  deed(2, (of) => ({
    method: "PUT",
    path: `/v1/b2b/rbac/organizations/${of.seen("organization_id")}`,
    body: { org_policy: { roles: of.pick(ROLES) } },
  })),
  deed(1, (of) => ({
    method: "GET",
    path: `/v1/sessions/jwks/${of.project}`,
    headers: { authorization: "" },
  })),
  deed(1, () => ({ path: "/v1/otps/sms/send", body: '{"phone_number": "+1202' })),
  deed(1, (of) => ({ path: "/v1/otps/sms/send", body: { phone_number: of.random.integer(99) } })),
  deed(1, () => ({ path: "/v1/nowhere", body: {} })),
  deed(1, () => ({ method: "PATCH", path: "/v1/users/search", body: {} })),
  deed(1, () => ({ path: "/v1/users/search", body: {}, headers: { authorization: "Bearer sk-live-1234" } })),
  deed(1, () => ({ path: "/v1/passwords", body: { email: "ada@acme.example", password: "correct horse" } })),
];

const CONTROL: readonly Deed[] = [
  deed(4, (of) => ({
    method: "PATCH",
    path: own(of, "/clock"),
    body: { advance: of.pick(["PT1S", "PT31S", "PT2M1S", "PT1H", "P1D"]) },
  })),
  deed(1, (of) => ({ method: "PATCH", path: own(of, "/clock"), body: { set: "2026-04-25T16:37:09Z" } })),
  deed(1, (of) => ({ method: "PATCH", path: own(of, "/clock"), body: { advance: "tomorrow" } })),
  deed(2, (of) => ({ method: "PUT", path: own(of, "/faults"), body: { faults: of.pick(FAULTS) } })),
  deed(1, (of) => ({
    method: "PUT",
    path: own(of, "/policies"),
    body: { policies: { strict_mfa: of.random.integer(2) === 0, lock_threshold: 30 } },
  })),
  deed(1, (of) => ({
    method: "PUT",
    path: own(of, "/policies"),
    body: { policies: { rbac_policy: of.pick([{}, DOCUMENTS]) } },
  })),
  deed(1, (of) => ({ path: own(of, "/codes"), body: { to: phone(of), code: "246810" } })),
  deed(1, (of) => ({ path: own(of, "/snapshots"), body: { name: of.pick(["a", "b"]) } })),
  deed(1, (of) => ({ path: own(of, `/snapshots/${of.pick(["a", "b"])}/restore`), body: {} })),
  deed(0.2, (of) => ({ path: own(of, "/reset"), body: {} })),
  deed(0.3, (of) => ({ path: own(of, "/fork"), body: { to: of.pick(COPIES) } })),
  deed(0.3, (of) => ({
    path: own(of, "/seed"),
    body: { users: { eve: { email: `eve${of.random.integer(1_000)}@acme.example` } } },
  })),
];

const ROLES: readonly (readonly Fields[])[] = [
  [],
  [
    {
      role_id: "counter",
      description: "Counts.",
      permissions: [{ resource_id: "documents", actions: ["count"] }],
    },
  ],
];

const FAULTS: readonly (readonly Fields[])[] = [
  [],
  [{ status: 429, times: 2 }],
  [{ operation_id: "api_otp_v1_Authenticate", error_type: "too_many_requests", after: 1, times: 1 }],
  [
    { drop: true, times: 1 },
    { truncate: true, times: 1 },
  ],
  [{ path: "/v1/users/search", delay_ms: 1, times: 3 }],
];

const DEEDS = [...VENDOR, ...CONTROL];
const WHOLE = DEEDS.reduce((sum, { weight }) => sum + weight, 0);

function deedOf(random: Random): Deed["call"] {
  let left = (random.integer(1_000_000) / 1_000_000) * WHOLE;
  const found = DEEDS.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return found?.call ?? (() => ({ path: "/v1/nowhere" }));
}

/** Does so many things to a stand-in, chosen by a seed: good calls, bad ones, and control calls between them. */
export async function liveThrough({ handle }: RecordableStandIn, exchanges: number, seed = 1): Promise<void> {
  const random = new Random(seed);
  const memories = new Map<string, Memory>(PROJECTS.map((project) => [project, new Map()]));
  const pick = <T>(of: readonly T[]): T => of[random.integer(of.length)] as T;
  const ask = async (project: string, { method = "POST", path, body, headers }: Call): Promise<HttpReply> =>
    handle({
      method,
      url: path,
      headers: { authorization: basic(project), "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  const [, , frozen = ""] = PROJECTS;
  await ask(frozen, {
    method: "PATCH",
    path: `/_understudy/projects/${frozen}/clock`,
    body: { frozen: true },
  });
  for (let n = 1; n < exchanges; n++) {
    const project = pick(PROJECTS);
    const memory: Memory = memories.get(project) ?? new Map();
    const code = async (to: string) => {
      if (random.integer(4) === 0) return "999999";
      const inbox = `/_understudy/projects/${project}/inbox?to=${encodeURIComponent(to)}`;
      const { messages } = JSON.parse(bodyText(await ask(project, { method: "GET", path: inbox })));
      return messages.at(-1)?.code ?? "999999";
    };
    const seen = (name: string) => pick(memory.get(name)?.slice(-3) ?? [`${name}-nobody`]);
    const call = await deedOf(random)({ project, random, pick, seen, code });
    remember(memory, bodyText(await ask(project, call)));
  }
}

function remember(memory: Memory, body: string): void {
  for (const [, name = "", value = ""] of body.matchAll(/"(\w+_id|session_token)":"([^"]+)"/g)) {
    memory.set(name, [...(memory.get(name) ?? []).slice(-8), value]);
  }
}
