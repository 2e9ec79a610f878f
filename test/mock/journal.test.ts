import { expect, test } from "vitest";
import { type Entry, Journal } from "../../src/mock/journal.ts";
import type { HttpReply } from "../../src/ports/http.ts";

const reply = (body: string, status = 200): HttpReply => ({ status, headers: {}, body });
const asked = (project?: string, operationId = "send") => ({
  project,
  operationId,
  request: { method: "POST", url: "/", headers: {} },
});

/** A reply that comes when it is told to. */
function slow(body: string) {
  let come = () => {};
  const promise = new Promise<HttpReply>((resolve) => {
    come = () => resolve(reply(body));
  });
  return { promise, come: () => come() };
}

test("exchanges are numbered over all projects, and each project sees its own, oldest first", () => {
  const journal = new Journal();
  for (const project of ["a", "b", "a", undefined]) journal.record(asked(project), reply("{}"));
  expect(journal.entries("a").map(({ n }) => n)).toEqual([1, 3]);
  expect(journal.entries("b").map(({ n }) => n)).toEqual([2]);
  expect(journal.last).toBe(4);
});

test("a reply that is there is handed on at once", () => {
  expect(new Journal().record(asked("a"), reply("x"))).toEqual(reply("x"));
});

test("a reply is written before it is handed on", async () => {
  const order: string[] = [];
  const journal = new Journal({ write: ({ reply }) => order.push(`written ${reply.body}`) });
  const { promise, come } = slow("x");
  const recorded = (journal.record(asked("a"), promise) as Promise<HttpReply>).then(() => order.push("left"));
  come();
  await recorded;
  expect(order).toEqual(["written x", "left"]);
});

test("no reply leaves before those that were handled before it", async () => {
  const written: string[] = [];
  const journal = new Journal({ write: ({ n, reply }) => written.push(`${n} ${reply.body}`) });
  const [first, second] = [slow("first"), slow("second")];
  const all = [
    journal.record(asked("a"), first.promise),
    journal.record(asked("a"), second.promise),
    journal.record(asked("b"), reply("third")),
  ];
  second.come();
  await second.promise;
  expect(written).toEqual([]);
  first.come();
  await Promise.all(all);
  expect(written).toEqual(["1 first", "2 second", "3 third"]);
  expect(journal.record(asked("a"), reply("fourth"))).toEqual(reply("fourth"));
});

test("a reply that fails is recorded as the failure, and holds nobody else up", async () => {
  const written: Entry[] = [];
  const journal = new Journal({ write: (entry) => written.push(entry) });
  const failing = journal.record(asked("a"), Promise.reject(new Error("a bug of ours")));
  const next = journal.record(asked("a"), reply("next"));
  await expect(failing).rejects.toThrow("a bug of ours");
  expect(await next).toEqual(reply("next"));
  expect(written.map(({ n, reply }) => [n, reply.status, reply.body])).toEqual([
    [1, 500, "Error: a bug of ours"],
    [2, 200, "next"],
  ]);
});

test("only so many are kept, and the counts know of all", () => {
  const journal = new Journal({ kept: 2 });
  for (let n = 0; n < 7; n++) journal.record(asked("a"), reply("", n < 5 ? 200 : 429));
  expect(journal.entries("a").map(({ n }) => n)).toEqual([6, 7]);
  expect(journal.counts("a")).toEqual([
    { operationId: "send", status: 200, count: 5 },
    { operationId: "send", status: 429, count: 2 },
  ]);
});

test("long bodies count for more than their number", () => {
  const journal = new Journal({ keptCharacters: 100 });
  for (let n = 0; n < 5; n++) journal.record(asked("a"), reply("x".repeat(40)));
  expect(journal.entries("a").map(({ n }) => n)).toEqual([4, 5]);
});

test("a listener hears of each exchange until it stops", () => {
  const journal = new Journal();
  const heard: number[] = [];
  const stop = journal.watch(({ n }) => heard.push(n));
  journal.record(asked("a"), reply(""));
  stop();
  journal.record(asked("a"), reply(""));
  expect(heard).toEqual([1]);
});
