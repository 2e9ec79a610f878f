import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const PROGRAM = "dist/src/main.js";

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** The most memory that it ever held, in megabytes. */
  peakMegabytes(): number;
  /** Ends it, in the way of the signal; answers once it has ended. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `understudy serve` on a free port, and waits until it is ready. */
export async function startServer(...flags: readonly string[]): Promise<Running> {
  if (!existsSync(PROGRAM)) throw new Error(`There is no ${PROGRAM} to start: run npm run build first.`);
  const child = spawn(process.execPath, [PROGRAM, "serve", "--port", "0", "--json", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line);
    if (said.event !== "ready") continue;
    child.stdout.resume();
    return {
      url: said.url,
      port: Number(new URL(said.url).port),
      process: child,
      peakMegabytes: () => peakOf(child.pid),
      stop: (signal = "SIGTERM") => {
        child.kill(signal);
        return ended;
      },
    };
  }
  throw new Error(`The server ended before it was ready: ${complaints}`);
}

const peakOf = (pid: number | undefined): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

export const PROJECTS = Array.from(
  { length: 40 },
  (_, index) => `project-test-00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
);

export const headersOf = (project: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${project}:secret-test-x`).toString("base64")}`,
  "content-type": "application/json",
});

export async function post(url: string, path: string, project: string, body: unknown) {
  const reply = await fetch(url + path, {
    method: "POST",
    headers: headersOf(project),
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}
