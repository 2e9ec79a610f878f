#!/usr/bin/env node
import picocolors from "picocolors";
import {
  APP_SECRET,
  APP_VARIABLES,
  POLICY_FLAGS,
  REAL_SERVICE,
  SECRET_FORMS,
  WORKFLOW_FROM,
} from "../mocks/stytch/exports/vendor.ts";
import { runCli } from "./cli/cli.ts";
import { keyboard } from "./cli/keyboard.ts";
import type { Terminal } from "./cli/terminal.ts";
import { packageVersion } from "./control/package-version.ts";

const STOPPING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: picocolors.isColorSupported && process.stdout.isTTY,
  heedStop: () => {
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    return () => stopped;
  },
  heedSignals: (listener) => {
    for (const signal of STOPPING) process.on(signal, listener);
    return () => {
      for (const signal of STOPPING) process.off(signal, listener);
    };
  },
  env: process.env,
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask: keyboard() }),
};

const version = packageVersion();
process.exitCode = await runCli(process.argv.slice(2), terminal, {
  version,
  workflowFrom: WORKFLOW_FROM,
  secretForms: SECRET_FORMS,
  policyFlags: POLICY_FLAGS,
  app: { variables: APP_VARIABLES, secret: APP_SECRET },
  realService: REAL_SERVICE,
  standIn: async () => (await import("../mocks/stytch/exports/stand-in.ts")).makeStandIn(version),
  peopledStandIn: async () =>
    (await import("../mocks/stytch/exports/peopled-stand-in.ts")).makePeopledStandIn,
  reader: async () => (await import("../mocks/stytch/exports/read-document.ts")).documentReader(),
  probes: async () => (await import("../mocks/stytch/exports/probes.ts")).vendorProbes,
});
