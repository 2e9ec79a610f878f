import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { basename } from "node:path";

/** Runs a program to its end and answers what it printed. Throws when it cannot be had, or does not succeed. */
export function run(program: string, args: readonly string[], options: SpawnSyncOptions = {}): string {
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1_048_576,
    ...options,
  });
  const line = [basename(program), ...args].join(" ");
  if (error) throw new Error(`"${line}" could not be run: ${error.message}`, { cause: error });
  if (status !== 0) {
    throw new Error(`"${line}" ended with ${signal ?? status}.\n${stderr ?? ""}`.trim());
  }
  return String(stdout ?? "");
}
