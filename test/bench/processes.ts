import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Contestant } from "./case.ts";

export interface Program {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Before each start. */
  before?(): void;
  stop?(): Promise<void>;
}

/** Whole processes of Node, from cold, one after the other. */
export function processes(name: string, prepare: () => Program | Promise<Program>): Contestant {
  return {
    name,
    start: async () => {
      const { argv, env, before, stop } = await prepare();
      const one = async (): Promise<void> => {
        before?.();
        const child = spawn(process.execPath, argv, { env: { ...process.env, ...env }, stdio: "ignore" });
        const [code] = (await once(child, "exit")) as [number | null];
        if (code !== 0) throw new Error(`${name} ended with ${code}: node ${argv.join(" ")}`);
      };
      return { rate: (milliseconds) => startsPerSecond(one, milliseconds), stop: async () => stop?.() };
    },
  };
}

async function startsPerSecond(one: () => Promise<void>, milliseconds: number): Promise<number> {
  const start = performance.now();
  let starts = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    await one();
    starts++;
    elapsed = performance.now() - start;
  }
  return (starts / elapsed) * 1_000;
}
