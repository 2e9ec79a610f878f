import type { Transport } from "../../ports/http.ts";
import type { Credentials } from "../../runner/request/credentials.ts";
import { fetchTransport } from "../../runner/transport/fetch-transport.ts";
import type { OpenapiSource } from "../../workflow/tree.ts";
import { usageError } from "../usage-error.ts";
import type { Environment } from "./env-flags.ts";
import { newestCodeAt } from "./inbox-of-server.ts";
import type { InputSources } from "./input-source.ts";
import { type InputWords, wordsFor } from "./input-words.ts";
import type { MakePeopledStandIn, PeopledStandIn } from "./peopled-stand-in.ts";
import { inputNames, type Reached, reachedFrom } from "./reached.ts";
import { type RecordLine, recorded } from "./recording.ts";
import { type Replay, replayOf } from "./replaying.ts";
import { credentialsOf, schemesOf, secretQueryOf, typedCredentials } from "./run-auth.ts";
import type { Chosen } from "./run-documents.ts";
import type { RunFlags } from "./run-flags.ts";
import { type MissingInput, runInputs } from "./run-inputs.ts";
import { either, type NamedServers, realServers } from "./run-servers.ts";

/** Everything that a workflow runs with. */
export interface Plan extends Chosen {
  /** Urls of the real servers, by source. */
  readonly servers: Readonly<Record<string, string>>;
  /** Absent when every source is at a real server. */
  readonly standIn: PeopledStandIn | undefined;
  readonly replay: Replay | undefined;
  readonly transport: Transport;
  readonly credentials: Credentials;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly missing: readonly MissingInput[];
}

export interface Setting {
  readonly flags: RunFlags;
  readonly env: Environment;
  readonly servers: NamedServers;
  readonly words: InputWords;
  readonly makeStandIn: MakePeopledStandIn;
  readonly ask: InputSources["ask"];
  readonly recording: readonly RecordLine[] | undefined;
  /** Where what is exchanged is written, when it is. */
  readonly keep: ((line: RecordLine) => void) | undefined;
}

const LONGEST_ANSWER_MS = 30_000;

export function planOf(chosen: Chosen, setting: Setting): Plan {
  const { flags, env, words, keep, recording } = setting;
  const { workflow, document } = chosen;
  const reached = reachedFrom(workflow);
  const secretQuery = secretQueryOf(schemesOf(reached.sources.values()));
  const replay =
    recording && replayOf(recording, document.written.info.title, workflow.workflowId, secretQuery);
  const servers = replay ? {} : realServers(setting.servers, reached.sources.keys());
  const standIn = standInFor(reached, servers, replay !== undefined, setting);
  const credentials = credentialsFor(reached, servers, standIn, setting);
  const timeoutMs = Math.max(LONGEST_ANSWER_MS, (flags.timeout ?? 0) * 1000);
  const real = fetchTransport({ timeoutMs });
  const transport = replay?.transport ?? either(servers, real, standIn?.handle);
  const owner = { document: document.written.info.title, workflow: workflow.workflowId };
  const { values, missing } = runInputs(workflow, reached, {
    words: wordsFor(words, workflow.workflowId),
    recorded: replay?.inputs ?? {},
    standIn,
    real: new Set(Object.keys(servers)),
    sources: { env, ask: setting.ask, inbox: inboxOf(standIn, servers, credentials) },
  });
  return {
    ...chosen,
    servers,
    standIn,
    replay,
    credentials,
    transport: keep
      ? recorded(transport, secretQuery, (request, reply) => keep({ ...owner, request, reply }))
      : transport,
    inputs: values,
    missing,
  };
}

function standInFor(
  reached: Reached,
  servers: Plan["servers"],
  replayed: boolean,
  { flags, makeStandIn }: Setting,
): PeopledStandIn | undefined {
  const own = reached.steps.filter(({ source }) => !Object.hasOwn(servers, source.name));
  if (own.length === 0 && reached.steps.length > 0) return undefined;
  const standIn = makeStandIn({
    seed: flags.seed,
    clock: flags.clock,
    operations: own.map(({ operation }) => operation.id),
    inputs: inputNames(reached),
  });
  const unknown = own.find(({ operation }) => !standIn.answers(operation.id));
  if (unknown === undefined || replayed) return standIn;
  const { name, description } = unknown.source;
  const url = description.servers.find((server) => /^https?:/i.test(server)) ?? "https://…";
  throw usageError(
    `The stand-in does not answer ${unknown.operation.id} of the source "${name}". Name the server that does: -S ${name}=${url}`,
  );
}

/** Credentials of the real service never go to the stand-in of their own, nor its own to the real service. */
function credentialsFor(
  { sources }: Reached,
  servers: Plan["servers"],
  standIn: PeopledStandIn | undefined,
  { flags, env }: Setting,
): Credentials {
  const isReal = ({ name }: OpenapiSource) => Object.hasOwn(servers, name);
  const all = [...sources.values()];
  const real = schemesOf(all.filter(isReal));
  const ownSchemes = [...schemesOf(all.filter((source) => !isReal(source))).keys()];
  const login = ownSchemes.flatMap((name) =>
    standIn && !real.has(name) ? [[name, standIn.login] as const] : [],
  );
  return {
    ...credentialsOf(env, real),
    ...Object.fromEntries(login),
    ...typedCredentials(flags.auth ?? [], schemesOf(all), env),
  };
}

function inboxOf(
  standIn: PeopledStandIn | undefined,
  servers: Plan["servers"],
  credentials: Credentials,
): InputSources["inbox"] {
  return async (to) => {
    const [server] = Object.values(servers);
    if (server === undefined) {
      const code = standIn?.newestCode(to);
      if (code === undefined) throw new Error(`no message has come${to === undefined ? "" : ` to ${to}`}.`);
      return code;
    }
    const login = Object.values(credentials).find((one) => "username" in one);
    return await newestCodeAt(server, login?.username, to);
  };
}
