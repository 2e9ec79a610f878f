import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { usageError } from "./usage-error.ts";

/** Writes a file that the person named, with the folders on the way to it. */
export function writeFile(file: string, text: string): void {
  try {
    const folder = dirname(file);
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw usageError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
