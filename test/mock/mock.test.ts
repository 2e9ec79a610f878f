import { beforeEach, describe, expect, test } from "vitest";
import { Mock, type MockOptions } from "../../src/mock/mock.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { bodyText, type HttpRequest } from "../../src/ports/http.ts";
import { type Data, type Policies, tinyService } from "./tiny-service.ts";

const newMock = (seed: number | string = 1, options: MockOptions<Policies> = {}) =>
  new Mock<Data, Policies>(tinyService, {
    seed,
    clock: () => new VirtualClock({ at: 0, frozen: true }),
    ...options,
  });

let mock: Mock<Data, Policies>;
beforeEach(() => {
  mock = newMock();
});

const call = async (request: Partial<HttpRequest>) => {
  const headers = { authorization: "p", "x-reason": "r", ...request.headers };
  const reply = await mock.handle({ method: "POST", url: "/counters/a", ...request, headers });
  return { ...reply, body: JSON.parse(bodyText(reply)) };
};
const post = (body: unknown): HttpRequest => ({
  method: "POST",
  url: "/counters/a",
  headers: { authorization: "p", "x-reason": "r" },
  body: JSON.stringify(body),
});
const raise = (body: unknown, url = "/counters/a") => call({ url, body: JSON.stringify(body) });

describe("a match", () => {
  test("reaches its handler, whose slow fields are waited for", async () => {
    const reply = await raise({ by: 2 });
    expect(reply).toMatchObject({ status: 200, headers: { "content-type": "application/json" } });
    expect(reply.body).toMatchObject({ count: 2, body: { by: 2 } });
  });

  test("is answered at once where no field is slow", () => {
    const reply = mock.handle({ method: "get", url: "/counters/a?x=1", headers: { authorization: "p" } });
    expect(reply).not.toBeInstanceOf(Promise);
    expect(reply).toMatchObject({ status: 200 });
  });

  test("an absolute url is the same as its path", async () => {
    expect((await raise({ by: 1 }, "https://tiny.example/counters/a?dry=yes")).status).toBe(200);
  });

  test.each(["/nowhere", "/", "//", "//else.example/counters/a", "http://[", "/counters/a/b"])(
    "%s is no path of the service",
    async (url) => {
      expect((await call({ url })).body).toMatchObject({ error: "no such path" });
    },
  );

  test("a wrong method is told which ones there are", async () => {
    const reply = await call({ method: "PATCH" });
    expect(reply.headers.allow).toBe("GET, POST");
    expect(reply.body).toMatchObject({ error: "wrong method", message: "/counters/a takes GET, POST" });
  });

  test("an operation without a handler is named, even one called like a member of every object", async () => {
    const reply = await call({ method: "GET", url: "/elsewhere" });
    expect(reply.body).toMatchObject({ error: "not emulated", message: "constructor" });
  });

  test("what the real one serves and no description here has is named too, before its method is called wrong", async () => {
    const reply = await call({ method: "DELETE", url: "/counters/a" });
    expect(reply.body).toMatchObject({ error: "not emulated", message: "destroy" });
  });
});

describe("who calls", () => {
  test("a request whose credentials the service refuses reaches no world", async () => {
    expect((await call({ headers: { authorization: "" } })).body).toMatchObject({
      message: "nobody",
      id: expect.stringMatching(/^nobody\//),
    });
    expect(mock.projects).toEqual([]);
  });

  test("two worlds never see each other", async () => {
    await raise({ by: 5 });
    const other = await call({ method: "GET", headers: { authorization: "q" } });
    expect(other.body).toMatchObject({ count: 0 });
    expect(mock.projects).toEqual(["p", "q"]);
    expect(mock.world("p").data.counts.get("a")).toBe(5);
  });

  test("the first secret opens a world that was told of none, and only a declared one a world that was", async () => {
    const get = (authorization: string) => call({ method: "GET", headers: { authorization } });
    expect((await get("p:first")).status).toBe(200);
    expect((await get("p:other")).body).toMatchObject({ error: "sealed", message: "wrong secret" });
    expect((await get("q:other")).status).toBe(200);
    mock.world("p").secrets.declare(["s", "t"]);
    expect((await get("p:first")).body).toMatchObject({ error: "sealed", message: "wrong secret" });
    expect([(await get("p:s")).status, (await get("p:t")).status]).toEqual([200, 200]);
    mock.world("p").secrets.declare("any");
    expect([(await get("p:first")).status, (await get("p:x")).status]).toEqual([200, 200]);
  });
});

describe("a body", () => {
  test("that is no JSON is unreadable", async () => {
    expect((await call({ body: "{nope" })).body).toMatchObject({ error: "unreadable" });
  });

  test("that is nested without end is unreadable too, and 100 levels are not", async () => {
    const nested = (levels: number) => `${'{"by":1,"x":'.repeat(levels)}1${"}".repeat(levels)}`;
    expect((await call({ body: nested(101) })).body).toMatchObject({ error: "unreadable" });
    expect((await call({ body: nested(100) })).status).toBe(200);
  });

  test.each([undefined, "", "  ", new Uint8Array()])(
    "that is absent reads as an empty object: %j",
    async (body) => {
      expect((await call({ body })).body).toMatchObject({ message: "body by /by is required" });
    },
  );

  test("may come as bytes", async () => {
    expect((await call({ body: new TextEncoder().encode('{"by":3}') })).body).toMatchObject({ count: 3 });
  });

  test.each(["null", "[1]", "7"])("that is %s is no object", async (body) => {
    expect((await call({ body })).body).toMatchObject({ message: "body   must be object" });
  });

  test("where the operation has none is not looked at", async () => {
    expect((await call({ method: "GET", body: "{nope" })).status).toBe(200);
  });

  test("is told every fault at once, with where it is", async () => {
    const reply = await raise({ by: 0, note: 1 });
    expect(reply.body).toMatchObject({
      error: "invalid",
      message: "body by /by must be >= 1; body note /note must be string",
    });
  });

  test("a null that the schema refuses is absent, one that it allows is not", async () => {
    const reply = await raise({ by: 1, note: null, keep: null, "a/b": { c: null }, unknown: null });
    expect(reply.body.body).toEqual({ by: 1, keep: null, "a/b": {}, unknown: null });
  });

  test("a null for what is required is as good as nothing", async () => {
    expect((await raise({ by: null })).body).toMatchObject({ message: "body by /by is required" });
  });

  test("a field of a nested path is named by its first step, unescaped", async () => {
    expect((await raise({ by: 1, "a/b": { c: "x" } })).body).toMatchObject({
      message: "body a/b /a~1b/c must be integer",
    });
  });
});

test("parameters are checked too, wherever they stand", async () => {
  const url = "/counters/overlong-name?dry=no";
  const reply = await call({ url, headers: { "x-reason": undefined as never }, body: '{"by":1}' });
  expect(reply.body.message.split("; ")).toEqual([
    "path name  must NOT have more than 8 characters",
    "query dry  must be equal to one of the allowed values: yes",
    "header X-Reason  is required",
  ]);
});

describe("a fault", () => {
  test("strikes in place of the operation, and nothing is done", async () => {
    mock.world("p").faults.add({ errorType: "sealed", operationId: "raise", times: 1 });
    expect((await raise({ by: 1 })).body).toMatchObject({ error: "sealed" });
    expect((await raise({ by: 1 })).body).toMatchObject({ count: 1 });
  });

  test("may be an error that the operation does not declare: that is the point of it", async () => {
    mock.world("p").faults.add({ errorType: "meteor" });
    expect((await raise({ by: 1 })).body).toMatchObject({ error: "meteor" });
  });

  test("of a status alone is the service's usual error of that status", async () => {
    mock.world("p").faults.add({ status: 503 });
    expect((await raise({ by: 1 })).body).toMatchObject({ error: "fault", message: "503" });
  });

  test("that drops the connection answers nothing, and nothing is done", async () => {
    mock.world("p").faults.add({ drop: true, times: 1 });
    expect(await mock.handle(post({ by: 1 }))).toEqual({ status: 0, headers: {}, body: "" });
    expect((await raise({ by: 1 })).body).toMatchObject({ count: 1 });
  });

  test("that cuts the reply off lets the operation be done", async () => {
    mock.world("p").faults.add({ truncate: true, times: 1 });
    const cut = await mock.handle(post({ by: 1 }));
    expect(cut.status).toBe(200);
    expect(Number(cut.headers["content-length"])).toBeGreaterThan(cut.body.length);
    expect((await raise({ by: 1 })).body).toMatchObject({ count: 2 });
  });

  test("that cuts the reply off does so when the reply is a refusal, too", async () => {
    mock.world("p").faults.add({ truncate: true, times: 1 });
    const cut = await mock.handle(post({ by: "much" }));
    expect(cut.status).toBe(400);
    expect(Number(cut.headers["content-length"])).toBeGreaterThan(cut.body.length);
  });

  test("that holds the reply back does so when the operation is done, and holds up nobody else", async () => {
    let over = () => {};
    const waits: number[] = [];
    const sleep = (ms: number) =>
      new Promise<void>((resolve) => {
        waits.push(ms);
        over = resolve;
      });
    mock = newMock(1, { sleep });
    mock.world("p").faults.add({ delayMs: 250, times: 1 });
    const held = mock.handle(post({ by: 1 }));
    expect((await raise({ by: 1 })).body).toMatchObject({ count: 2 });
    over();
    expect([JSON.parse(bodyText(await held)).count, waits]).toEqual([1, [250]]);
  });

  test("strikes one world only", async () => {
    mock.world("q").faults.add({ errorType: "sealed" });
    expect((await raise({ by: 1 })).status).toBe(200);
  });
});

describe("a reply that its description does not allow is a loud 500", () => {
  test("when it breaks its schema: operation and pointer are named", async () => {
    const reply = await raise({ by: 100 });
    expect(reply).toMatchObject({ status: 500, headers: { "x-understudy-error": "broken-reply" } });
    expect(reply.body).toEqual({
      error: "broken",
      operationId: "raise",
      message: "The stand-in was about to answer raise with a 200 that its own description does not allow.",
      breaches: ["/count must be <= 99"],
    });
  });

  test("when a handler refuses with an error that the operation does not declare", async () => {
    const reply = await raise({ by: 1 }, "/counters/odd");
    expect(reply.status).toBe(500);
    expect(reply.body).toMatchObject({
      operationId: "raise",
      breaches: ["/error must be equal to one of the allowed values: invalid, unreadable, sealed"],
    });
  });

  test("and an error that it declares is not", async () => {
    mock.world("p").policies = { sealed: true };
    expect(await raise({ by: 1 })).toMatchObject({ status: 400, body: { error: "sealed" } });
  });
});

test("a bug in a handler is thrown, not answered", async () => {
  await expect(raise({ by: 1 }, "/counters/bug")).rejects.toThrow(TypeError);
});

describe("chance", () => {
  const session = async (seed: number | string) => {
    mock = newMock(seed);
    const replies = await Promise.all([
      raise({ by: 1 }),
      raise({ by: 2 }),
      call({ url: "/x" }),
      raise({ by: 0 }),
    ]);
    return replies.map((reply) => reply.body);
  };

  test("the same seed and calls give the same replies, and another seed others", async () => {
    expect(await session(7)).toEqual(await session("7"));
    expect(await session(7)).not.toEqual(await session(8));
  });

  test("a reply draws all its chance before the next request does, however slow its fields", async () => {
    const together = await session(7);
    mock = newMock(7);
    const first = await raise({ by: 1 });
    const second = await raise({ by: 2 });
    expect([first.body, second.body]).toEqual(together.slice(0, 2));
  });

  test("without a seed each mock has its own, and tells it", () => {
    const mocks = [new Mock(tinyService), new Mock(tinyService)];
    expect(mocks[0]?.seed).not.toBe(mocks[1]?.seed);
  });
});

test("policies given at the start hold in every world", () => {
  const strict = new Mock<Data, Policies>(tinyService, { policies: { sealed: true } });
  expect(strict.world("any").policies).toEqual({ sealed: true });
});

describe("the journal", () => {
  test("has every exchange: who asked what, when, and what the answer was", async () => {
    await raise({ by: 2 });
    const [entry] = mock.journal.entries("p");
    expect(entry).toMatchObject({ n: 1, project: "p", operationId: "raise", at: 0, reply: { status: 200 } });
    expect(entry?.request).toMatchObject({ method: "POST", url: "/counters/a", body: '{"by":2}' });
    expect(entry?.time).toBeTypeOf("number");
  });

  test("has the call that met a bug of ours, as a failure", async () => {
    await expect(raise({ by: 1 }, "/counters/bug")).rejects.toThrow("a bug of ours");
    expect(mock.journal.entries("p").map(({ reply }) => [reply.status, reply.body])).toEqual([
      [500, "TypeError: a bug of ours"],
    ]);
  });

  test("counts calls that reach no project, and shows them to none", async () => {
    await call({ url: "/nowhere" });
    expect([mock.journal.last, mock.journal.entries("p")]).toEqual([1, []]);
  });
});

test("one request sees one instant, however often the clock is read", () => {
  let machine = 0;
  const world = newMock(1, {
    clock: () => new VirtualClock({ source: { now: () => machine++ } }),
  }).world("p");
  world.clock.hold();
  expect([world.now, world.now]).toEqual([0, 0]);
  world.clock.release();
  expect([world.now, world.now]).toEqual([1, 2]);
});
