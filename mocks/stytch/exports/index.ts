import {
  type RunningServer,
  type ServeOptions,
  serve as serveTransport,
} from "../../../src/adapters/node-server.ts";
import { packageVersion } from "../../../src/control/package-version.ts";
import { withControlApi } from "../../../src/control/with-control-api.ts";
import { Mock, type MockOptions } from "../../../src/mock/mock.ts";
import type { Sleep } from "../../../src/ports/clock.ts";
import type { Transport } from "../../../src/ports/http.ts";
import { stytchControls } from "../controls.ts";
import { type Policies, refuseBadPolicies } from "../policies.ts";
import { stytchService } from "../service.ts";
import type { Data } from "../state.ts";

export type { RunningServer, ServeOptions } from "../../../src/adapters/node-server.ts";
export { VirtualClock } from "../../../src/ports/clock.ts";
export type { Policies } from "../policies.ts";

export type UnderstudyOptions = MockOptions<Policies>;

/** A stand-in for Stytch. `handle` takes a plain request; `world(projectId)` is what a project holds. */
export class Understudy extends Mock<Data, Policies> {
  readonly #sleep: Sleep | undefined;
  #control: Transport | undefined;

  constructor(options: UnderstudyOptions = {}) {
    refuseBadPolicies(options.policies ?? {});
    super(stytchService(), options);
    this.#sleep = options.sleep;
  }

  /** Its control API, as `control({ standIn, project })` calls it. */
  get control(): Transport {
    this.#control ??= withControlApi({ ...controlled(this), sleep: this.#sleep });
    return this.#control;
  }
}

export const understudy = (options: UnderstudyOptions = {}): Understudy => new Understudy(options);

const controlled = (mock: Understudy) => ({ mock, controls: stytchControls, version: packageVersion() });

/** The stand-in on a port of this machine, with its control API and its inbox page under `/_understudy/`. */
export const serve = (
  standIn: Understudy,
  options: ServeOptions & {
    /** Names besides localhost that the control API may be called by. */
    readonly allowedHosts?: readonly string[];
  } = {},
): Promise<RunningServer> => {
  const { allowedHosts, ...serving } = options;
  return serveTransport(withControlApi({ ...controlled(standIn), allowedHosts }), serving);
};
