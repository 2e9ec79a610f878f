import { expect, test } from "vitest";
import { eventsReply } from "../../src/control/browser/events.ts";
import type { View } from "../../src/control/browser/view-model.ts";
import { bench, OTHER, PHONE, PROJECT } from "./bench.ts";

const PAUSE = 100;
const HEARTBEAT = 15_000;

/** Follows a project, with time that passes when the test says so. */
function following(project: string | undefined) {
  const waiting: { readonly milliseconds: number; readonly wake: () => void }[] = [];
  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      waiting.push({ milliseconds, wake: resolve });
      signal?.addEventListener("abort", () => resolve());
    });
  const sent: string[] = [];
  let now = 0;
  const stand = bench({ sleep });
  const reply = eventsReply(stand.standIn, project, { now: () => now });
  const stop = reply.follow?.((text) => sent.push(text)) ?? (() => {});
  return {
    ...stand,
    reply,
    stop,
    /** What was sent since it was last asked for. */
    told: () => sent.splice(0).map(read),
    asleep: () => waiting.map(({ milliseconds }) => milliseconds),
    passes: async (milliseconds: number) => {
      now += milliseconds;
      const index = waiting.findIndex((sleeper) => sleeper.milliseconds === milliseconds);
      waiting.splice(index, 1)[0]?.wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function read(text: string): { readonly event: string; readonly data: unknown } {
  const [, event, data] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(text) ?? [];
  return event && data ? { event, data: JSON.parse(data) } : { event: "comment", data: text };
}

type Told = readonly { readonly event: string; readonly data: unknown }[];

function dataOf<Data>(told: Told, event: string): Data {
  const found = told.find((one) => one.event === event);
  if (!found) throw new Error(`Nothing was told of ${event}.`);
  return found.data as Data;
}

const numbersOf = (told: Told) => dataOf<{ readonly n: number }[]>(told, "exchanges").map(({ n }) => n);

const named = (told: Told): string[] => told.map(({ event }) => event);

test("is a stream of events that nothing may store", () => {
  expect(following(PROJECT).reply).toMatchObject({
    status: 200,
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
    body: "",
  });
});

test("tells at once what there is", () => {
  const told = following(PROJECT).told();
  expect(named(told)).toEqual(["server", "projects", "view"]);
  expect(told[1]?.data).toEqual([PROJECT]);
  expect(dataOf<View>(told, "view").project).toBe(PROJECT);
});

test("tells what many requests changed in one view, and each exchange once", async () => {
  const feed = following(PROJECT);
  feed.told();
  await feed.send();
  await feed.send();
  expect(feed.told()).toEqual([]);
  await feed.passes(PAUSE);
  const told = feed.told();
  expect(named(told)).toEqual(["exchanges", "view"]);
  expect(numbersOf(told)).toEqual([1, 2]);
  expect(dataOf<View>(told, "view").messages.items.map(({ to }) => to)).toEqual([PHONE, PHONE]);
  await feed.send();
  await feed.passes(PAUSE);
  expect(numbersOf(feed.told())).toEqual([3]);
});

test("a control call is news too", async () => {
  const feed = following(PROJECT);
  feed.told();
  await feed.ask("PATCH", "clock", { advance: "PT1H" });
  await feed.passes(PAUSE);
  expect(dataOf<View>(feed.told(), "view").clock.now).toBe(Date.UTC(2026, 0, 1, 1));
});

test("another project is told of by its name alone, once", async () => {
  const feed = following(PROJECT);
  feed.told();
  await feed.send(PHONE, OTHER);
  await feed.passes(PAUSE);
  expect(feed.told()).toEqual([{ event: "projects", data: [PROJECT, OTHER] }]);
  await feed.send(PHONE, OTHER);
  expect(feed.asleep()).toEqual([HEARTBEAT]);
});

test("to look at a project that nobody has used does not open it", async () => {
  const feed = following(OTHER);
  expect(named(feed.told())).toEqual(["server", "projects"]);
  expect(feed.mock.projects).toEqual([PROJECT]);
  await feed.send(PHONE, OTHER);
  await feed.passes(PAUSE);
  expect(named(feed.told())).toEqual(["projects", "exchanges", "view"]);
});

test("a heartbeat is a comment, or what changed without a request", async () => {
  const feed = following(PROJECT);
  feed.told();
  await feed.passes(HEARTBEAT);
  expect(feed.told()).toEqual([{ event: "comment", data: ": still here\n\n" }]);
  feed.world.clock.advance({ minutes: 1 });
  await feed.passes(HEARTBEAT);
  expect(named(feed.told())).toEqual(["view"]);
});

test("when the server ends all sleep, the heart stops", async () => {
  const { standIn } = bench({ sleep: async () => {} });
  const sent: string[] = [];
  const stop = eventsReply(standIn, PROJECT).follow?.((text) => sent.push(text));
  await new Promise((resolve) => setImmediate(resolve));
  expect(named(sent.map(read))).toEqual(["server", "projects", "view"]);
  stop?.();
});

test("after it was stopped it tells nothing and waits for nothing", async () => {
  const feed = following(PROJECT);
  feed.told();
  await feed.send();
  feed.stop();
  await new Promise((resolve) => setImmediate(resolve));
  await feed.send();
  expect(feed.told()).toEqual([]);
  expect(feed.asleep()).toEqual([HEARTBEAT, PAUSE]);
});
