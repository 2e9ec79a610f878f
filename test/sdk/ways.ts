import https from "node:https";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import type stytch from "stytch";
import { Agent } from "undici";
import { serve, type Understudy, understudy } from "../../mocks/stytch/exports/index.ts";
import { setupStytch } from "../../mocks/stytch/exports/msw.ts";
import { dispatcher } from "../../mocks/stytch/exports/undici.ts";
import { newCertificate } from "../../src/adapters/certificate.ts";

type Sdk = stytch.Client | stytch.B2BClient;
type Config = ConstructorParameters<typeof stytch.Client>[0];
/** That of the undici which the SDK brings along: as types, those of two versions are not interchangeable. */
type SdkDispatcher = NonNullable<Config["dispatcher"]>;

/** A stand-in, and how the official SDK reaches it. */
export interface Way {
  readonly standIn: Understudy;
  /** What a client is told besides its credentials. */
  readonly config: Partial<Config>;
  /** Does for a client what this way cannot do by itself. */
  readonly prepare: (sdk: Sdk, project_id: string) => void | Promise<void>;
  readonly close: () => void | Promise<void>;
}

const nothingToDo = (): void => {};

export const WAYS: Readonly<Record<string, () => Way | Promise<Way>>> = {
  "plain HTTP": async () => {
    const standIn = understudy({ seed: 1 });
    const server = await serve(standIn);
    return { standIn, config: { env: server.url }, prepare: nothingToDo, close: () => server.close() };
  },

  TLS: async () => {
    const standIn = understudy({ seed: 1 });
    const { key, cert } = newCertificate();
    const server = await serve(standIn, { tls: { key, cert } });
    const agent = new Agent({ connect: { ca: cert } });
    // The key set is fetched with node:https, which is told whom to trust in its own way.
    const { options } = https.globalAgent;
    const trusted = options.ca;
    options.ca = cert;
    return {
      standIn,
      config: { custom_base_url: server.url, dispatcher: agent as unknown as SdkDispatcher },
      prepare: nothingToDo,
      close: async () => {
        options.ca = trusted;
        await agent.destroy();
        await server.close();
      },
    };
  },

  MSW: () => {
    const network = setupStytch({ seed: 1 });
    network.listen();
    return {
      standIn: network.understudy,
      config: {},
      prepare: nothingToDo,
      close: () => network.close(),
    };
  },

  "an undici dispatcher": () => {
    const standIn = understudy({ seed: 1 });
    return {
      standIn,
      config: { dispatcher: dispatcher(standIn) },
      prepare: handKeys,
      close: nothingToDo,
    };
  },
};

/** The SDK fetches the key set of local checks with node:https, which no dispatcher sees: there it is handed over. */
async function handKeys({ sessions }: Sdk, project_id: string): Promise<void> {
  const keys: JSONWebKeySet = await sessions.getJWKS({ project_id });
  Object.assign(sessions, { jwksClient: createLocalJWKSet(keys) });
}
