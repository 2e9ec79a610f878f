import type { Transport } from "../../ports/http.ts";
import type { Credentials } from "../../runner/request/credentials.ts";
import { fetchTransport } from "../../runner/transport/fetch-transport.ts";
import { fieldsSent, inputNames, type Reachable } from "../../workflow/reachable.ts";
import type { OpenapiSource, Workflow } from "../../workflow/tree.ts";
import { usageError } from "../command-error.ts";
import type { Environment } from "../terminal.ts";
import { collectInputs, type MissingInput } from "./collect-inputs.ts";
import { credentialsOf, schemesOf, secretQueryOf, typedCredentials } from "./credentials.ts";
import type { RunFlags } from "./flags.ts";
import type { InputSources } from "./input-source.ts";
import { type InputWords, wordsFor } from "./input-words.ts";
import { newestCode, newestCodeAt } from "./newest-code.ts";
import type { MakePeopledStandIn, PeopledStandIn } from "./peopled-stand-in.ts";
import { type Recorded, type RecordLine, recorded } from "./recording.ts";
import { type Replay, replayOf } from "./replay-recording.ts";
import { eitherTransport } from "./servers.ts";

/** A workflow to run, and the file that it is in. */
export interface ChosenWorkflow {
  readonly file: string;
  readonly workflow: Workflow;
  readonly reachable: Reachable;
}

/** Everything needed to run a workflow. */
export interface Plan {
  readonly file: string;
  readonly workflow: Workflow;
  /** Urls of the real servers, by source. */
  readonly servers: Readonly<Record<string, string>>;
  /** Absent when every source is at a real server. */
  readonly standIn: PeopledStandIn | undefined;
  readonly replay: Replay | undefined;
  readonly transport: Transport;
  readonly credentials: Credentials;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly missing: readonly MissingInput[];
  /** Writes to the recording, when there is one. */
  readonly keep: ((what: Recorded) => void) | undefined;
}

/** What the plans of all workflows are made from. */
interface PlanContext {
  readonly flags: RunFlags;
  readonly policies: Readonly<Record<string, unknown>>;
  readonly env: Environment;
  readonly servers: ReadonlyMap<string, string>;
  readonly words: InputWords;
  readonly makeStandIn: MakePeopledStandIn;
  readonly ask: InputSources["ask"];
  readonly recording: readonly RecordLine[] | undefined;
  readonly keep: ((line: RecordLine) => void) | undefined;
}

const LONGEST_ANSWER_MS = 30_000;

export function planOf({ file, workflow, reachable }: ChosenWorkflow, context: PlanContext): Plan {
  const { flags, env, words, recording } = context;
  const owner = { document: workflow.document.written.info.title, workflow: workflow.workflowId };
  const secretQuery = secretQueryOf(schemesOf(reachable.sources.values()));
  const replay = recording && replayOf(recording, owner, secretQuery);
  const real = [...context.servers].filter(([source]) => reachable.sources.has(source));
  const servers: Plan["servers"] = replay ? {} : Object.fromEntries(real);
  const standIn = standInFor(reachable, servers, replay !== undefined, context);
  const credentials = credentialsFor(reachable, servers, standIn, context);
  const timeoutMs = Math.max(LONGEST_ANSWER_MS, (flags.timeout ?? 0) * 1000);
  const transport =
    replay?.transport ?? eitherTransport(servers, fetchTransport({ timeoutMs }), standIn?.handle);
  const [server] = Object.values(servers);
  const { values, missing } = collectInputs(workflow, reachable, {
    words: wordsFor(words, workflow.workflowId),
    recorded: replay?.inputs ?? {},
    standIn,
    real: new Set(Object.keys(servers)),
    sources: {
      env,
      ask: context.ask,
      inbox: async (to) =>
        server === undefined ? newestCode(standIn, to) : await newestCodeAt(server, credentials, to),
    },
  });
  const keep = context.keep && ((what: Recorded) => context.keep?.({ ...owner, ...what }));
  return {
    file,
    workflow,
    servers,
    standIn,
    replay,
    credentials,
    transport: keep ? recorded(transport, secretQuery, keep) : transport,
    inputs: values,
    missing,
    keep,
  };
}

function standInFor(
  reachable: Reachable,
  servers: Plan["servers"],
  replayed: boolean,
  { flags, policies, makeStandIn }: PlanContext,
): PeopledStandIn | undefined {
  const own = reachable.steps.filter(({ source }) => !Object.hasOwn(servers, source.name));
  if (own.length === 0 && reachable.steps.length > 0) return undefined;
  const standIn = makeStandIn({
    seed: flags.seed,
    clock: flags.clock,
    policies,
    operations: own.map(({ operation }) => operation.id),
    fields: fieldsSent(reachable),
    inputs: inputNames(reachable),
  });
  const unknown = own.find(({ operation }) => !standIn.answers(operation.id));
  if (unknown === undefined || replayed) return standIn;
  const { name, description } = unknown.source;
  const url = description.servers.find((server) => /^https?:/i.test(server)) ?? "https://…";
  throw usageError(
    `The stand-in does not answer ${unknown.operation.id} of the source "${name}". Name the server that does: -S ${name}=${url}`,
  );
}

/** The credentials of the real service never go to the stand-in, nor the other way round. */
function credentialsFor(
  { sources }: Reachable,
  servers: Plan["servers"],
  standIn: PeopledStandIn | undefined,
  { flags, env }: PlanContext,
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
