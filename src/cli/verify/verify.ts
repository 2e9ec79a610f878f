import { parsedJson } from "../../expression/parse-payload.ts";
import type { ProbeLogin } from "../../mock/probe.ts";
import { sleep as machineSleep, systemClock } from "../../ports/clock.ts";
import { bodyText, type HttpReply } from "../../ports/http.ts";
import { freshSeed, Random } from "../../ports/random.ts";
import { inputSecrets } from "../../report/collect-secrets.ts";
import { instant } from "../../report/counts-and-times.ts";
import { fetchTransport } from "../../runner/transport/fetch-transport.ts";
import { paced } from "../../verification/paced-transport.ts";
import { basic } from "../../verification/side.ts";
import { probeText } from "../../verification/text.ts";
import { masked, totalsOf, type Verification } from "../../verification/verification.ts";
import { UnreachableError, verify } from "../../verification/verify.ts";
import { CommandError, EXIT, type ExitCode, usageError } from "../command-error.ts";
import type { Program } from "../program.ts";
import { readEnvFile } from "../run/environment.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import { chooseProbes } from "./choose-probes.ts";
import { mayMake } from "./consent.ts";
import type { VerifyFlags } from "./flags.ts";
import { listText } from "./list.ts";
import { readLogins } from "./logins.ts";
import { tell } from "./tell.ts";

const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
const UNIQUE_LENGTH = 8;

/** `understudy verify`: the real service and the stand-in are asked the same, and what differs is shown. */
export async function verifyCommand(
  flags: VerifyFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const { realService } = program;
  const { table, standIn: newStandIn } = await program.probes();
  if (flags.list) {
    terminal.out(listText(table));
    return EXIT.passed;
  }
  if (!flags.live) {
    throw usageError(
      `verify asks ${realService.name} itself: say --live to have it asked, or --list to see what would be.`,
    );
  }
  const logins = readLogins(realService, { ...flags }, { ...readEnvFile(flags.envFile), ...terminal.env });
  const given = new Set(Object.keys(logins));
  const { probes, notAsked } = chooseProbes(table, flags.only, given, realService.logins);
  if (!(await mayMake(probes, flags, terminal))) {
    terminal.out("Nothing was asked.\n");
    return EXIT.usage;
  }
  if (flags.report !== undefined) writeFile(flags.report, "");
  const seed = freshSeed();
  const unique = new Random(seed).text(UNIQUE_LENGTH, LETTERS_AND_DIGITS);
  const secrets = new Set(Object.values(logins).flatMap(secretsOf));
  const startedAt = instant(systemClock.now());
  const stop = new AbortController();
  let over = false;
  const stopped = terminal.heedStop();
  void stopped().then(() => {
    if (!over) terminal.err("Stopping: what was made is being removed.\n");
    stop.abort();
  });
  const { sleep = machineSleep } = terminal;
  const now = systemClock.now;
  const own = newStandIn(seed);
  if (!flags.json)
    terminal.out(
      `${realService.name} at ${flags.baseUrl}, beside the stand-in. Everything made has "understudy" and "${unique}" in its name.\n\n`,
    );
  try {
    const results = await verify(
      probes,
      {
        real: {
          url: flags.baseUrl,
          logins,
          send: paced(fetchTransport(), { perSecond: flags.perSecond, now, sleep }),
        },
        standIn: {
          url: "",
          logins: Object.fromEntries([...given].map((name) => [name, own.login])),
          send: (request) => own.send(request),
        },
      },
      table,
      {
        unique,
        now,
        sleep,
        wording: flags.wording === true,
        signal: stop.signal,
        onReply: (reply) => learnSecrets(reply, secrets),
        onProbe: (result) => {
          if (!flags.json) terminal.out(probeText(masked(result, secrets), terminal.colour));
        },
      },
    );
    const asked = new Set(results.map(({ id }) => id));
    const cutOff = probes.filter(({ id }) => !asked.has(id));
    const verification: Verification = {
      generator: { name: "understudy", version: program.version },
      startedAt,
      service: realService.name,
      done: `asked ${flags.baseUrl}`,
      unit: "probe",
      unique,
      probes: results,
      notAsked: [
        ...cutOff.map(({ id, asks }) => ({ id, asks, reason: "it was stopped before" })),
        ...notAsked,
      ],
    };
    tell(masked(verification, secrets), flags, terminal);
    return exitCodeOf(verification, cutOff.length);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    throw new CommandError(masked(error.message, secrets), EXIT.notAnswered);
  } finally {
    over = true;
  }
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
function exitCodeOf(verification: Verification, cutOff: number): ExitCode {
  const { different, notAnswered, left } = totalsOf(verification);
  if (cutOff + notAnswered + left > 0) return EXIT.notAnswered;
  return different > 0 ? EXIT.repliesDiffer : EXIT.passed;
}
