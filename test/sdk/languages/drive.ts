import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { B2BClient, Client } from "stytch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type RunningServer,
  serve,
  type Understudy,
  understudy,
} from "../../../mocks/stytch/exports/index.ts";
import { newCertificate } from "../../../src/adapters/certificate.ts";
import { totpAt } from "../../mocks/stytch/bench.ts";
import { resourceCalls } from "../b2b-resource-calls.ts";
import { bySms, signInCalls } from "../b2b-sign-in-calls.ts";
import { ADA, anIdOf, type Backstage, type Call, PHONE } from "../call.ts";
import { consumerCalls, signIn } from "../consumer-calls.ts";
import { Program, type Question, type Start } from "./program.ts";
import { remoteSdk } from "./remote-sdk.ts";
import { SDKS, type Sdk } from "./sdks.ts";

/** What has to be known of a language to drive its SDK. */
export interface Language {
  readonly name: keyof typeof SDKS;
  /** What the SDK throws, or answers, when Stytch refuses. */
  readonly errorType: string;
  /** Installs the SDK into this folder, and says how the program is started that trusts this certificate. */
  readonly install: (folder: string, certificate: string) => Start;
}

const b2bCalls = { ...signInCalls, ...resourceCalls };
const SECRET = "secret-test-anything-goes-here=";
const WAYS = ["HTTP", "TLS"] as const;

/** Every operation by the SDK of another language: over HTTP and TLS, in each of the styles that it has. */
export function drive({ name, errorType, install }: Language): void {
  const { language, package: sdkPackage, version, styles, fails = {} }: Sdk = SDKS[name];
  let folder: string;
  let program: Program;
  let standIn: Understudy;
  let servers: Readonly<Record<(typeof WAYS)[number], RunningServer>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `understudy-${name}-`));
    const { key, cert } = newCertificate();
    const certificate = join(folder, "understudy.pem");
    writeFileSync(certificate, cert);
    program = new Program(install(folder, certificate));
    standIn = understudy({ seed: 1 });
    servers = { HTTP: await serve(standIn), TLS: await serve(standIn, { tls: { key, cert } }) };
  });

  afterAll(async () => {
    const end = await program?.close();
    for (const server of Object.values(servers ?? {})) await server.close();
    rmSync(folder, { recursive: true, force: true });
    // Without a program it is its installation that failed, which has been told.
    if (end) expect(end).toMatchObject({ exitCode: 0 });
  });

  let projects = 0;
  /** A project that nobody was in before. */
  function enter(way: (typeof WAYS)[number], style: string) {
    projects += 1;
    const project_id = `project-test-00000000-0000-4000-8000-${String(projects).padStart(12, "0")}`;
    const world = standIn.world(project_id);
    const backstage: Backstage = {
      project_id,
      codeFor: (to) => world.inbox.all(to).at(-1)?.code ?? "",
      appCode: (shared) => totpAt(shared, world.now),
    };
    const asks = (api: Question["api"]) => (call: string, given: unknown) =>
      program.ask({ api, url: servers[way].url, project_id, secret: SECRET, style, call, arguments: given });
    return {
      backstage,
      consumer: remoteSdk<Client>(asks("consumer")),
      b2b: remoteSdk<B2BClient>(asks("b2b")),
    };
  }

  const ways = WAYS.flatMap((way) => styles.map((style) => [way, style] as const));
  describe.each(ways)(`${language}, ${sdkPackage} ${version}, over %s, %s`, (way, style) => {
    /** Its reply shows what it has to, or it fails in the way that is known of this SDK. */
    async function goesThrough(operation: string, made: ReturnType<Call<never>>) {
      const known = fails[`${style} ${operation}`];
      if (known) return expect(made).rejects.toThrow(known.says);
      const [reply, shows] = await made;
      expect(reply).toMatchObject({ status_code: 200, request_id: anIdOf("request-id"), ...shows });
    }

    test.each(Object.entries(consumerCalls))("%s", async (operation, call) => {
      const { consumer, backstage } = enter(way, style);
      await goesThrough(operation, call(consumer, backstage));
    });

    test.each(Object.entries(b2bCalls))("%s", async (operation, call) => {
      const { b2b, backstage } = enter(way, style);
      await goesThrough(operation, call(b2b, backstage));
    });

    test("verifies the JWT of a user locally", async () => {
      const { consumer, backstage } = enter(way, style);
      const { user_id, session, session_jwt } = await signIn(consumer, backstage);
      expect(await consumer.sessions.authenticateJwtLocal({ session_jwt })).toMatchObject({
        user_id,
        session_id: session?.session_id,
        authentication_factors: [{ type: "otp", delivery_method: "sms" }],
      });
    });

    test("verifies the JWT of a member locally", async () => {
      const { b2b, backstage } = enter(way, style);
      const { ids, login } = await bySms(b2b, backstage);
      const { session_jwt, member_session } = login;
      expect(await b2b.sessions.authenticateJwtLocal({ session_jwt })).toMatchObject({
        ...ids,
        member_session_id: member_session?.member_session_id,
        authentication_factors: [{ type: "email_otp" }, { type: "otp" }],
      });
    });

    test.each(REFUSALS)("meets %s as the SDK's own error", async (error_type, { status, call }) => {
      const { consumer, backstage } = enter(way, style);
      const refusal: unknown = await call(consumer, backstage).catch((error) => error);
      expect(refusal).toMatchObject({
        type: errorType,
        status_code: status,
        request_id: anIdOf("request-id"),
        error_type,
        error_url: `https://stytch.com/docs/api/errors/${status}#${error_type}`,
      });
    });
  });
}

interface Refusal {
  readonly status: number;
  readonly call: (sdk: Client, backstage: Backstage) => Promise<unknown>;
}

/** One of each status that an app has to tell from the others. */
const REFUSALS: readonly (readonly [string, Refusal])[] = [
  ["invalid_email", { status: 400, call: (sdk) => sdk.users.create({ email: "nobody" }) }],
  [
    "unable_to_auth_otp_code",
    {
      status: 401,
      call: async (sdk, { codeFor }) => {
        const { email_id } = await sdk.otps.email.loginOrCreate({ email: ADA });
        const code = codeFor(ADA);
        await sdk.otps.email.loginOrCreate({ email: ADA });
        return sdk.otps.authenticate({ method_id: email_id, code });
      },
    },
  ],
  [
    "otp_code_not_found",
    {
      status: 404,
      call: async (sdk, { codeFor }) => {
        const { phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
        const code = codeFor(PHONE) === "123456" ? "654321" : "123456";
        return sdk.otps.authenticate({ method_id: phone_id, code });
      },
    },
  ],
];
