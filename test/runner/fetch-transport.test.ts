import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyText } from "../../src/ports/http.ts";
import { reasonOf } from "../../src/runner/run/step-error.ts";
import { fetchTransport } from "../../src/runner/transport/fetch-transport.ts";

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.url === "/moved") {
      response.writeHead(302, { location: "/" }).end();
    } else if (request.url === "/silent") {
      return;
    } else if (request.url === "/cut") {
      response.writeHead(200, { "content-length": "100" }).write("half");
      response.destroy();
    } else if (request.url === "/dropped") {
      request.socket.destroy();
    } else if (request.url === "/long") {
      response.writeHead(200).write("12345");
      response.end("67890");
    } else if (request.url === "/bytes") {
      response.writeHead(200, { "content-length": "3" }).end(Buffer.from([0, 255, 128]));
    } else {
      response.writeHead(201, { "Content-Type": "application/json", "set-cookie": ["a=1", "b=2"] });
      response.end(JSON.stringify({ method: request.method, token: request.headers["x-token"], body }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string) => ({ method: "GET", url: `${url}${path}`, headers: {} });

const errorOf = (reply: unknown): Promise<string> =>
  Promise.resolve(reply).then(
    () => "no error",
    (error: unknown) => reasonOf(error),
  );

const transport = fetchTransport();

test("sends the request and answers the reply", async () => {
  const reply = await transport({
    method: "POST",
    url: `${url}/`,
    headers: { "x-token": "t" },
    body: "hällo",
  });
  expect([reply.status, reply.headers["content-type"], reply.headers["set-cookie"]?.slice(0, 3)]).toEqual([
    201,
    "application/json",
    expect.stringMatching(/^[ab]=/),
  ]);
  expect(JSON.parse(bodyText(reply))).toEqual({ method: "POST", token: "t", body: "hällo" });
});

test("does not follow a redirect", async () => {
  const reply = await transport({ method: "GET", url: `${url}/moved`, headers: {} });
  expect([reply.status, reply.headers.location]).toEqual([302, "/"]);
});

test("keeps the bytes of a binary answer", async () => {
  expect((await transport(get("/bytes"))).body).toEqual(new Uint8Array([0, 255, 128]));
});

test("joins the cookies of an answer", async () => {
  expect((await transport(get("/"))).headers["set-cookie"]).toBe("a=1, b=2");
});

test("has no body to read after HEAD", async () => {
  expect((await fetchTransport({ maxBytes: 1 })({ ...get("/bytes"), method: "HEAD" })).body).toEqual(
    new Uint8Array(),
  );
});

test("says why no answer came", async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const request = { method: "GET", url: `http://127.0.0.1:${port}/`, headers: {} };
  expect(await errorOf(transport(request))).toBe(
    `nothing accepts connections at 127.0.0.1:${port} (ECONNREFUSED).`,
  );
});

test.each(["/dropped", "/cut"])("says that the connection was closed: %s", async (path) => {
  const { host } = new URL(url);
  expect(await errorOf(transport(get(path)))).toMatch(
    new RegExp(
      `^${host} closed the connection before its answer was complete \\((ECONNRESET|UND_ERR_SOCKET)\\)\\.$`,
    ),
  );
});

test.each(["/long", "/bytes"])("gives up on an answer that is too long: %s", async (path) => {
  expect(await errorOf(fetchTransport({ maxBytes: 2 })(get(path)))).toBe(
    "its answer is longer than 2 bytes.",
  );
  expect(bodyText(await fetchTransport({ maxBytes: 10 })(get("/long")))).toBe("1234567890");
});

test("gives up on a server that is silent", async () => {
  expect(await errorOf(fetchTransport({ timeoutMs: 5 })(get("/silent")))).toBe(
    "its answer took longer than 5 ms.",
  );
});

test("gives up when it is told to, with the reason that it is told", async () => {
  const abort = new AbortController();
  const reply = Promise.resolve(transport(get("/silent"), { signal: abort.signal }));
  abort.abort(new Error("enough"));
  expect(await errorOf(reply)).toBe("enough");
});
