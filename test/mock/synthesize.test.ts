import { expect, test } from "vitest";
import { descriptions } from "../../mocks/stytch/descriptions.ts";
import { synthesize } from "../../src/mock/synthesize.ts";
import { schemaIn, successStatus } from "../../src/openapi/description.ts";
import { validatorsOf } from "../../src/openapi/validators.ts";
import { Random } from "../../src/ports/random.ts";
import { asSchema } from "../../src/schema/resolve.ts";

const NOW = Date.UTC(2026, 0, 1);
const SEEDS = 20;

const success = descriptions().flatMap((description) => {
  const validators = validatorsOf(description);
  return [...description.operations.values()].map((operation) => {
    const status = successStatus(operation);
    const schema = schemaIn(description, operation.responses.get(String(status))?.schemaPointer ?? "");
    return [operation.id, { schema, validate: validators.reply(operation, status) }] as const;
  });
});

test.each(success)(
  "what is made up for %s is what its schema allows, whatever the chance",
  (_, { schema, validate }) => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const made = synthesize(schema, { random: new Random(seed), now: NOW });
      expect(validate?.(made)).toEqual([]);
    }
  },
);

const make = (schema: unknown, seed = 1) =>
  synthesize(asSchema(schema), { random: new Random(seed), now: NOW });

test("the same chance makes the same value, another one another", () => {
  const schema = { type: "string", minLength: 20 };
  expect(make(schema)).toBe(make(schema));
  expect(make(schema, 2)).not.toBe(make(schema));
});

test.each([
  [{ const: 7 }, 7],
  [{ enum: ["only"] }, "only"],
  [{ type: "integer", minimum: 3, maximum: 3 }, 3],
  [{ type: "array", items: { const: 1 }, minItems: 2, maxItems: 2 }, [1, 1]],
  [{ type: "string", pattern: "^a{3}$" }, "aaa"],
  [{ type: "null" }, null],
  [{ type: "object", required: ["a"], properties: { a: { const: true } } }, { a: true }],
])("%j leaves no choice", (schema, value) => {
  expect(make(schema)).toEqual(value);
});

test("a schema that allows nothing is said to, and names the field", () => {
  const schema = { type: "object", required: ["a"], properties: { a: false } };
  expect(() => make(schema)).toThrow('No value fits "a": its schema allows none.');
});

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** What a text is by its looks, and what such a text is when it leads to nobody. */
const LEADS_TO_NOBODY: readonly (readonly [RegExp, RegExp])[] = [
  [/^\S+@\S+$/, /@[a-z0-9-]+\.example$/],
  [/:\/\//, /^https:\/\/[a-z0-9-]+\.example\//],
  [/^\+\d+$/, /^\+1\d{3}55501\d\d$/],
  [/^\d+\.\d+\.\d+\.\d+$/, /^192\.0\.2\.\d+$/],
  [/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/, /\.example$/],
];

test("nothing that is made up leads to somebody: mailboxes, links, phones and addresses are reserved ones", () => {
  const texts = success.flatMap(([, { schema }]) =>
    [1, 2, 3].flatMap((seed) => textsIn(synthesize(schema, { random: new Random(seed), now: NOW }))),
  );
  const counts = LEADS_TO_NOBODY.map(([looks]) => texts.filter((text) => looks.test(text)).length);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  const astray = LEADS_TO_NOBODY.flatMap(([looks, reserved]) =>
    texts.filter((text) => looks.test(text) && !reserved.test(text)),
  );
  expect(astray).toEqual([]);
});
