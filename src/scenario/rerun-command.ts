import { relative } from "node:path";

/** The command that runs this test alone, with the seed that was chosen for it. */
export function rerunCommand(file: string, name: string, seed: string | undefined): string {
  const pattern = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const environment = seed === undefined ? "" : `UNDERSTUDY_SEED=${seed} `;
  return `${environment}npx vitest run ${relative(process.cwd(), file)} -t ${quoted(pattern)}`;
}

/** For a shell: between double quotes some signs still mean something to it, between single ones nothing does. */
const quoted = (text: string): string =>
  /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
