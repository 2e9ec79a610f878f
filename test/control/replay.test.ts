import { expect, test } from "vitest";
import type { Line, Reply } from "../../src/control/journal/journal-line.ts";
import { RepeatedTime } from "../../src/control/journal/repeatable-stand-in.ts";
import { renderDifference, replay } from "../../src/control/journal/replay.ts";
import { replyDifference } from "../../src/control/journal/reply-difference.ts";
import type { HttpRequest } from "../../src/ports/http.ts";

const ok: Reply = { status: 200, headers: {}, body: "" };

const line = (n: number, changes: Partial<Line> = {}): Line => ({
  n,
  request: { method: "GET", url: `/${n}`, headers: {} },
  reply: ok,
  ...changes,
});

const LINES = [line(1), line(2), line(3)];

test("everything is asked once more, in its order", async () => {
  const asked: HttpRequest[] = [];
  const handle = (request: HttpRequest) => {
    asked.push(request);
    return ok;
  };
  expect(await replay(LINES, handle, new RepeatedTime())).toEqual({ identical: 3 });
  expect(asked.map(({ url }) => url)).toEqual(["/1", "/2", "/3"]);
});

test("it is the time at which each was asked; a call that reached no world is at that of the one before", async () => {
  const time = new RepeatedTime();
  const seen: number[] = [];
  const handle = () => {
    seen.push(time.now());
    return ok;
  };
  await replay([line(1, { time: 1_000 }), line(2), line(3, { time: 500 })], handle, time);
  expect(seen).toEqual([1_000, 1_000, 500]);
});

test("it stops before the exchange that it was to stop before", async () => {
  expect(await replay(LINES, () => ok, new RepeatedTime(), { until: 3 })).toEqual({
    identical: 2,
    next: LINES[2],
  });
});

test("it stops at the first reply that is not the recorded one", async () => {
  const asked: string[] = [];
  const handle = ({ url }: HttpRequest) => {
    asked.push(url);
    return url === "/2" ? { ...ok, status: 404 } : ok;
  };
  expect(await replay(LINES, handle, new RepeatedTime())).toEqual({
    identical: 1,
    different: {
      line: LINES[1],
      difference: { part: "status", offset: 0, recorded: "200", now: "404", lead: 0 },
    },
  });
  expect(asked).toEqual(["/1", "/2"]);
});

test("an exception that is recorded is met again", async () => {
  const failed = line(1, { reply: { status: 500, headers: {}, body: "Error: no ink" } });
  const handle = () => {
    throw new Error("no ink");
  };
  expect(await replay([failed], handle, new RepeatedTime())).toEqual({ identical: 1 });
});

test.each([
  ["the status", { status: 500 }, { part: "status", offset: 0, recorded: "200", now: "500", lead: 0 }],
  [
    "a header",
    { headers: { "content-type": "text/plain", etag: "2" } },
    {
      part: "headers",
      offset: 31,
      recorded: "…ontent-type: text/plain\\netag: 1\\n",
      now: "…ontent-type: text/plain\\netag: 2\\n",
      lead: 32,
    },
  ],
  [
    "a header that is missing",
    { headers: { "content-type": "text/plain" } },
    {
      part: "headers",
      offset: 25,
      recorded: "content-type: text/plain\\netag: 1\\n",
      now: "content-type: text/plain\\n",
      lead: 26,
    },
  ],
  [
    "the order of headers",
    { headers: { etag: "1", "content-type": "text/plain" } },
    {
      part: "headers",
      offset: 0,
      recorded: "content-type: text/plain\\netag: 1\\n",
      now: "etag: 1\\ncontent-type: text/plain\\n",
      lead: 0,
    },
  ],
  [
    "a value in the body",
    { body: '{"é":[1,3]}' },
    { part: "body", offset: 9, pointer: "/é/1", recorded: '{"é":[1,2]}', now: '{"é":[1,3]}', lead: 8 },
  ],
  [
    "only the spelling of the body",
    { body: '{"é":[1, 2]}' },
    { part: "body", offset: 9, recorded: '{"é":[1,2]}', now: '{"é":[1, 2]}', lead: 8 },
  ],
  [
    "a body that is no JSON any more",
    { body: '{"é":[1,2]' },
    { part: "body", offset: 11, recorded: '{"é":[1,2]}', now: '{"é":[1,2]', lead: 10 },
  ],
  [
    "a body of another kind",
    { body: "[]" },
    { part: "body", offset: 0, pointer: "", recorded: '{"é":[1,2]}', now: "[]", lead: 0 },
  ],
])("%s is a difference", (_, changes, difference) => {
  const recorded = { status: 200, headers: { "content-type": "text/plain", etag: "1" }, body: '{"é":[1,2]}' };
  expect(replyDifference(recorded, { ...recorded, ...changes })).toEqual(difference);
  expect(replyDifference(recorded, { ...recorded })).toBeUndefined();
});

test("a long body is shown round its first difference, with nothing that a terminal would obey", () => {
  const recorded = { ...ok, body: `${"a".repeat(50)}\u001b[31m1${"z".repeat(90)}` };
  const now = { ...ok, body: `${"a".repeat(50)}\u001b[31m2${"z".repeat(10)}` };
  expect(replyDifference(recorded, now)).toEqual({
    part: "body",
    offset: 55,
    recorded: `…${"a".repeat(25)}\\u{1b}[31m1${"z".repeat(59)}…`,
    now: `…${"a".repeat(25)}\\u{1b}[31m2${"z".repeat(10)}`,
    lead: 36,
  });
});

test("halves of one character are not torn apart", () => {
  expect(replyDifference({ ...ok, body: "x😀" }, { ...ok, body: "x😁" })).toMatchObject({
    offset: 1,
    recorded: "x😀",
    now: "x😁",
    lead: 1,
  });
});

test("a difference is shown with both sides one above the other", () => {
  const recorded = { ...ok, body: '{"user":{"name":"Ada"}}' };
  const difference = replyDifference(recorded, { ...ok, body: '{"user":{"name":"Bob"}}' });
  if (!difference) throw new Error("There is a difference.");
  const request = { method: "POST", url: "https://api.example/users?page=2", headers: {} };
  expect(renderDifference({ line: line(1_812, { request }), difference }, "1.0.0", "1.1.0")).toBe(
    `The reply to exchange 1,812 (POST /users) is not the one recorded:

  body, from byte 17 (/user/name)
    recorded  {"user":{"name":"Ada"}}
    now       {"user":{"name":"Bob"}}
                               ^

Version 1.0.0 wrote the journal, this is version 1.1.0.`,
  );
});

test("time can go on from where it stopped, or be the machine's again", async () => {
  let machine = 5_000;
  const time = new RepeatedTime({ now: () => machine });
  time.repeat(1_000);
  machine = 6_000;
  expect([time.now(), time.live]).toEqual([1_000, false]);
  await time.sleep(3_600_000);
  time.goOnFrom(1_000);
  machine = 6_250;
  expect([time.now(), time.live]).toEqual([1_250, true]);
  time.release();
  expect(time.now()).toBe(6_250);
});
