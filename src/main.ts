#!/usr/bin/env node
import picocolors from "picocolors";
import { makeStandIn } from "../mocks/stytch/exports/stand-in.ts";
import { runCli } from "./cli/cli.ts";
import type { Terminal } from "./cli/terminal.ts";
import { packageVersion } from "./control/package-version.ts";

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
};

const version = packageVersion();
process.exitCode = await runCli(process.argv.slice(2), terminal, {
  version,
  makeStandIn: makeStandIn(version),
});
