import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, test } from "vitest";

const PROGRAM = "dist/src/main.js";

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

/** A program of Node that is run by `understudy exec`, which is a process of its own. */
function exec(code: string) {
  const program = spawn(process.execPath, [PROGRAM, "exec", "--", process.execPath, "--eval", code], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  running.add(program);
  let out = "";
  program.stdout.on("data", (chunk) => {
    out += chunk;
  });
  const ended = new Promise<number | null>((resolve) => program.once("close", resolve));
  return { program, printed: () => out, ended };
}

const LISTENING = "console.log(process.env.STYTCH_BASE_URL); setInterval(() => {}, 1000);";

const isServed = async (url: string): Promise<boolean> =>
  fetch(`${url}/_understudy/health`).then(
    () => true,
    () => false,
  );

const address = async (printed: () => string): Promise<string> => {
  await expect.poll(printed, { timeout: 30_000 }).toContain("\n");
  return printed().trim();
};

test("the command has the streams of exec to itself", async () => {
  const { program, printed, ended } = exec("process.stdin.pipe(process.stdout)");
  program.stdin.end("what was typed");
  expect([await ended, printed()]).toEqual([0, "what was typed"]);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends the command and the server", async (signal) => {
  const { program, printed, ended } = exec(`process.on("${signal}", () => process.exit(3)); ${LISTENING}`);
  const url = await address(printed);
  expect(await isServed(url)).toBe(true);
  program.kill(signal);
  expect(await ended).toBe(3);
  expect(await isServed(url)).toBe(false);
});

test("the server stops when somebody kills the command", async () => {
  const { printed, ended } = exec(
    `console.log(process.env.STYTCH_BASE_URL); process.kill(process.pid, "SIGKILL")`,
  );
  const url = await address(printed);
  expect(await ended).toBe(137);
  expect(await isServed(url)).toBe(false);
});

test("a command that ignores being asked is killed the second time", async () => {
  const { program, printed, ended } = exec(`process.on("SIGTERM", () => console.log("no")); ${LISTENING}`);
  await address(printed);
  program.kill("SIGTERM");
  await expect.poll(printed, { timeout: 30_000 }).toContain("no\n");
  program.kill("SIGTERM");
  expect(await ended).toBe(137);
});
