import { Agent, request as nodeRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import {
  PortTakenError,
  type RunningServer,
  type ServeOptions,
  serve,
} from "../../src/adapters/node-server.ts";
import type { Transport } from "../../src/ports/http.ts";
import { broken, cutting, dropping, echo, FAILED, held, noContent, type Seen } from "./echo.ts";

const running: RunningServer[] = [];

async function started(handle: Transport, options: ServeOptions = {}): Promise<RunningServer> {
  const server = await serve(handle, options);
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

test("a request arrives as plain data and its reply goes back", async () => {
  const { url, host, port } = await started(echo);
  expect(url).toBe(`http://${host}:${port}`);
  const response = await fetch(`${url}/v1/users?limit=2`, {
    method: "PUT",
    headers: { "X-Trace": "a" },
    body: '{"é":1}',
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toMatchObject({
    method: "PUT",
    url: "/v1/users?limit=2",
    headers: { "x-trace": "a", "content-length": "8" },
    body: '{"é":1}',
  } satisfies Partial<Seen>);
});

test("a header that was sent twice is joined", async () => {
  const { port } = await started(echo);
  const reply = await raw(
    port,
    "GET / HTTP/1.1\r\nhost: x\r\nset-cookie: a\r\nset-cookie: b\r\nx-a: 1\r\nx-a: 2\r\n",
  );
  expect(reply).toContain('"set-cookie":"a, b","x-a":"1, 2"');
});

test("a request without a body has none", async () => {
  const bodies: unknown[] = [];
  const { url } = await started((request) => {
    bodies.push(request.body);
    return echo(request);
  });
  await fetch(url);
  await fetch(url, { method: "POST", body: "" });
  expect(bodies).toEqual([undefined, undefined]);
});

test("a body in many chunks arrives whole", async () => {
  const { url } = await started(echo);
  const body = new ReadableStream({
    start(controller) {
      for (const part of ["one ", "two ", "three"]) controller.enqueue(Buffer.from(part));
      controller.close();
    },
  });
  const response = await fetch(url, { method: "POST", body, duplex: "half" });
  expect(((await response.json()) as Seen).body).toBe("one two three");
});

test("HEAD gets the headers of the reply and no body", async () => {
  const { url } = await started(echo);
  const response = await fetch(url, { method: "HEAD" });
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(0);
  expect(await response.text()).toBe("");
});

test("204 has neither a body nor a length", async () => {
  const { url } = await started(noContent);
  const response = await fetch(url);
  expect([response.status, response.headers.get("content-length")]).toEqual([204, null]);
});

test("a body over the limit is refused with 413, and the client sees it", async () => {
  const { url } = await started(echo, { bodyLimit: 1_000 });
  const response = await fetch(url, { method: "POST", body: "x".repeat(5_000_000) });
  expect(response.status).toBe(413);
  expect(response.headers.get("connection")).toBe("close");
  expect(await response.json()).toEqual({ message: "The request body is over 1000 bytes." });
});

test("a body of exactly the limit is taken", async () => {
  const { url } = await started(echo, { bodyLimit: 1_000 });
  const response = await fetch(url, { method: "POST", body: "x".repeat(1_000) });
  expect(response.status).toBe(200);
});

test("an exception is a 500 that says so, and is reported", async () => {
  const errors: unknown[] = [];
  const { url } = await started(broken, { onError: (error) => errors.push(error) });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual(FAILED);
  expect(errors).toEqual([new Error("no such table")]);
});

test("a reply that cannot be written is a 500, not a hang", async () => {
  const errors: unknown[] = [];
  const { url } = await started(() => ({ status: 200, headers: { "x-a": "line\nbreak" }, body: "" }), {
    onError: (error) => errors.push(error),
  });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    message: "the stand-in failed",
    reason: 'Invalid character in header content ["x-a"]',
  });
  expect(errors).toHaveLength(1);
});

test("a dropped reply closes the connection without a word", async () => {
  const { url } = await started(dropping);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("a reply that is cut short sends what there is and closes the connection", async () => {
  const { url, port } = await started(cutting);
  expect(await raw(port, "GET / HTTP/1.1\r\nhost: x\r\n")).toMatch(
    /content-length: 100\r\n.*\r\n\r\n\{"half":$/s,
  );
  const response = await fetch(url);
  await expect(response.text()).rejects.toThrow("terminated");
});

test("a client that goes away while its answer is made is harmless", async () => {
  const gate = held();
  const errors: unknown[] = [];
  const { url } = await started(gate.handle, { onError: (error) => errors.push(error) });
  const leaving = new AbortController();
  const left = fetch(url, { signal: leaving.signal });
  await gate.arrived;
  leaving.abort();
  await expect(left).rejects.toThrow("This operation was aborted");
  gate.release();
  expect((await fetch(url)).status).toBe(200);
  expect(errors).toEqual([]);
});

test("a client that goes away in the middle of its body is harmless", async () => {
  const { port, url } = await started(echo);
  const socket = connect(port, "127.0.0.1");
  await new Promise<void>((resolve) => {
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf", () => resolve());
  });
  socket.destroy();
  expect((await fetch(url)).status).toBe(200);
});

test("one connection serves many requests", async () => {
  const { port } = await started(echo);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  for (const path of ["/a", "/b", "/c"]) {
    await new Promise<void>((resolve, reject) => {
      nodeRequest({ port, path, agent }, async (response) => {
        ports.add(response.socket.localPort);
        await text(response);
        resolve();
      })
        .on("error", reject)
        .end();
    });
  }
  agent.destroy();
  expect(ports.size).toBe(1);
});

test("50 requests at once each get their own reply", async () => {
  const { url } = await started(async (request) => {
    await Promise.resolve();
    return echo(request);
  });
  const paths = Array.from({ length: 50 }, (_, i) => `/${i}`);
  const replies = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(url + path, { method: "POST", body: path });
      return (await response.json()) as Seen;
    }),
  );
  expect(replies.map((reply) => [reply.url, reply.body])).toEqual(paths.map((path) => [path, path]));
});

test("close() does not wait for idle connections, nor for an answer that never comes", async () => {
  const gate = held();
  const server = await serve(gate.handle);
  const idle = connect(server.port, server.host);
  await new Promise<void>((resolve) => idle.once("connect", () => resolve()));
  const waiting = expect(fetch(server.url)).rejects.toThrow("fetch failed");
  await gate.arrived;
  await server.close();
  await waiting;
  await server.close();
  idle.destroy();
});

test("a taken port is an error that proposes another", async () => {
  const { port } = await started(echo);
  const second = serve(echo, { port });
  await expect(second).rejects.toBeInstanceOf(PortTakenError);
  await expect(second).rejects.toMatchObject({
    code: "EADDRINUSE",
    port,
    message: `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or take any free port with --port 0.`,
  });
});

test("any other trouble with listening is thrown as it is", async () => {
  await expect(serve(echo, { host: "192.0.2.1" })).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
});

/** A reply that goes on as the test says, and what became of it. */
function going() {
  let send = (_text: string): void => {};
  let stop = (): void => {};
  let begin = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const handle: Transport = () => ({
    status: 200,
    headers: { "content-type": "text/event-stream" },
    body: ": hello\n\n",
    follow: (write) => {
      send = write;
      begin();
      return stop;
    },
  });
  return { handle, begun, stopped, send: (text: string) => send(text) };
}

test("a reply that goes on is sent as it comes about, and stopped when the client goes", async () => {
  const feed = going();
  const { url } = await started(feed.handle);
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal });
  expect(response.headers.get("content-length")).toBeNull();
  await feed.begun;
  feed.send("data: 1\n\n");
  let read = "";
  for await (const chunk of response.body ?? []) {
    read += Buffer.from(chunk).toString();
    if (read.includes("data: 1")) break;
  }
  expect(read).toBe(": hello\n\ndata: 1\n\n");
  leaving.abort();
  await feed.stopped;
  feed.send("data: to nobody\n\n");
});

test("a client that reads nothing of a reply that goes on is let go", async () => {
  const feed = going();
  const { port } = await started(feed.handle);
  const socket = connect(port, "127.0.0.1");
  socket.pause();
  socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  await feed.begun;
  const block = "x".repeat(1_000_000);
  for (let i = 0; i < 40; i++) feed.send(block);
  await feed.stopped;
  socket.destroy();
});

test("HEAD of a reply that goes on begins nothing", async () => {
  const feed = going();
  const { url } = await started(feed.handle);
  let begun = false;
  void feed.begun.then(() => {
    begun = true;
  });
  const response = await fetch(url, { method: "HEAD" });
  expect([response.headers.get("content-length"), await response.text()]).toEqual([null, ""]);
  expect(begun).toBe(false);
});

test("a reply that fails when it goes on ends, and is reported", async () => {
  const errors: unknown[] = [];
  const handle: Transport = () => ({
    status: 200,
    headers: {},
    body: "",
    follow: () => {
      throw new Error("no such feed");
    },
  });
  const { url } = await started(handle, { onError: (error) => errors.push(error) });
  const ended = fetch(url).then((response) => response.text());
  await expect(ended).rejects.toThrow(/terminated|fetch failed/);
  expect(errors).toEqual([new Error("no such feed")]);
});

test("it is closed when it goes out of scope", async () => {
  let url: string;
  {
    await using server = await serve(echo);
    url = server.url;
    expect((await fetch(url)).status).toBe(200);
  }
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("close() ends a reply that goes on", async () => {
  const feed = going();
  const server = await serve(feed.handle);
  const response = await fetch(server.url);
  await feed.begun;
  await server.close();
  await feed.stopped;
  await expect(response.text()).rejects.toThrow("terminated");
});

/** Sends the head of a request as it is, and gives all that comes back until the connection ends. */
async function raw(port: number, head: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(`${head}connection: close\r\n\r\n`);
  return text(socket);
}
