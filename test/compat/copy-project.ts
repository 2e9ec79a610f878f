import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/** The project as it stands, without what git ignores: nothing built, nothing installed. */
export function copyProject(from: string, to: string): string {
  const listed = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: from });
  // A file that was deleted and not committed yet is still on the list.
  const files = listed.split("\0").filter((file) => file && existsSync(join(from, file)));
  for (const file of files) cpSync(join(from, file), join(to, file));
  return to;
}
