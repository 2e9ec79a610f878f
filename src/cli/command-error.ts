import { didYouMean } from "../document/nearest.ts";

/** What the shell is told. */
export const EXIT = {
  passed: 0,
  workflowFailed: 1,
  repliesDiffer: 1,
  notCovered: 1,
  typesStale: 1,
  documentsWrong: 2,
  notAnswered: 2,
  usage: 3,
  // As a shell has it.
  notExecutable: 126,
  noSuchCommand: 127,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for the person who typed it. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What was typed cannot be carried out. */
export const usageError = (message: string): CommandError => new CommandError(message, EXIT.usage);

/** What to type instead of an unknown name: the one that was probably meant, or else all the known ones. */
export function nameHint(name: string, known: Iterable<string>): string {
  const names = [...known];
  const all =
    names.length === 0 ? "There is none." : `There ${names.length === 1 ? "is" : "are"} ${names.join(", ")}.`;
  return didYouMean(name, names, all);
}
