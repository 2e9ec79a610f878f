import { Mock } from "../../../src/mock/mock.ts";
import { type Sleep, VirtualClock } from "../../../src/ports/clock.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { DEFAULT_PROJECT } from "../credentials.ts";
import type { Policies } from "../policies.ts";
import { stytchService } from "../service.ts";

const LOGIN = { username: DEFAULT_PROJECT, password: "secret-test-in-process-any-will-do=" };

export type InProcess = ReturnType<typeof standInInProcess>;

/** A fresh stand-in in process, with the world of the one project that calls it. */
export function standInInProcess(
  seed: Seed,
  clock: ConstructorParameters<typeof VirtualClock>[0],
  policies: Partial<Policies> = {},
) {
  // Nothing really waits: the world's clock is moved on instead.
  const wait: Sleep = async (milliseconds) => world.clock.advance({ milliseconds });
  const mock = new Mock(stytchService(), {
    seed,
    clock: () => new VirtualClock(clock),
    sleep: wait,
    policies,
  });
  const world = mock.world(DEFAULT_PROJECT);
  world.secrets.declare([LOGIN.password]);
  return { mock, world, wait, login: LOGIN };
}
