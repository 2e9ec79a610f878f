import { expect, test } from "vitest";
import { VirtualClock } from "../../src/ports/clock.ts";
import { bench, OTHER, PROJECT, refusedAt } from "./bench.ts";

const AT = "2026-01-01T00:00:00.000Z";

test("a snapshot is restored with its clock, its chance and its faults, again and again", async () => {
  const { ask, send, authenticate } = bench();
  const { phone_id } = (await send()).body;
  const [{ code }] = (await ask("GET", "inbox")).body.messages;
  expect((await ask("POST", "snapshots", { name: "sent" })).body).toEqual({ name: "sent", at: AT });
  const replies = [];
  for (let time = 0; time < 2; time++) {
    replies.push((await authenticate(phone_id, code)).body);
    await ask("PATCH", "clock", { advance: "PT5M" });
    await ask("PUT", "faults", { faults: [{ status: 500 }] });
    const { status, body } = await ask("POST", "snapshots/sent/restore");
    expect([status, body]).toEqual([200, { name: "sent", at: AT }]);
    expect((await ask("GET", "clock")).body.now).toBe(AT);
    expect((await ask("GET", "faults")).body.faults).toEqual([]);
  }
  expect(replies[1]).toEqual(replies[0]);
});

test("without a name they are numbered, and one of the same name gives way", async () => {
  const { ask } = bench();
  await ask("POST", "snapshots");
  await ask("POST", "snapshots", { name: "mine" });
  await ask("POST", "snapshots");
  await ask("PATCH", "clock", { advance: "PT1S" });
  await ask("POST", "snapshots", { name: "mine" });
  expect((await ask("GET", "snapshots")).body).toEqual({
    snapshots: [
      { name: "snapshot-1", at: AT },
      { name: "snapshot-2", at: AT },
      { name: "mine", at: "2026-01-01T00:00:01.000Z" },
    ],
  });
});

test("a name has to fit in a path", async () => {
  const { status, body } = await bench().ask("POST", "snapshots", { name: "a/b" });
  expect([status, body]).toEqual([
    400,
    refusedAt("body", "/name", "/name is not well formed.", 'For example "before-login".'),
  ]);
});

test.each([
  ["befor", "Did you mean before?"],
  ["something", "There is: before."],
])("there is no snapshot %s", async (name, fix) => {
  const { ask } = bench();
  await ask("POST", "snapshots", { name: "before" });
  const { status, body } = await ask("POST", `snapshots/${name}/restore`);
  expect([status, body]).toEqual([
    404,
    { error: { code: "no_such_snapshot", message: `There is no snapshot ${name} of this project.`, fix } },
  ]);
});

test("where there is no snapshot at all, one has to be taken", async () => {
  const { body } = await bench().ask("POST", "snapshots/before/restore");
  expect(body.error.fix).toBe("Take one first: POST …/snapshots.");
});

test("a fork goes on alone, with the same clock and the same chance", async () => {
  const { ask, send, mock } = bench();
  await send();
  await ask("PATCH", "clock", { advance: "PT1M" });
  const { status, body } = await ask("POST", "fork", { to: OTHER });
  expect([status, body]).toEqual([200, { to: OTHER }]);
  const [here, there] = [await send("+12025550101"), await send("+12025550101", OTHER)];
  expect(there.body).toEqual(here.body);
  await ask("POST", "reset", undefined, OTHER);
  expect([mock.world(PROJECT).data.users.size, mock.world(OTHER).data.users.size]).toEqual([2, 0]);
});

test("a fork's clock runs exactly with the one it was copied from", async () => {
  const { ask, mock, world } = bench();
  const machine = { now: () => ++time };
  let time = 1_000;
  Object.assign(world, { clock: new VirtualClock({ source: machine }) });
  Object.assign(mock.world(OTHER), { clock: new VirtualClock({ source: machine }) });
  await ask("PATCH", "clock", { advance: "PT1M" });
  await ask("POST", "fork", { to: OTHER });
  expect(mock.world(OTHER).clock.state).toEqual(world.clock.state);
});

test("a project that holds something is not written over, one that was reset is", async () => {
  const { ask, send } = bench();
  await send("+12025550101", OTHER);
  const { status, body } = await ask("POST", "fork", { to: OTHER });
  expect([status, body]).toEqual([
    409,
    {
      error: {
        code: "project_in_use",
        message: `The project ${OTHER} already holds something.`,
        fix: "Name another project, or reset that one first.",
      },
    },
  ]);
  await ask("POST", "reset", undefined, OTHER);
  expect((await ask("POST", "fork", { to: OTHER })).status).toBe(200);
});

test("a fork goes into a project", async () => {
  const { status, body } = await bench().ask("POST", "fork", { to: "elsewhere" });
  expect([status, body]).toEqual([
    400,
    refusedAt(
      "body",
      "/to",
      '"elsewhere" cannot be the id of a project.',
      "Name one that a client could sign its requests with.",
    ),
  ]);
});
