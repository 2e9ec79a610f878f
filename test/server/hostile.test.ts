import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headersOf, PROJECTS, post, type Running, startServer } from "./running.ts";

const [PROJECT = ""] = PROJECTS;
const SEND = "/v1/otps/sms/login_or_create";

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

/** Whatever was done to it, it answers everybody else. */
const stillServes = async () =>
  expect((await post(server.url, SEND, PROJECT, { phone_number: "+12025550162" })).status).toBe(200);

/** Everything that comes back until the connection is over, however it ends. */
function raw(text: string): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => {});
  socket.end(text);
  return new Promise((resolve) => socket.once("close", () => resolve(answer)));
}

test("a body of 100 MB is refused, and never held in memory", async () => {
  await stillServes();
  const before = server.peakMegabytes();
  const call = request(server.url + SEND, { method: "POST", headers: headersOf(PROJECT) });
  const replied = once(call, "response");
  const chunk = Buffer.alloc(1_000_000, " ");
  for (let n = 0; n < 100; n++) if (!call.write(chunk)) await once(call, "drain");
  call.end();
  const [response] = await replied;
  response.resume();
  expect(response.statusCode).toBe(413);
  expect(server.peakMegabytes() - before).toBeLessThan(100);
  await stillServes();
});

test.each([
  ["a form", "application/x-www-form-urlencoded", "phone_number=%2B12025550162"],
  ["XML", "application/xml", "<phone_number>+12025550162</phone_number>"],
  ["bytes", "application/octet-stream", "\u0000\u0001\u0002"],
])("%s where JSON belongs is a 400 that says so", async (_, type, body) => {
  const headers = { ...headersOf(PROJECT), "content-type": type };
  const reply = await fetch(server.url + SEND, { method: "POST", headers, body });
  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({ error_type: "bad_request" });
});

test.each([
  "/../../../../etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/_understudy/../../package.json",
  "/_understudy/..%2f..%2fpackage.json",
  "/_understudy/%00",
  "/v1/%ff",
  "//evil.example/v1/users",
])("%s leads nowhere", async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 40[0134] /);
  expect(answer).not.toMatch(/root:|stytch-understudy"/);
});

test("keys that reach for the prototype of everything reach nothing", async () => {
  const body = `{"phone_number":"+12025550162","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`;
  await fetch(server.url + SEND, { method: "POST", headers: headersOf(PROJECT), body });
  const health = await (await fetch(`${server.url}/_understudy/health`)).text();
  expect(health).not.toContain("polluted");
  await stillServes();
});

test("a body that is nested a hundred thousand deep is a 400", async () => {
  const body = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const reply = await fetch(server.url + SEND, { method: "POST", headers: headersOf(PROJECT), body });
  expect(reply.status).toBe(400);
  await stillServes();
});

test("what is no HTTP is told so", async () => {
  expect(await raw("HELO example.com\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
});

test("headers beyond all measure are refused", async () => {
  const header = `x-long: ${"x".repeat(20_000)}\r\n`;
  expect(await raw(`GET / HTTP/1.1\r\nhost: localhost\r\n${header}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
});

test("headers that trickle in are cut off, and hold up nobody meanwhile", async () => {
  const slow = connect(server.port, "127.0.0.1");
  slow.on("error", () => {});
  slow.write("POST / HTTP/1.1\r\nhost: loc");
  await once(slow, "connect");
  await stillServes();
  let answer = "";
  for await (const chunk of slow) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

test("ten thousand open connections, or as many as the machine allows, leave room for one more", async () => {
  const sockets: Socket[] = [];
  let refused = 0;
  while (sockets.length < 10_000 && refused === 0) {
    const batch = Array.from({ length: 200 }, () => connect(server.port, "127.0.0.1"));
    const opened = await Promise.all(
      batch.map((socket) =>
        Promise.race([
          once(socket, "connect").then(
            () => true,
            () => false,
          ),
        ]),
      ),
    );
    for (const [index, socket] of batch.entries()) {
      socket.on("error", () => {});
      if (opened[index]) sockets.push(socket);
      else refused++;
    }
  }
  // When this process has no more to give, one place has to be free for the request that follows.
  if (refused > 0) for (const socket of sockets.splice(-10)) socket.destroy();
  console.log(`${sockets.length} connections were open`);
  expect(sockets.length).toBeGreaterThan(1_000);
  await stillServes();
  expect(server.peakMegabytes()).toBeLessThan(1_000);
  for (const socket of sockets) socket.destroy();
  await stillServes();
});
