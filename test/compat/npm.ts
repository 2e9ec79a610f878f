import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/** No package of ours needs its install script, and no other gets to run one. */
const QUIETLY = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** npm itself, run by this Node in this folder, so that it judges `engines` by that Node. */
export function npm(node: string, folder: string, args: readonly string[]): void {
  const { npm_execpath } = process.env;
  if (!npm_execpath) throw new Error("npm is not at hand: run this as `npm run compat`.");
  // The folder of `npm run` is in the environment too; an option outranks it.
  run(node, [npm_execpath, ...args, ...QUIETLY, `--prefix=${folder}`], { cwd: folder });
}

export function installedVersion(folder: string, name: string): string {
  return (manifestOf(folder, name) as { version: string }).version;
}

export function manifestOf(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"));
}
