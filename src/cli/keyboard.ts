import { createInterface, type Interface } from "node:readline";

/** Asks on the terminal of the process. Lines typed ahead answer the next questions. */
export function keyboard(): (question: string) => Promise<string> {
  const typed: string[] = [];
  let lines: Interface | undefined;
  let ended = false;
  let wake = () => {};
  const begin = (): Interface => {
    const begun = createInterface({ input: process.stdin });
    begun.on("line", (line) => {
      typed.push(line);
      wake();
    });
    begun.once("close", () => {
      ended = true;
      wake();
    });
    return begun;
  };
  return async (question) => {
    process.stdout.write(question);
    lines ??= begin();
    lines.resume();
    while (typed.length === 0 && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // While nobody is asked, reading must not keep the process alive.
    if (!ended) lines.pause();
    const answer = typed.shift();
    if (answer === undefined) throw new Error("nobody answered.");
    return answer;
  };
}
