import { type Duration, milliseconds } from "../../ports/clock.ts";
import { guessing, insisting, mistyping, sendingTwice } from "../habits.ts";
import type { Companion, Move } from "./move.ts";
import { type Links, type Reach, reached, reachSource } from "./reach.ts";
import type { Terrain, TypedCode } from "./terrain.ts";
import { durationInWords, durationOf, literal } from "./written.ts";

/** What a service adds to what can go otherwise. */
export interface Offers {
  /** How long things last: the moves wait a second less, just as long, and a second more. */
  readonly lifetimes: readonly Duration[];
  /** Failures to meet, each of them once. */
  readonly faults: readonly object[];
  /** For each way of reading a code, the other ways: what stands in the place of `readsCode`. */
  readonly readings: Readonly<Record<string, readonly Links[]>>;
}

/** Somebody mistypes once or twice; or so often that an account may be locked by it. */
const TIMES = [1, 2, 9, 10, 11];

type Enumerate = (terrain: Terrain, offers: Offers, world: object) => readonly Move[];

/** Every single thing that can go otherwise, by kind, the simplest first: a story is shrunk towards it. */
export const MOVES = {
  waits: ({ steps }, { lifetimes }) =>
    steps.slice(1).flatMap((at) =>
      aroundEach(lifetimes).map((duration): Move => {
        const source = `await clock.advance(${literal(duration)})`;
        const says = `${durationInWords(duration)} pass before ${at}`;
        const run: Run = ({ clock }) => clock.advance(duration);
        return { says, key: says, before: { at, needs: "clock", source, run } };
      }),
    ),

  asksAgain: ({ steps, calls }) =>
    steps.flatMap((at, place) =>
      calls.filter((call) => steps.indexOf(call) < place).map((earlier) => repeating(at, earlier)),
    ),

  readsOtherwise: ({ codes, others }, { readings }, world) =>
    codes.flatMap((code) => {
      const otherwise = otherReaches(code, readings, others).filter((reach) => isThere(world, reach));
      return otherwise.flatMap((reach) => readingsOf(code, reach));
    }),

  mistypes: ({ codes }) =>
    codes.flatMap(({ at, field }) =>
      TIMES.map((times): Move => {
        const says = `${field} is mistyped ${timesInWords(times)} at ${at}, and then typed right`;
        const source =
          times === 1 ? `mistyping(${literal(field)})` : `mistyping(${literal(field)}, ${times})`;
        return { says, key: `instead of ${at}`, instead: { at, source, run: mistyping(field, times) } };
      }),
    ),

  isGuessed: ({ codes }) =>
    codes.flatMap(({ at, field }) =>
      TIMES.map((times): Move => {
        const says = `somebody guesses ${field} ${timesInWords(times)} at ${at}, before it is typed`;
        const source = `guessing(${literal(field)}, ${times})`;
        return { says, key: `instead of ${at}`, instead: { at, source, run: guessing(field, times) } };
      }),
    ),

  sendsTwice: ({ calls }) =>
    calls.map(
      (at): Move => ({
        says: `${at} is sent twice`,
        key: `instead of ${at}`,
        instead: { at, source: "sendingTwice", run: sendingTwice },
      }),
    ),

  meetsFault: ({ calls }, { faults }) =>
    calls.flatMap((at) =>
      faults.flatMap((fault): Move[] => {
        const rule = { ...fault, times: 1 };
        const source = `await fault(${literal(rule)})`;
        const met = {
          at,
          needs: "fault",
          source,
          run: ({ fault: arm }) => arm(rule),
        } as const satisfies Move["before"];
        const says = `${at} meets a fault ${literal(fault)}`;
        return [
          { says, key: `fault at ${at}`, before: met },
          {
            says: `${says}, and is sent again by hand`,
            alone: `${at} is sent again by hand, if it fails`,
            key: `instead of ${at}`,
            before: met,
            instead: { at, source: "insisting", run: insisting },
          },
        ];
      }),
    ),
} satisfies Readonly<Record<string, Enumerate>>;

export type MoveKind = keyof typeof MOVES;

type Run = NonNullable<Move["before"]>["run"];

/** Who may go through the workflow beside the first: the same person, as they read it or otherwise, or another one. */
export function companions(
  { codes, others }: Terrain,
  { readings }: Offers,
  world: object,
): readonly Omit<Companion, "order">[] {
  return [
    { says: "the same person goes through it in a second window", inputs: {} },
    ...others.map(({ name, inputs }) => ({ says: `${name} goes through it too`, inputs })),
    ...codes.flatMap((code) =>
      otherReaches(code, readings, others)
        .filter((reach) => isThere(world, reach))
        .map((reach) => ({
          says: `somebody else goes through it, whose ${code.input} is ${reachSource(reach)}`,
          inputs: { [code.input]: reach },
        })),
    ),
  ];
}

function aroundEach(lifetimes: readonly Duration[]): Duration[] {
  const around = lifetimes.map(milliseconds).flatMap((life) => [life - 1000, life, life + 1000]);
  return [...new Set([1000, ...around])].toSorted((one, other) => one - other).map(durationOf);
}

function repeating(at: string, earlier: string): Move {
  const says = `${earlier} is sent again before ${at}`;
  const source = `await again(${literal(earlier)})`;
  return { says, key: says, before: { at, needs: "again", source, run: ({ again }) => again(earlier) } };
}

/** What else can be typed in the place of a code: the same person's otherwise read, and the codes of others. */
function otherReaches(
  { reach }: TypedCode,
  readings: Offers["readings"],
  others: Terrain["others"],
): Reach[] {
  const [root, ...links] = reach;
  const last = links.at(-1);
  const otherwise = typeof last === "string" ? (readings[last] ?? []) : [];
  return [
    ...otherwise.map((other): Reach => [root, ...links.slice(0, -1), ...other]),
    ...others.map(({ name }): Reach => [name, ...links]),
  ];
}

/** A list of recovery codes has no older code, and a mailbox no clock. */
function isThere(world: object, reach: Reach): boolean {
  try {
    return typeof reached(world, reach) === "function";
  } catch {
    return false;
  }
}

/** As it is; and, for what needs two messages, with another one sent just before. */
function readingsOf({ input, at, sentBy }: TypedCode, reach: Reach): Move[] {
  const says = `${input} is ${reachSource(reach)}`;
  const alone: Move = { says, key: `reads ${input}`, reads: { input, reach } };
  if (sentBy === undefined) return [alone];
  const repeated = repeating(at, sentBy);
  return [alone, { ...repeated, ...alone, says: `${repeated.says}, and ${says}`, alone: says }];
}

const timesInWords = (times: number): string =>
  times === 1 ? "once" : times === 2 ? "twice" : `${times} times`;
