import { relative } from "node:path";

/** The command that runs this test alone, with the seed that was chosen for it. */
export function rerunCommand(file: string, name: string, seed: string | undefined): string {
  const pattern = name.replaceAll(/[\\^$.*+?()[\]{}|"`]/g, "\\$&");
  const environment = seed === undefined ? "" : `UNDERSTUDY_SEED=${seed} `;
  return `${environment}npx vitest run ${relative(process.cwd(), file)} -t "${pattern}"`;
}
