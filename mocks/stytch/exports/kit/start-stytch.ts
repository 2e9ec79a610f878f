import { environmentFor } from "../../../../src/kit/app-variables.ts";
import type { Seed } from "../../../../src/ports/random.ts";
import { type ServeOptions, serve, type UnderstudyOptions, understudy } from "../index.ts";
import { APP_VARIABLES } from "../vendor.ts";
import { type Project, projectNamed, projectOfApp } from "./project.ts";
import { kitOf, type StytchKit } from "./stytch-kit.ts";

export interface StartOptions extends UnderstudyOptions, ServeOptions {
  /** 1 unless given, here or as UNDERSTUDY_SEED. */
  readonly seed?: Seed;
  /** That of an app which has it from elsewhere; one is made up when it is absent. */
  readonly projectId?: string;
  /** What that app signs its calls with; when absent, any secret opens the project. */
  readonly secret?: string;
}

interface Served {
  /** The address of the server. */
  readonly url: string;
  /** The environment variables that point an app at this world: its address, its project id and its secret. */
  readonly env: Readonly<Record<string, string>>;
}

/** A world of a server. */
export interface ServedKit extends StytchKit, Served {}

interface Serving {
  /**
   * One more world, with a project of its own. The same name always has the same project, and so the same codes and ids;
   * without one, it is told by how many there were before.
   */
  newWorld(name?: string): ServedKit;
  /** Stops at once. So does the end of the scope of `await using`. */
  close(): Promise<void>;
}

/** A stand-in that is served, and its first world. */
export interface StytchServer extends ServedKit, Serving, AsyncDisposable {}

/** Serves a stand-in on any free port of this machine, for tests of any runner and apps in any process. */
export async function startStytch({
  projectId,
  secret,
  ...options
}: StartOptions = {}): Promise<StytchServer> {
  const seed = options.seed ?? process.env.UNDERSTUDY_SEED ?? 1;
  const standIn = understudy({ ...options, seed });
  const server = await serve(standIn, options);
  const served = (project: Project): ServedKit => {
    const kit = kitOf(standIn, project, server.url);
    const address = { ...kit.clientOptions, url: server.url };
    return { ...kit, url: server.url, env: environmentFor(APP_VARIABLES, address) };
  };
  const named = new Map<string, number>();
  /** Two worlds of one name are two all the same. */
  const nextNamed = (name: string): Project => {
    const before = named.get(name) ?? 0;
    named.set(name, before + 1);
    return projectNamed(before === 0 ? name : `${name} #${before + 1}`);
  };
  const first = projectId === undefined ? nextNamed("world") : projectOfApp(projectId, secret);
  return {
    ...served(first),
    newWorld: (name = "world") => served(nextNamed(name)),
    close: () => server.close(),
    [Symbol.asyncDispose]: () => server.close(),
  };
}
