#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import picocolors from "picocolors";
import { understudy } from "../mocks/stytch/exports/index.ts";
import { runCli } from "./cli/cli.ts";
import type { MakeStandIn } from "./cli/serve.ts";
import type { Terminal } from "./cli/terminal.ts";

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: picocolors.isColorSupported && process.stdout.isTTY,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
};

const makeStandIn: MakeStandIn = ({ rateLimits, ...options }) => {
  const standIn = understudy({ ...options, policies: { rate_limits: rateLimits } });
  return {
    handle: standIn.handle,
    seed: standIn.seed,
    greeting: (url) => `Understudy stands in for Stytch at ${url}

  Node    new stytch.Client({ project_id, secret, env: "${url}" })
  curl    curl -u project-test-00000000-0000-4000-8000-000000000001:secret-test-any \\
            -d '{"phone_number": "+12025550100"}' ${url}/v1/otps/sms/login_or_create

Any well-formed project id opens a world of its own.`,
  };
};

/** The built program is two folders below the package, the source one. */
function packageVersion(): string {
  for (const up of ["../../package.json", "../package.json"]) {
    try {
      return JSON.parse(readFileSync(fileURLToPath(new URL(up, import.meta.url)), "utf8")).version;
    } catch {}
  }
  return "unknown";
}

process.exitCode = await runCli(process.argv.slice(2), terminal, { version: packageVersion(), makeStandIn });
