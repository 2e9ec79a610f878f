import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { usageError } from "./command-error.ts";

/** Writes a file that was named on the command line, and creates its folders. */
export function writeFile(file: string, text: string): void {
  orRefuse(file, () => {
    const folder = dirname(file);
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  });
}

export const appendToFile = (file: string, text: string): void =>
  orRefuse(file, () => appendFileSync(file, text));

function orRefuse(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw usageError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
