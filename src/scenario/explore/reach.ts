import { literal } from "./written.ts";

/** A call on the way: `slowBy({ seconds: 31 })`. */
interface Call {
  readonly call: string;
  readonly with: readonly unknown[];
}

/** How something is reached from the world, as it is written: `ada.phone.readsCode`, link by link. */
export type Reach = readonly [root: string, ...links: Links];

export type Links = readonly (string | Call)[];

export const reachSource = (reach: Reach): string =>
  reach
    .map((link) => (typeof link === "string" ? link : `${link.call}(${link.with.map(literal).join(", ")})`))
    .join(".");

/** What is there; undefined when the world has no such thing. */
export function reached(world: object, reach: Reach): unknown {
  let value: unknown = world;
  for (const link of reach) {
    const name = typeof link === "string" ? link : link.call;
    const member: unknown = isObject(value) ? value[name] : undefined;
    value =
      typeof link === "string"
        ? member
        : typeof member === "function"
          ? Reflect.apply(member, value, link.with)
          : undefined;
  }
  return value;
}

/** World, person, what they own, and what that can do. */
const DEEPEST = 3;

/** Where the world has this value: the way to it that is shortest, and written first. */
export function reachTo(world: object, wanted: unknown): Reach | undefined {
  let level: readonly { readonly at: readonly string[]; readonly value: object }[] = [
    { at: [], value: world },
  ];
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const next: { at: readonly string[]; value: object }[] = [];
    for (const { at, value } of level) {
      for (const name of Object.keys(value)) {
        const member = memberOf(value, name);
        const [root, ...links] = [...at, name];
        if (member === wanted && root !== undefined) return [root, ...links];
        if (isPlain(member)) next.push({ at: [...at, name], value: member });
      }
    }
    level = next;
  }
  return undefined;
}

/** Some things of a persona are there only later, and say so when they are asked for. */
function memberOf(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A service's whole state may hang on a persona: what has a class of its own is not gone through. */
const isPlain = (value: unknown): value is object =>
  isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
