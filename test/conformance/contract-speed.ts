import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Suite, verdictOf } from "./suite.ts";

const BUILT = join(import.meta.dirname, "../../dist/src/main.js");

/** More than a check may keep of descriptions that are 2.5 MB of text. */
const HEAP_MB = 160;
const TIMES = 7;

/**
 * The whole process: started from nothing, with the complete published descriptions. How long it takes is printed
 * beside an empty process; what is judged is that it ends well in a bounded heap.
 */
export const contractSpeed: Suite = {
  title: "A check of the published workflows and descriptions, from cold",
  needs: "seeds",
  run: (folder) => {
    const name = "understudy check";
    if (!existsSync(BUILT)) return [verdictOf(name, ["There is nothing to start yet: npm run build"])];
    const place = mkdtempSync(join(tmpdir(), "check-"));
    try {
      cpSync(folder, join(place, "arazzo"), { recursive: true });
      cpSync(join(folder, "../published"), join(place, "openapi"), { recursive: true });
      const check = fastest([`--max-old-space-size=${HEAP_MB}`, BUILT, "check", join(place, "arazzo")]);
      const empty = fastest(["-e", "0"]);
      const [took, nothing] = [check.ms, empty.ms].map((ms) => `${Math.round(ms)} ms`);
      console.log(`check ${took}, node -e 0 ${nothing}: ${(check.ms / empty.ms).toFixed(1)} times as long`);
      return [verdictOf(name, check.status === 0 ? [] : [`It ended with ${check.status}.`])];
    } finally {
      rmSync(place, { recursive: true });
    }
  },
};

/** Whatever else the machine does makes a process slower, never faster. */
function fastest(argv: readonly string[]): { readonly ms: number; readonly status: number | null } {
  const runs = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, argv, { stdio: "ignore" });
    return { ms: performance.now() - start, status };
  });
  const worst = runs.find(({ status }) => status !== 0);
  return { ms: Math.min(...runs.map(({ ms }) => ms)), status: worst?.status ?? 0 };
}
