import { Mock, type MockOptions } from "../../../src/mock/mock.ts";
import { type Sleep, VirtualClock } from "../../../src/ports/clock.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { DEFAULT_PROJECT } from "../credentials.ts";
import type { Policies } from "../policies.ts";
import { stytchService } from "../service.ts";
import type { Data } from "../state.ts";

const LOGIN = { username: DEFAULT_PROJECT, password: "secret-test-in-process-any-will-do=" };

export type InProcess = ReturnType<typeof standInInProcess>;

interface Settings {
  readonly seed: Seed;
  readonly clock: ConstructorParameters<typeof VirtualClock>[0];
  readonly policies?: Partial<Policies>;
}

type StandIn = Mock<Data, Policies>;

const alone = (options: MockOptions<Policies>): StandIn => new Mock(stytchService(), options);

/** A fresh stand-in in process, with the world of the one project that calls it. */
export const standInInProcess = (settings: Settings) => madeInProcess(settings, alone);

/** The same, made by somebody who adds to it. */
export function madeInProcess<Made extends StandIn>(
  { seed, clock, policies = {} }: Settings,
  make: (options: MockOptions<Policies>) => Made,
) {
  // Nothing really waits: the world's clock is moved on instead.
  const wait: Sleep = async (milliseconds) => world.clock.advance({ milliseconds });
  const mock = make({ seed, clock: () => new VirtualClock(clock), sleep: wait, policies });
  const world = mock.world(DEFAULT_PROJECT);
  world.secrets.declare([LOGIN.password]);
  return { mock, world, wait, login: LOGIN };
}
