import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** How a program is started. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A call of the SDK of another language, named as that of Node names it. */
export interface Question {
  readonly api: "consumer" | "b2b";
  readonly url: string;
  readonly project_id: string;
  readonly secret: string;
  readonly style: string;
  readonly call: string;
  readonly arguments: unknown;
}

/** What came of a call. One that the SDK does not have is unknown, and one that broke inside it a failure. */
export interface Answer {
  readonly call: string;
  readonly ok: boolean;
  readonly reply?: unknown;
  readonly error?: { readonly error_message: string };
  readonly unknown?: true;
  readonly failure?: string;
}

/** A program in another language that is asked one question a line, and gives one answer a line. */
export class Program {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  readonly #ended: Promise<number | null>;
  #complaints = "";

  constructor({ command, args, env }: Start) {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: "pipe" });
    child.stderr.on("data", (chunk) => {
      this.#complaints += chunk;
    });
    // A program that is gone does not read: that it gives no answer says so.
    child.stdin.on("error", () => {});
    this.#process = child;
    this.#answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  }

  /** One question at a time: the next waits for the answer to this one. */
  async ask(question: Question): Promise<Answer> {
    this.#process.stdin?.write(`${JSON.stringify(question)}\n`);
    const { done, value } = await this.#answers.next();
    if (done)
      throw new Error(`The program ended without an answer to ${question.call}.\n${this.#complaints}`);
    const answer: Answer = JSON.parse(value);
    if (answer.call !== question.call) throw new Error(`Asked for ${question.call}, it answered ${value}`);
    return answer;
  }

  /** Lets it end by itself, as a program does that has closed its clients; answers what it complained of. */
  async close(): Promise<{ readonly exitCode: number | null; readonly complaints: string }> {
    this.#process.stdin?.end();
    const impatience = setTimeout(() => this.#process.kill("SIGKILL"), 10_000);
    const exitCode = await this.#ended;
    clearTimeout(impatience);
    return { exitCode, complaints: this.#complaints };
  }
}
