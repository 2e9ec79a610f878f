import { rehearse, type Versions } from "./rehearse.ts";

/** The oldest and the newest of everything that the package says it works with. */
const MATRIX: readonly Versions[] = [
  { node: "this one", msw: 2, vitest: 4 },
  { node: 24, msw: 3, vitest: 5 },
];

const failures: string[] = [];
for (const versions of MATRIX) {
  const { node, msw, vitest } = versions;
  try {
    rehearse(versions);
  } catch (error) {
    failures.push(
      `Node ${node}, msw ${msw}, vitest ${vitest}: ${error instanceof Error ? error.message : error}`,
    );
    console.error(failures.at(-1));
  }
}

console.log(`\ncompat: ${MATRIX.length - failures.length} of ${MATRIX.length} passed`);
for (const failure of failures) console.log(`  failed ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
