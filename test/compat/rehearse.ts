import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyProject } from "./copy-project.ts";
import { installNode } from "./install-node.ts";
import { installedVersion, npm } from "./npm.ts";
import { run } from "./run.ts";

/** Major versions, which the newest of each stands for. */
export interface Versions {
  readonly node: number | "this one";
  readonly msw: number;
  readonly vitest: number;
}

/** What meets other people's code: their server, their network, their test runner. */
const RUNS = [
  [
    ...["--project", "unit", "--project", "scenarios"],
    ...["test/sdk/", "test/adapters/", "test/kit/fixtures", "test/kit/matchers", "scenarios/"],
  ],
  ["--config", "test/transports/vitest.config.ts", "--project", "scenarios-msw"],
];

/** Runs those tests in a copy of the project that has these versions installed. Throws when one fails. */
export function rehearse(versions: Versions): void {
  const folder = mkdtempSync(join(tmpdir(), "understudy-compat-"));
  try {
    const node = versions.node === "this one" ? process.execPath : installNode(versions.node, folder);
    const project = copyProject(process.cwd(), join(folder, "project"));
    npm(node, project, ["ci"]);
    const { msw, vitest } = versions;
    // npm refuses a vitest beside the types of a Node that it does not run on.
    const types = versions.node === "this one" ? {} : { "@types/node": versions.node };
    install(node, project, { msw, vitest, ...types });

    const installed = ["msw", "vitest"].map((name) => `${name} ${installedVersion(project, name)}`);
    console.log(`\n# Node ${run(node, ["--version"]).trim()}, ${installed.join(", ")}`);
    for (const tests of RUNS) {
      run(node, ["node_modules/vitest/vitest.mjs", "run", ...tests], { cwd: project, stdio: "inherit" });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Over what the lock file has, where that is of another major version. */
function install(node: string, project: string, wanted: Readonly<Record<string, number>>): void {
  const isThere = ([name, major]: readonly [string, number]): boolean =>
    installedVersion(project, name).startsWith(`${major}.`);
  const missing = Object.entries(wanted).filter((one) => !isThere(one));
  if (missing.length === 0) return;
  npm(node, project, ["install", "--no-save", ...missing.map(([name, major]) => `${name}@${major}`)]);
  const absent = missing.find((one) => !isThere(one));
  if (absent) throw new Error(`npm did not install ${absent.join(" ")}.`);
}
