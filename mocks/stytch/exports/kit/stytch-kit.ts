import type { Seed } from "../../../../src/ports/random.ts";
import { type StytchTools, stytchTools } from "../../people/tools.ts";
import type { StytchWorld } from "../../state.ts";
import { type Control, control } from "../control.ts";
import type { Understudy } from "../index.ts";
import type { Project } from "./project.ts";

/** Makes the people of a world: the tools of scenarios, and world documents. */
export type People = Omit<StytchTools, "policies"> & Control["people"];

/** What `new stytch.Client` and `new stytch.B2BClient` take. */
export interface ClientOptions {
  readonly project_id: string;
  readonly secret: string;
  /** The address of a server; absent where calls to Stytch's own hosts are caught. */
  readonly env?: string;
}

/** One world of a stand-in, as a test has it at hand: its control interface, its people, and how an app calls it. */
export interface StytchKit extends Control {
  readonly people: People;
  /** The tenant that this world is of. */
  readonly projectId: string;
  /** What opens it. */
  readonly secret: string;
  /** What the official SDK is made with: `new stytch.Client(stytch.clientOptions)`. */
  readonly clientOptions: ClientOptions;
  /** The same codes, ids and tokens come of the same seed. */
  readonly seed: Seed;
  /** For `dispatcher(stytch.standIn)`, or handlers of your own. */
  readonly standIn: Understudy;
}

/** The kit of a project; `url` is that of a server, where there is one. */
export function kitOf(standIn: Understudy, { projectId, secret, secrets }: Project, url?: string): StytchKit {
  const controlled = control({ standIn, project: projectId });
  const world = worldOf({ standIn, projectId });
  world.secrets.declare(secrets);
  let tools: StytchTools | undefined;
  const people = () => {
    tools ??= stytchTools(world);
    return tools;
  };
  return {
    ...controlled,
    people: {
      add: controlled.people.add,
      organization: (settings) => people().organization(settings),
      member: (settings) => people().member(settings),
      user: (settings) => people().user(settings),
      stranger: (settings) => people().stranger(settings),
      outsider: (settings) => people().outsider(settings),
    },
    reset: () => {
      // An empty world has nobody: the next person is the first again.
      tools = undefined;
      return controlled.reset();
    },
    projectId,
    secret,
    clientOptions: { project_id: projectId, secret, ...(url !== undefined && { env: url }) },
    seed: standIn.seed,
    standIn,
  };
}

export const worldOf = ({ standIn, projectId }: Pick<StytchKit, "standIn" | "projectId">): StytchWorld =>
  standIn.world(projectId);
