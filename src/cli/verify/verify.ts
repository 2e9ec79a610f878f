import { readEnvFile } from "../../document/env-file.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import type { ProbeLogin } from "../../mock/probe.ts";
import { sleep as machineSleep, systemClock } from "../../ports/clock.ts";
import { bodyText, type HttpReply, type HttpRequest } from "../../ports/http.ts";
import { freshSeed, Random } from "../../ports/random.ts";
import { inputSecrets } from "../../report/collect-secrets.ts";
import { instant } from "../../report/counts-and-times.ts";
import { fetchTransport } from "../../runner/transport/fetch-transport.ts";
import { paced } from "../../verification/paced-transport.ts";
import { basic } from "../../verification/side.ts";
import { probeText } from "../../verification/text.ts";
import { isPlain, masked, totalsOf, type Verification } from "../../verification/verification.ts";
import { UnreachableError, verify } from "../../verification/verify.ts";
import { CommandError, EXIT, type ExitCode, usageError } from "../command-error.ts";
import type { Program } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import { type ChosenProbes, chooseProbes } from "./choose-probes.ts";
import { mayMake } from "./consent.ts";
import type { VerifyFlags } from "./flags.ts";
import { listText } from "./list.ts";
import { readLogins } from "./logins.ts";
import { tell } from "./tell.ts";
import type { VendorProbes } from "./vendor-probes.ts";

const MACHINE = { clock: systemClock, sleep: machineSleep };

const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
const UNIQUE_LENGTH = 8;

/** `understudy verify`: the real service and the stand-in are asked the same, and what differs is shown. */
export async function verifyCommand(
  flags: VerifyFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const { realService } = program;
  const vendor = await program.probes();
  if (flags.list) {
    terminal.out(listText(vendor.table));
    return EXIT.passed;
  }
  if (!flags.live) {
    throw usageError(
      `verify asks ${realService.name} itself: say --live to have it asked, or --list to see what would be.`,
    );
  }
  const logins = readLogins(realService, { ...flags }, { ...readEnvFile(flags.envFile), ...terminal.env });
  const chosen = chooseProbes(vendor.table, flags.only, new Set(Object.keys(logins)), realService.logins);
  if (!(await mayMake(chosen.probes, flags, terminal))) {
    terminal.out("Nothing was asked.\n");
    return EXIT.usage;
  }
  if (flags.report !== undefined) writeFile(flags.report, "");
  const secrets = new Set(Object.values(logins).flatMap(secretsOf));
  try {
    const verification = await askAll(chosen, { flags, program, vendor, logins, secrets, terminal });
    tell(masked(verification, secrets), flags, terminal);
    return exitCodeOf(verification, chosen.probes.length);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    throw new CommandError(masked(error.message, secrets), EXIT.notAnswered);
  }
}

interface Run {
  readonly flags: VerifyFlags;
  readonly program: Program;
  readonly vendor: VendorProbes;
  readonly logins: Readonly<Record<string, ProbeLogin>>;
  /** All that became known so far. */
  readonly secrets: Set<string>;
  readonly terminal: Terminal;
}

async function askAll(
  { probes, notAsked }: ChosenProbes,
  { flags, program, vendor, logins, secrets, terminal }: Run,
): Promise<Verification> {
  const { clock, sleep } = terminal.time ?? MACHINE;
  const now = () => clock.now();
  const seed = freshSeed();
  const unique = new Random(seed).text(UNIQUE_LENGTH, LETTERS_AND_DIGITS);
  const startedAt = instant(now());
  const own = vendor.standIn(seed, clock);
  const { name: service } = program.realService;
  const say = (text: string) => {
    if (!flags.json) terminal.out(text);
  };
  say(
    `${service} at ${flags.baseUrl}, beside the stand-in. Everything made has "understudy" and "${unique}" in its name.\n\n`,
  );
  const services = {
    real: {
      url: flags.baseUrl,
      logins,
      send: paced(fetchTransport(), { perSecond: flags.perSecond, now, sleep }),
    },
    standIn: {
      url: "",
      logins: Object.fromEntries(Object.keys(logins).map((name) => [name, own.login])),
      send: (request: HttpRequest) => own.send(request),
    },
  };
  const results = await verify(probes, services, vendor.table, {
    unique,
    now,
    sleep,
    wording: flags.wording === true,
    signal: stopSignal(terminal),
    onReply: (reply) => learnSecrets(reply, secrets),
    // Where all is the same there is no word of theirs, and looking for hundreds of secrets takes its time.
    onProbe: (result) => say(probeText(isPlain(result) ? result : masked(result, secrets), terminal.colour)),
  });
  const asked = new Set(results.map(({ id }) => id));
  const cutOff = probes
    .filter(({ id }) => !asked.has(id))
    .map(({ id, asks }) => ({ id, asks, reason: "it was stopped before" }));
  return {
    generator: { name: "understudy", version: program.version },
    startedAt,
    service,
    done: `asked ${flags.baseUrl}`,
    unit: "probe",
    unique,
    probes: results,
    notAsked: [...cutOff, ...notAsked],
  };
}

function stopSignal({ heedStop, err }: Terminal): AbortSignal {
  const stop = new AbortController();
  const stopped = heedStop();
  void stopped().then(() => {
    err("Stopping: what was made is being removed.\n");
    stop.abort();
  });
  return stop.signal;
}

/** The project too: a report is for everybody's eyes. */
const secretsOf = (login: ProbeLogin): readonly string[] => [
  login.username,
  login.password,
  basic(login).replace("Basic ", ""),
];

function learnSecrets(reply: HttpReply, into: Set<string>): void {
  inputSecrets({ body: parsedJson(bodyText(reply)), headers: reply.headers }, new Set(), into);
}

/** A comparison that is not whole, or something that stays behind, is worse news than a difference. */
function exitCodeOf(verification: Verification, chosen: number): ExitCode {
  const { different, notAnswered, left } = totalsOf(verification);
  if (verification.probes.length < chosen || notAnswered + left > 0) return EXIT.notAnswered;
  return different > 0 ? EXIT.repliesDiffer : EXIT.passed;
}
