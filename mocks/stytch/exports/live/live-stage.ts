import { People } from "../../../../src/mock/people.ts";
import { Random, type Seed } from "../../../../src/ports/random.ts";
import type { Stage, StageOptions } from "../../../../src/scenario/stage.ts";
import { DEFAULT_PROJECT } from "../../credentials.ts";
import { HOSTS, stytchService } from "../../service.ts";
import { callsOf } from "../operation-calls.ts";
import { errorTypeOf, type Follows, introducePersonas, type StytchStage } from "../stage.ts";
import { askedControl } from "./asked-control.ts";
import { LiveAccounts } from "./live-accounts.ts";
import { LiveCodes } from "./live-codes.ts";
import { notHere } from "./live-persona.ts";
import type { LivePorts } from "./live-ports.ts";
import { LiveProject } from "./live-project.ts";
import { LiveSessions } from "./live-sessions.ts";
import type { LiveSettings } from "./live-settings.ts";
import { liveTools } from "./live-tools.ts";

const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
const UNIQUE_LENGTH = 8;

/** Nothing signs in with it: the project of the right kind is put in its place. */
const NO_LOGIN = { username: "", password: "" };

/** A test project of the real service for one path, which leaves nothing in it. */
export function liveStage(
  settings: LiveSettings,
  { send, clock, sleep, ask, unique }: Omit<LivePorts, "env"> & { readonly unique: Seed },
  { seed }: StageOptions<Follows>,
): Stage<StytchStage> {
  const project = new LiveProject(settings, { send, clock, sleep });
  const accounts = new LiveAccounts(project);
  const codes = new LiveCodes({ ask, clock, sleep });
  const { tools, prepare } = liveTools({
    project,
    accounts,
    codes,
    clock,
    sessions: new LiveSessions(project),
    people: new People(seed, () => clock.now()),
    unique: new Random(unique).text(UNIQUE_LENGTH, LETTERS_AND_DIGITS),
  });
  let called = 0;
  const calls = callsOf(
    stytchService().descriptions,
    async (request) => {
      called += 1;
      const reply = await project.send(request);
      // What a direction opens is not the workflow's doing.
      await accounts.deeds();
      return reply;
    },
    NO_LOGIN,
  );
  const unheard = () => notHere("it asks a stand-in");
  return {
    tools,
    introduce: introducePersonas,
    directions: { ...askedControl({ control: unheard }, DEFAULT_PROJECT, notHere), ...calls },
    arm: () => notHere("it arms a fault"),
    transport: project.send,
    hosts: HOSTS,
    seed,
    clock,
    wait: sleep,
    login: NO_LOGIN,
    errorOf: errorTypeOf,
    inbox: () => [],
    count: () => () => accounts.deeds(),
    brokenInvariants: () => [],
    real: {
      prepare,
      read: codes.read,
      called: () => called,
      untold: () => new Set(accounts.seesSessions ? ["codes"] : ["codes", "opened", "closed"]),
      clear: () => project.clear(),
    },
  };
}
