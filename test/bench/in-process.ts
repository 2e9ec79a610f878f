import type { Contestant } from "./case.ts";

export interface Prepared {
  call(): unknown;
  stop?(): Promise<void>;
}

/** Calls one after the other in this process. */
export function inProcess(
  name: string,
  prepare: () => Prepared | Promise<Prepared>,
  batch = BATCH,
): Contestant {
  return {
    name,
    start: async () => {
      const { call, stop } = await prepare();
      return {
        rate: (milliseconds) => callsPerSecond(call, milliseconds, batch),
        stop: async () => stop?.(),
      };
    },
  };
}

/** The clock is read once in so many calls, so that reading it does not count; calls that take long need fewer. */
const BATCH = 50;

async function callsPerSecond(call: () => unknown, milliseconds: number, batch: number): Promise<number> {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    for (let i = 0; i < batch; i++) {
      const result = call();
      // To wait for what is already there would cost a turn of the microtask queue.
      if (result instanceof Promise) await result;
    }
    calls += batch;
    elapsed = performance.now() - start;
  }
  return (calls / elapsed) * 1_000;
}
