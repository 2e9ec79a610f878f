import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePointer, resolveTokens } from "../../src/document/pointer.ts";
import { synthesize } from "../../src/mock/synthesize.ts";
import { Random } from "../../src/ports/random.ts";
import { at, reach } from "../../src/schema/at.ts";
import { breachesOf } from "../../src/schema/breaches.ts";
import { schemaShifts } from "../../src/schema/compare.ts";
import { feeds } from "../../src/schema/feeds.ts";
import { lostReferences } from "../../src/schema/references.ts";
import { schemaAt } from "../../src/schema/resolve.ts";
import { exactly, type WrittenSchema } from "../../src/schema/schema.ts";
import { shapesOf } from "../../src/schema/shapes.ts";
import { asValue } from "../../src/schema/value.ts";
import { type GeneratedSchemas, generatedSchemas, values } from "./generated-schemas.ts";

const RUNS = 400;

interface Asked {
  readonly schema: WrittenSchema;
  readonly takes: (value: unknown) => boolean;
}

/** Undefined where the validator cannot follow the references. */
function ask(root: GeneratedSchemas): Asked | undefined {
  const schema = schemaAt(root, "/asked");
  if (lostReferences(schema).length > 0) return undefined;
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
  try {
    const validate = ajv.addSchema(root, "document").compile({ $ref: "document#/asked" });
    return { schema, takes: (value) => isTaken(validate, value) };
  } catch (error) {
    // It follows what stands on the way to an id as well.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of some combinations of `items` and `unevaluatedProperties` it makes code that cannot run. */
function isTaken(validate: (value: unknown) => unknown, value: unknown): boolean {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof ReferenceError) return false;
    throw error;
  }
}

/** Every place in a value, as tokens. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [[], ...entries.flatMap(([name, inner]) => placesIn(inner).map((rest) => [name, ...rest]))];
}

const runs = { numRuns: RUNS };

const holds = (property: (asked: Asked, value: unknown) => void) =>
  fc.assert(
    fc.property(generatedSchemas, values, (root, value) => {
      const asked = ask(root);
      if (asked !== undefined) property(asked, value);
    }),
    runs,
  );

test("what the validator takes is not called impossible", () => {
  holds(({ schema, takes }, value) => {
    if (!takes(value)) return;
    expect(shapesOf(schema)).not.toEqual([]);
    for (const place of placesIn(value)) expect(at(schema, place).kind).not.toBe("impossible");
    const certain = breachesOf(asValue(value), schema).filter(({ certainty }) => certainty === "certain");
    expect(certain).toEqual([]);
    expect(feeds(exactly(value), schema).fits).not.toBe("no");
  });
});

test("what is always there is there in all that the validator takes, where it is a map or a list", () => {
  holds(({ schema, takes }, value) => {
    if (!takes(value)) return;
    for (const place of ["/a", "/b", "/a/b", "/0", "/a/0"]) {
      const found = at(schema, place);
      if (found.kind === "declared" && found.always) expect(lacks(value, parsePointer(place))).toBe(false);
    }
  });
});

/** Lists lack items, and maps lack what has a name; what is neither lacks nothing. */
function lacks(value: unknown, [token, ...rest]: readonly string[]): boolean {
  if (token === undefined) return value === undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value) !== /\d/.test(token)) return false;
  const child = resolveTokens(value, [token]);
  return child === undefined || lacks(child, rest);
}

test("what is made up is taken, unless it is said that nothing can be", () => {
  fc.assert(
    fc.property(generatedSchemas, fc.nat(), (root, seed) => {
      const asked = ask(root);
      if (asked === undefined || !isPlain(root)) return;
      let made: unknown;
      try {
        made = synthesize(asked.schema, { random: new Random(seed), now: 0 });
      } catch {
        return;
      }
      expect(asked.takes(made)).toBe(true);
    }),
    runs,
  );
});

/** Where more than one alternative may fit, or a schema is only told by what it is not, nobody can make up what does. */
const isPlain = (root: GeneratedSchemas): boolean =>
  !/"(oneOf|not|unevaluatedProperties)"/.test(JSON.stringify(root));

test("every question comes to an end, whatever the references", () => {
  fc.assert(
    fc.property(generatedSchemas, generatedSchemas, values, (one, other, value) => {
      const [before, after] = [schemaAt(one, "/asked"), schemaAt(other, "/asked")];
      expect(["yes", "maybe", "no"]).toContain(feeds(before, after).fits);
      expect(Array.isArray([...schemaShifts(before, after)])).toBe(true);
      for (const place of placesIn(value)) expect(Array.isArray(reach(before, place))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a schema has nothing to tell of itself", () => {
  fc.assert(
    fc.property(generatedSchemas, (root) => {
      const again = structuredClone(root);
      expect([...schemaShifts(schemaAt(root, "/asked"), schemaAt(again, "/asked"))]).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
