import { understudy } from "../../mocks/stytch/exports/index.ts";
import { runCli } from "../../src/cli/cli.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Types a command at a terminal that remembers. `until` is given what was printed so far and says when to stop. */
export async function understudyCommand(
  words: readonly string[],
  until?: (out: string) => Promise<void>,
): Promise<Ran> {
  let [out, err] = ["", ""];
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    untilStopped: async () => {
      await until?.(out);
    },
  };
  const exitCode = await runCli(words, terminal, {
    version: "0.0.0-test",
    makeStandIn: ({ rateLimits, ...options }) => {
      const standIn = understudy({ ...options, policies: { rate_limits: rateLimits } });
      return { handle: standIn.handle, seed: standIn.seed, greeting: (url) => `Ready at ${url}` };
    },
  });
  return { exitCode, out, err };
}
