import { type Duration, milliseconds } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { ControlSchema, Success } from "../api/control-types.ts";
import { asker, inProcess, overHttp } from "./ask.ts";
import { inCamelCase, inSnakeCase } from "./camel-case.ts";
import type { ArmedFault, Control, FaultRule, InboxQuery, Instant, Message } from "./control-interface.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type ControlOptions = ServedOptions | InProcessOptions;

interface AnyOptions {
  /** The project id that the client under test signs its requests with. */
  readonly project: string;
}

interface ServedOptions extends AnyOptions {
  /** Where the server listens: "http://localhost:4010". */
  readonly url: string;
  readonly fetch?: typeof fetch;
}

interface InProcessOptions extends AnyOptions {
  /** One of this process, whose control API is called without a socket. */
  readonly standIn: ControllableStandIn;
}

export interface ControllableStandIn {
  /** Its control API. */
  readonly control: Transport;
}

/** What is asked of a project of a stand-in, by the words of its service. */
export function control<Words extends Vocabulary = Vocabulary>(options: ControlOptions): Control<Words> {
  const ask =
    "standIn" in options
      ? asker("http://localhost", options.project, inProcess(options.standIn.control))
      : asker(options.url, options.project, overHttp(options.fetch ?? fetch));
  const faultsOf = ({ faults }: Success<"readFaults">) => faults.map((rule) => armedFault<Words>(rule));
  return {
    inbox: {
      latest: async (to, query) => {
        const asked = { ...(to !== undefined && { to }), ...inboxQuery(query) };
        return message<Words>((await ask("latestMessage", { query: asked })).message);
      },
      all: async (query) =>
        (await ask("inbox", { query: inboxQuery(query) })).messages.map((one) => message<Words>(one)),
      pin: async (to, code) => void (await ask("pinCode", { body: { to, code } })),
    },
    clock: {
      now: async () => (await ask("readClock")).now,
      read: () => ask("readClock"),
      advance: async (by) => ask("changeClock", { body: { advance: isoDuration(by) } }),
      set: async (instant) => ask("changeClock", { body: { set: isoText(instant) } }),
      freeze: () => ask("changeClock", { body: { frozen: true } }),
      resume: () => ask("changeClock", { body: { frozen: false } }),
    },
    faults: {
      add: async (...rules) =>
        faultsOf(await ask("addFaults", { body: { faults: rules.map(writtenFault) } })),
      replace: async (...rules) =>
        faultsOf(await ask("replaceFaults", { body: { faults: rules.map(writtenFault) } })),
      list: async () => faultsOf(await ask("readFaults")),
      clear: async () => faultsOf(await ask("replaceFaults", { body: { faults: [] } })),
    },
    policies: {
      read: async () => (await ask("readPolicies")).policies as Words["policies"],
      change: async (policies) =>
        (await ask("changePolicies", { body: { policies: { ...policies } } })).policies as Words["policies"],
    },
    locks: {
      list: async () => (await ask("readLocks")).locks,
      lift: (account) => ask("liftLock", { path: { account } }),
    },
    people: {
      add: async (worldDocument) => (await ask("seed", { body: { ...worldDocument } })).names,
    },
    totp: {
      read: async (registrationId) =>
        inCamelCase(await ask("totp", { path: { registration_id: registrationId } })),
    },
    snapshots: {
      take: (name) => ask("takeSnapshot", { body: name === undefined ? {} : { name } }),
      restore: (name) => ask("restoreSnapshot", { path: { name } }),
      list: async () => (await ask("readSnapshots")).snapshots,
    },
    fork: async (to) => void (await ask("fork", { body: { to } })),
    reset: () => ask("reset"),
    journal: async (query = {}) => {
      const { exchanges, counts, forgotten } = await ask("journal", { query: inSnakeCase(query) });
      return { exchanges: exchanges.map(inCamelCase), counts: counts.map(inCamelCase), forgotten };
    },
    verify: (question) => ask("verify", { body: inSnakeCase(question) as ControlSchema<"Question"> }),
    health: () => ask("health"),
  };
}

/** A word of the service's is one of its own: it was checked when it was written down. */
const message = <Words extends Vocabulary>(written: ControlSchema<"Message">): Message<Words> =>
  inCamelCase(written);

function inboxQuery({ since, wait, ...query }: InboxQuery = {}) {
  return {
    ...query,
    ...(since !== undefined && { since: isoText(since) }),
    ...(wait !== undefined && { wait: milliseconds(wait) }),
  };
}

/** What is no name of a rule is sent as it is, so that it is refused and not overlooked. */
function writtenFault({ error, delay, ...rule }: FaultRule): ControlSchema<"FaultRule"> {
  return {
    ...inSnakeCase(rule),
    ...(error !== undefined && { error_type: error }),
    ...(delay !== undefined && { delay_ms: milliseconds(delay) }),
  };
}

const armedFault = <Words extends Vocabulary>({
  error_type,
  delay_ms,
  ...rule
}: Success<"readFaults">["faults"][number]): ArmedFault<Words> => ({
  hits: 0,
  ...inCamelCase(rule),
  ...(error_type !== undefined && { error: error_type }),
  ...(delay_ms !== undefined && { delay: { milliseconds: delay_ms } }),
});

/** Text is read where the call is answered, which says what is wrong with it. */
function isoDuration(duration: Duration): string {
  if (typeof duration === "string") return duration;
  const seconds = milliseconds(duration) / 1_000;
  return `${seconds < 0 ? "-" : ""}PT${Math.abs(seconds)}S`;
}

function isoText(instant: Instant): string {
  if (typeof instant === "string") return instant;
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? String(instant) : date.toISOString();
}
