import { Agent, request } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { JournalReader } from "../../src/control/journal/journal-reader.ts";
import { Random } from "../../src/ports/random.ts";
import { fileOfTest } from "../control/repeatable-tiny.ts";
import { headersOf, PROJECTS, type Running, startServer } from "./running.ts";

const KILLS = 20;
const JOURNALS = 4;
const CONNECTIONS = 8;

/** Calls from all connections until so many were answered, and then, at once, kills. Answers what was acknowledged. */
async function killedUnderLoad(server: Running, after: number, random: Random): Promise<string[]> {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const acknowledged: string[] = [];
  const users = new Map<string, string>();
  const connection = async () => {
    for (;;) {
      const project = PROJECTS[random.integer(3)] ?? "";
      const [path, fields] = callOf(random, users.get(project));
      const reply = await request(server.url + path, {
        method: "POST",
        headers: headersOf(project),
        body: JSON.stringify(fields),
        dispatcher,
      });
      const body = await reply.body.text();
      acknowledged.push(body);
      const [, user] = /"user_id":"([^"]+)"/.exec(body) ?? [];
      if (user) users.set(project, user);
      if (acknowledged.length === after) server.process.kill("SIGKILL");
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: CONNECTIONS }, connection));
  await server.stop("SIGKILL");
  await dispatcher.destroy();
  expect(ends.map(({ status }) => status)).toEqual(Array(CONNECTIONS).fill("rejected"));
  return acknowledged;
}

/** Among them authenticators, whose image is made after their call was handled and maybe after the next one was. */
function callOf(random: Random, user_id: string | undefined): [string, object] {
  const phone_number = `+1202555010${random.integer(10)}`;
  const kind = random.integer(10);
  if (kind === 0) return ["/v1/users", { email: `${random.text(8, "abcdefgh")}@acme.example` }];
  if (kind === 1) return ["/v1/users/search", { limit: 3 }];
  if (kind === 9 && user_id) return ["/v1/totps", { user_id }];
  if (kind === 2) return ["/v1/otps/authenticate", { method_id: "phone-number-test-x", code: "123456" }];
  return ["/v1/otps/sms/login_or_create", { phone_number }];
}

const isRunning = (pid: number | undefined): boolean => {
  try {
    return process.kill(pid ?? 0, 0);
  } catch {
    return false;
  }
};

test(`${KILLS} kills under load: nothing acknowledged is lost, every journal is readable and goes on`, async () => {
  const files = Array.from({ length: JOURNALS }, () => ({
    file: fileOfTest(),
    acknowledged: [] as string[],
  }));
  const random = new Random("kills");
  const pids: (number | undefined)[] = [];
  for (const { file, acknowledged } of Array.from({ length: KILLS / JOURNALS }, () => files).flat()) {
    const server = await startServer("--journal", file, "--seed", "7");
    onTestFinished(() => void server.process.kill("SIGKILL"));
    pids.push(server.process.pid);
    acknowledged.push(...(await killedUnderLoad(server, 1 + random.integer(200), random)));
    const written = new Set([...new JournalReader(file).lines()].map(({ reply }) => reply.body));
    expect(acknowledged.filter((body) => !written.has(body))).toEqual([]);
  }
  for (const { file, acknowledged } of files) {
    expect(acknowledged.length).toBeGreaterThan(100);
    const last = await startServer("--journal", file);
    pids.push(last.process.pid);
    expect((await fetch(`${last.url}/_understudy/health`)).status).toBe(200);
    expect(await last.stop()).toBe(0);
  }
  expect(pids.filter(isRunning)).toEqual([]);
});
