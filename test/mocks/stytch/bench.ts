import { createHmac } from "node:crypto";
import type { Body, OperationId, Success } from "../../../mocks/stytch/api.ts";
import { descriptions } from "../../../mocks/stytch/descriptions.ts";
import { type UnderstudyOptions, understudy } from "../../../mocks/stytch/exports/index.ts";
import type { Organization, StytchWorld } from "../../../mocks/stytch/state.ts";
import type { Operation } from "../../../src/openapi/description.ts";
import { VirtualClock } from "../../../src/ports/clock.ts";
import { bodyText, type HttpReply, type HttpRequest } from "../../../src/ports/http.ts";
import { recordReply } from "./recorded-replies.ts";

export const PROJECT = "project-test-11111111-1111-4111-8111-111111111111";
export const OTHER_PROJECT = "project-test-22222222-2222-4222-8222-222222222222";
export const LIVE_PROJECT = "project-live-33333333-3333-4333-8333-333333333333";
export const SECRET = "secret-test-abc";
export const START = Date.UTC(2026, 3, 25, 16, 37, 9);

export const PHONE = "+12025550162";
export const OTHER_PHONE = "+12025550163";
export const ADA = "ada@acme.com";

/** Of the form of a user id: what is not is malformed, and not unknown. */
export const NOBODY = "user-test-00000000-0000-4000-8000-000000000000";
/** As it was seen to be refused: docs/stytch/values.md#malformed-tokens. */
export const MALFORMED_TOKEN = "invalid-token-for-test";

/** A body as a test writes it: right or wrong on purpose. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Failure {
  readonly status_code: number;
  readonly request_id: string;
  readonly error_type: string;
  readonly error_message: string;
  readonly error_url: string;
  readonly error_details?: Fields;
}

export interface Answer<Id extends OperationId> {
  readonly status: number;
  readonly headers: HttpReply["headers"];
  readonly text: string;
  /** What the operation answers when all is well; compare `status` or `error` before relying on it. */
  readonly body: Success<Id>;
  readonly error: string | undefined;
  readonly failure: Failure;
}

/** What a request has beside its path and its body. */
export interface Extras {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export const basic = (project: string, secret = SECRET): string =>
  `Basic ${Buffer.from(`${project}:${secret}`).toString("base64")}`;

export function operation(id: string): Operation {
  const found = descriptions().map(({ operations }) => operations.get(id));
  const [operation] = found.filter((one) => one !== undefined);
  if (!operation) throw new Error(`No description has an operation ${id}.`);
  return operation;
}

export interface BenchOptions extends UnderstudyOptions {
  readonly project?: string;
}

/** A stand-in of its own for a test, at a fixed instant, and short ways of talking to one project of it. */
export function stytch(options: BenchOptions = {}) {
  const { project = PROJECT, ...rest } = options;
  const clock = () => new VirtualClock({ at: START, frozen: true });
  const mock = understudy({ seed: 1, clock, ...rest });
  const world: StytchWorld = mock.world(project);
  const secret = project === LIVE_PROJECT ? "secret-live-abc" : SECRET;

  /** A request as it is on the wire, with good credentials unless it says otherwise. */
  const raw = async (request: Partial<HttpRequest> & Pick<HttpRequest, "url">) => {
    const headers = { authorization: basic(project, secret), ...request.headers };
    const reply = await mock.handle({ method: "POST", ...request, headers });
    const text = bodyText(reply);
    const body = JSON.parse(text);
    recordReply({ method: request.method ?? "POST", url: request.url, status: reply.status, body });
    return {
      status: reply.status,
      headers: reply.headers,
      text,
      body,
      error: body.error_type,
      failure: body,
    };
  };

  const post = <Id extends OperationId>(
    id: Id,
    body: Fields = {},
    path: Fields = {},
    { headers, query }: Extras = {},
  ): Promise<Answer<Id>> => {
    const { method, path: template } = operation(id);
    const pathname = template.replaceAll(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(String(path[name])));
    const url = query ? `${pathname}?${new URLSearchParams(query)}` : pathname;
    return raw({
      method,
      url,
      ...(headers && { headers }),
      ...(method !== "GET" && { body: JSON.stringify(body) }),
    });
  };

  /** As `post`, but the test rests on its success. */
  const ok = async <Id extends OperationId>(
    id: Id,
    body: Fields = {},
    path: Fields = {},
  ): Promise<Success<Id>> => {
    const reply = await post(id, body, path);
    if (reply.status >= 300) throw new Error(`${id} answered ${reply.status}: ${reply.text}`);
    return reply.body;
  };

  return {
    mock,
    world,
    clock: world.clock,
    raw,
    post,
    ok,
    set: (policies: Partial<StytchWorld["policies"]>) => {
      world.policies = { ...world.policies, ...policies };
    },
    lastCode: (to: string): string => {
      const message = world.inbox.all(to).at(-1);
      if (!message) throw new Error(`Nothing was sent to ${to}.`);
      return message.code;
    },
    organization: async (fields: Partial<Body<"api_organization_v1_Create">> = {}): Promise<Organization> =>
      (await ok("api_organization_v1_Create", { organization_name: "Acme", ...fields })).organization,
    member: async ({ organization_id }: Organization, fields: Fields = {}) => {
      const body = { email_address: ADA, ...fields };
      return (await ok("api_organization_v1_organizations_members_Create", body, { organization_id })).member;
    },
  };
}

export type Api = ReturnType<typeof stytch>;

/** A code of the right form that is not this one. */
export const notThis = (code: string): string => (code === "111111" ? "222222" : "111111");

/** RFC 6238 in a few lines of our own, so that the stand-in's library is not its own judge. */
export function totpAt(secret: string, instant: number): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(instant / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = digest.readUInt8(19) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
