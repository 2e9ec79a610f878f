import type { Entry, Value } from "../../schema/value.ts";

/** The value with another at this place. A map gets the entry where it lacks it; nothing else grows. */
export function replaceAt<S>(
  owner: Value<S>,
  [token, ...rest]: readonly string[],
  value: Value<S>,
): Value<S> {
  if (token === undefined) return value;
  if (owner.kind === "list") {
    const items = owner.items.map((item, index) =>
      String(index) === token ? replaceAt(item, rest, value) : item,
    );
    return { ...owner, items };
  }
  if (owner.kind !== "map") return { kind: "other", judge: () => [], ...placeOf(owner) };
  const old = owner.entries.find(({ name }) => name === token);
  const below: Value<S> = old?.value ?? { kind: "map", entries: [], ...placeOf(value) };
  const entry: Entry<S> = { ...old, name: token, value: replaceAt(below, rest, value) };
  const entries =
    old === undefined ? [...owner.entries, entry] : owner.entries.map((one) => (one === old ? entry : one));
  return { ...owner, entries };
}

const placeOf = ({ pointer }: Value<unknown>) => (pointer === undefined ? {} : { pointer });
