import {
  type RunningServer,
  type ServeOptions,
  serve as serveTransport,
} from "../../../src/adapters/node-server.ts";
import { Mock, type MockOptions } from "../../../src/mock/mock.ts";
import type { Policies } from "../policies.ts";
import { stytchService } from "../service.ts";
import type { Data } from "../state.ts";

export { VirtualClock } from "../../../src/ports/clock.ts";
export type { Policies } from "../policies.ts";

/** A stand-in for Stytch. `handle` takes a plain request; `world(projectId)` is what a project holds. */
export type Understudy = Mock<Data, Policies>;
export type UnderstudyOptions = MockOptions<Policies>;

export const understudy = (options: UnderstudyOptions = {}): Understudy => new Mock(stytchService(), options);

/** The stand-in on a port of this machine. */
export const serve = (standIn: Understudy, options: ServeOptions = {}): Promise<RunningServer> =>
  serveTransport(standIn.handle, options);
