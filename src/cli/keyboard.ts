import { createInterface } from "node:readline";

/** Asks on the terminal of the process. Lines typed ahead answer the next questions. */
export function keyboard(): (question: string) => Promise<string> {
  const { stdin, stdout } = process;
  let lines: AsyncIterator<string> | undefined;
  return async (question) => {
    stdout.write(question);
    lines ??= createInterface({ input: stdin })[Symbol.asyncIterator]();
    stdin.resume();
    const { value, done } = await lines.next();
    // While nobody is asked, reading must not keep the process alive.
    stdin.pause();
    if (done) throw new Error("nobody answered.");
    return value;
  };
}
