import { expect, test } from "vitest";
import { parseInstant } from "../../src/control/api/iso-8601.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { bench, PROJECT, refusedAt } from "./bench.ts";

test.each([
  ["2026-01-01T00:00:00Z", Date.UTC(2026, 0, 1)],
  ["2026-01-01T00:00Z", Date.UTC(2026, 0, 1)],
  ["2026-01-01T02:00:00.250+02:00", Date.UTC(2026, 0, 1) + 250],
])("%s is an instant", (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test.each([
  "2026-01-01",
  "2026-01-01T00:00:00",
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-01T25:00:00Z",
  "now",
])("%j is no instant", (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test("tells the time of the world", async () => {
  expect((await bench().ask("GET", "clock")).body).toEqual({
    now: "2026-01-01T00:00:00.000Z",
    frozen: true,
  });
});

test.each([
  [{ advance: "PT2M1S" }, { now: "2026-01-01T00:02:01.000Z", frozen: true }],
  [{ set: "2027-01-01T00:00:00Z" }, { now: "2027-01-01T00:00:00.000Z", frozen: true }],
  [
    { set: "2025-01-01T00:00:00Z", frozen: true },
    { now: "2025-01-01T00:00:00.000Z", frozen: true },
  ],
  [{ frozen: true }, { now: "2026-01-01T00:00:00.000Z", frozen: true }],
])("%j moves it", async (change, clock) => {
  const { ask } = bench();
  const { status, body } = await ask("PATCH", "clock", change);
  expect([status, body]).toEqual([200, clock]);
  expect((await ask("GET", "clock")).body).toEqual(clock);
});

test("a clock that runs is moved, and runs on", async () => {
  const { ask, world } = bench();
  const machine = { now: () => 5_000 };
  Object.assign(world, { clock: new VirtualClock({ source: machine }) });
  expect((await ask("PATCH", "clock", { advance: "PT1S" })).body.now).toBe("1970-01-01T00:00:06.000Z");
  machine.now = () => 7_000;
  expect((await ask("PATCH", "clock", { frozen: true })).body.now).toBe("1970-01-01T00:00:08.000Z");
  machine.now = () => 9_000;
  const resumed = { set: "1970-01-01T00:01:00Z", frozen: false };
  expect((await ask("PATCH", "clock", resumed)).body).toEqual({
    now: "1970-01-01T00:01:00.000Z",
    frozen: false,
  });
  machine.now = () => 10_000;
  expect((await ask("GET", "clock")).body.now).toBe("1970-01-01T00:01:01.000Z");
});

test("set back, a code that had expired is live again", async () => {
  const { ask, send, authenticate } = bench();
  const { phone_id } = (await send()).body;
  const [{ code }] = (await ask("GET", "inbox")).body.messages;
  await ask("PATCH", "clock", { advance: "PT2M1S" });
  expect((await authenticate(phone_id, code)).body.error_type).toBe("unable_to_auth_otp_code");
  await ask("PATCH", "clock", { set: "2026-01-01T00:01:00Z" });
  expect((await authenticate(phone_id, code)).status).toBe(200);
});

const EXAMPLES = 'Send {"advance": "PT2M1S"}, {"set": "2026-01-01T00:00:00Z"} or {"frozen": true}.';

test.each([
  [{}, "", "Nothing is asked of the clock.", EXAMPLES],
  [
    { advance: "PT1S", set: "2026-01-01T00:00:00Z" },
    "",
    "A clock is advanced or set, not both.",
    "Leave out advance or set.",
  ],
  [
    { advance: "2 minutes" },
    "/advance",
    '"2 minutes" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds.',
    'For example "PT2M1S" is two minutes and a second, "P1D" a day, "PT0.5S" half a second.',
  ],
  [
    { set: "tomorrow" },
    "/set",
    '"tomorrow" is not an ISO 8601 instant with its offset.',
    'For example "2026-01-01T00:00:00Z".',
  ],
  [
    { set: "9999-01-01T00:00:00Z" },
    "/set",
    "The clock of a world shows times from 1970 up to the year 9900.",
    "Choose one in between.",
  ],
  [
    { advance: "P9999999D" },
    "/advance",
    "The clock of a world shows times from 1970 up to the year 9900.",
    "Choose one in between.",
  ],
  [{ frozen: "yes" }, "/frozen", "/frozen must be boolean.", undefined],
  [{ advnce: "PT1S" }, "/advnce", "/advnce is not known.", "Did you mean advance?"],
])("%j is refused, and the clock stays", async (change, pointer, message, fix) => {
  const { ask, mock } = bench();
  const { status, body } = await ask("PATCH", "clock", change);
  expect([status, body]).toEqual([400, refusedAt("body", pointer, message, fix)]);
  expect(mock.world(PROJECT).now).toBe(Date.UTC(2026, 0, 1));
});
