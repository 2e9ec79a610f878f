import { describe, expect, test } from "vitest";
import { DurationError, milliseconds, timestamp, VirtualClock } from "../../src/ports/clock.ts";

const NOON = Date.UTC(2026, 0, 1, 12);

function machine(at: number) {
  const source = { at, now: () => source.at };
  return source;
}

describe("a running clock", () => {
  test("shows the machine's time until told otherwise", () => {
    const source = machine(NOON);
    const clock = new VirtualClock({ source });
    source.at += 5;
    expect(clock.now()).toBe(NOON + 5);
  });

  test("goes on with the machine from where it was set", () => {
    const source = machine(1_000);
    const clock = new VirtualClock({ source, at: NOON });
    source.at += 250;
    expect(clock.now()).toBe(NOON + 250);
  });

  test("keeps its lead after it was advanced", () => {
    const source = machine(NOON);
    const clock = new VirtualClock({ source });
    clock.advance({ minutes: 2 });
    source.at += 1;
    expect(clock.now()).toBe(NOON + 120_001);
  });
});

describe("a frozen clock", () => {
  test("stands still while the machine goes on", () => {
    const source = machine(1_000);
    const clock = new VirtualClock({ source, at: NOON, frozen: true });
    source.at += 10_000;
    expect(clock.now()).toBe(NOON);
    expect(clock.frozen).toBe(true);
  });

  test("begins at exactly the instant it is given, however slow the machine is", () => {
    let now = 0;
    const source = { now: () => ++now };
    expect(new VirtualClock({ at: NOON, frozen: true, source }).now()).toBe(NOON);
  });

  test("resumes from the instant it showed, not from the machine's", () => {
    const source = machine(1_000);
    const clock = new VirtualClock({ source, at: NOON, frozen: true });
    source.at += 10_000;
    clock.resume();
    source.at += 3;
    expect(clock.now()).toBe(NOON + 3);
  });

  test("freezes at the instant that a running one shows", () => {
    const source = machine(NOON);
    const clock = new VirtualClock({ source });
    clock.advance({ seconds: 1 });
    clock.freeze();
    source.at += 99;
    expect(clock.now()).toBe(NOON + 1_000);
  });

  test("is set by an instant or by its ISO 8601 text", () => {
    const clock = new VirtualClock({ at: NOON, frozen: true });
    clock.set("2026-04-25T16:37:09Z");
    expect(clock.now()).toBe(Date.UTC(2026, 3, 25, 16, 37, 9));
    clock.set(NOON);
    expect(clock.now()).toBe(NOON);
  });
});

test("every unit of a duration counts", () => {
  const duration = { weeks: 1, days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 };
  expect(milliseconds(duration)).toBe(604_800_000 + 93_784_005);
  expect(milliseconds({})).toBe(0);
});

test.each([
  ["PT2M1S", 121_000],
  ["P1D", 86_400_000],
  ["P1W", 604_800_000],
  ["P1DT1H", 90_000_000],
  ["PT0.5S", 500],
  ["PT0,25S", 250],
  ["PT1.5H", 5_400_000],
  ["PT0S", 0],
])("%s is a duration of %i ms", (text, length) => {
  expect(milliseconds(text)).toBe(length);
});

test.each([
  "",
  "P",
  "PT",
  "P1DT",
  "1D",
  "P1M",
  "P1Y",
  "-P1D",
  "P-1D",
  "PT1",
  "PT1S1M",
  "pt1s",
  "PT1.S",
  `P${"9".repeat(400)}D`,
])("%j is no duration", (text) => {
  expect(() => milliseconds(text)).toThrow(
    new DurationError(
      `"${text}" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds.`,
      'For example "PT2M1S" is two minutes and a second, "P1D" a day, "PT0.5S" half a second.',
    ),
  );
});

test("a unit that there is not is told, with those that there are", () => {
  const misspelt: object = { minuts: 2 };
  expect(() => milliseconds({ ...misspelt })).toThrow(
    'There is no unit of time "minuts". There is: weeks, days, hours, minutes, seconds, milliseconds.',
  );
});

test("a clock advances by either spelling of a duration", () => {
  const clock = new VirtualClock({ at: NOON, frozen: true });
  clock.advance("PT2M1S");
  clock.advance({ minutes: 2, seconds: 1 });
  expect(clock.now()).toBe(NOON + 242_000);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("a clock does not advance by %s seconds", (seconds) => {
  const clock = new VirtualClock({ at: NOON, frozen: true });
  expect(() => clock.advance({ seconds })).toThrow(/A clock advances by a positive duration/);
  expect(clock.now()).toBe(NOON);
});

test.each(["yesterday", Number.NaN, Number.POSITIVE_INFINITY])("%s is no instant to set a clock to", (at) => {
  const clock = new VirtualClock({ at: NOON, frozen: true });
  expect(() => clock.set(at)).toThrow(`"${at}" is not an ISO 8601 instant.`);
});

test("a clock restored from its state shows the same time, frozen or running", () => {
  const source = machine(NOON);
  const clock = new VirtualClock({ source, at: 7 });
  const other = new VirtualClock({ source });
  other.restore(clock.state);
  source.at += 10;
  expect(other.now()).toBe(17);
  clock.freeze();
  other.restore(clock.state);
  source.at += 10;
  expect(other.now()).toBe(17);
});

test("a timestamp is RFC 3339 in UTC, in whole seconds", () => {
  expect(timestamp(NOON + 999)).toBe("2026-01-01T12:00:00Z");
});
