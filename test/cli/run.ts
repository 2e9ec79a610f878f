import { makePeopledStandIn } from "../../mocks/stytch/exports/peopled-stand-in.ts";
import { vendorProbes } from "../../mocks/stytch/exports/probes.ts";
import { documentReader } from "../../mocks/stytch/exports/read-document.ts";
import { makeStandIn } from "../../mocks/stytch/exports/stand-in.ts";
import {
  APP_SECRET,
  APP_VARIABLES,
  POLICY_FLAGS,
  REAL_SERVICE,
  SECRET_FORMS,
  WORKFLOW_FROM,
} from "../../mocks/stytch/exports/vendor.ts";
import { runCli } from "../../src/cli/cli.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** What surrounds the command: the environment, and somebody who answers its questions. */
export type Keyboard = Partial<Pick<Terminal, "env" | "ask" | "time" | "heedStop" | "heedSignals">>;

/** What was printed since. */
export type Printed = () => Omit<Ran, "exitCode">;

/** Types a command at a terminal that remembers. `until` is given what was printed so far and says when to stop. */
export async function understudyCommand(
  words: readonly string[],
  until?: (out: string, printed: Printed) => Promise<void>,
  keyboard: Keyboard = {},
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
    heedStop: () => async () => {
      await until?.(out, () => ({ out, err }));
    },
    ...keyboard,
  };
  const version = "0.0.0-test";
  const exitCode = await runCli(words, terminal, {
    version,
    workflowFrom: WORKFLOW_FROM,
    secretForms: SECRET_FORMS,
    policyFlags: POLICY_FLAGS,
    app: { variables: APP_VARIABLES, secret: APP_SECRET },
    realService: REAL_SERVICE,
    standIn: async () => makeStandIn(version),
    peopledStandIn: async () => makePeopledStandIn,
    reader: async () => documentReader(),
    probes: async () => vendorProbes,
  });
  return { exitCode, out, err };
}
