import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../compat/run.ts";

const top = join(import.meta.dirname, "../..");
const TSC = join(top, "node_modules/.bin/tsc");

/** A folder of somebody else's, in which the package is installed with its types, beside all that it and its users need. */
export function projectWithPackage(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "understudy-snippets-"));
  const modules = join(folder, "node_modules");
  const own = join(modules, "stytch-understudy");
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(join(top, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(top, "node_modules", name), join(modules, name));
  }
  cpSync(join(top, "package.json"), join(own, "package.json"));
  const typesOnly = ["--emitDeclarationOnly", "--sourceMap", "false", "--inlineSources", "false"];
  run(TSC, ["-p", join(top, "src"), ...typesOnly, "--outDir", join(own, "dist")]);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** What the compiler has to say of a folder, a line for each error. */
export function compile(folder: string, ...options: readonly string[]): string[] {
  const { stdout, error } = spawnSync(TSC, ["-p", folder, "--pretty", "false", ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  if (error) throw error;
  return stdout.split("\n").filter((line) => line !== "");
}
