import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headersOf, PROJECTS, post, type Running, startServer } from "./running.ts";

const NGINX = process.env.NGINX ?? "/usr/sbin/nginx";

let servers: Running[] = [];
let nginx: ChildProcess;
let folder: string;
let front: string;

beforeAll(async () => {
  servers = await Promise.all([startServer("--seed", "7"), startServer("--seed", "7")]);
  folder = mkdtempSync(join(tmpdir(), "understudy-nginx-"));
  mkdirSync(join(folder, "logs"));
  const port = await freePort();
  front = `http://127.0.0.1:${port}`;
  writeFileSync(
    join(folder, "nginx.conf"),
    recipe({ 4010: port, 4011: servers[0]?.port, 4012: servers[1]?.port }),
  );
  try {
    execFileSync(NGINX, ["-v"], { stdio: "ignore" });
  } catch {
    throw new Error(`${NGINX} cannot be run: apt-get install -y nginx, or name it in NGINX.`);
  }
  nginx = spawn(NGINX, ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", SETTINGS], {
    stdio: "inherit",
  });
  await reachable(port);
});

afterAll(async () => {
  nginx?.kill("SIGQUIT");
  if (nginx) await once(nginx, "exit");
  await Promise.all(servers.map((server) => server.stop()));
  if (folder) rmSync(folder, { recursive: true });
});

const SETTINGS = "daemon off; pid logs/nginx.pid; error_log stderr warn;";

/** The recipe as it is documented, on the ports of this run. */
function recipe(ports: Readonly<Record<string, number | undefined>>): string {
  const [, text = ""] = /```nginx\n(.*?)```/s.exec(readFileSync("docs/scale-out.md", "utf8")) ?? [];
  const own = text.replaceAll(/\b401[012]\b/g, (port) => String(ports[port]));
  return own.replace("http {", "http {\n  access_log off;");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

async function reachable(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const open = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
    if (nginx.exitCode !== null) throw new Error("nginx ended before it was ready.");
  }
}

const projectsOf = async ({ url }: Running) =>
  ((await (await fetch(`${url}/_understudy/health`)).json()) as { projects: string[] }).projects;

test("behind nginx each project stays on its server, both serve, and a sign-in goes through", async () => {
  const outcomes = await Promise.all(
    PROJECTS.map(async (project) => {
      const phone_number = "+12025550162";
      const sent = await post(front, "/v1/otps/sms/login_or_create", project, { phone_number });
      const inbox = await fetch(`${front}/_understudy/projects/${project}/inbox`, {
        headers: headersOf(project),
      });
      const { messages } = (await inbox.json()) as { messages: { code: string }[] };
      const method_id = sent.body.phone_id;
      const code = messages.at(-1)?.code;
      return (await post(front, "/v1/otps/authenticate", project, { method_id, code })).status;
    }),
  );
  expect(outcomes).toEqual(PROJECTS.map(() => 200));
  const [one = [], other = []] = await Promise.all(servers.map(projectsOf));
  expect([...one, ...other].sort()).toEqual([...PROJECTS].sort());
  expect(Math.min(one.length, other.length)).toBeGreaterThan(0);
});
