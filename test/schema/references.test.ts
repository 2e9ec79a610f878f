import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { formatFragment } from "../../src/document/pointer.ts";
import { synthesize } from "../../src/mock/synthesize.ts";
import { Random } from "../../src/ports/random.ts";
import { at } from "../../src/schema/at.ts";
import { breachesOf } from "../../src/schema/breaches.ts";
import { feeds } from "../../src/schema/feeds.ts";
import { propertyNames, requiredOf } from "../../src/schema/parts.ts";
import { BACK, lostReferences } from "../../src/schema/references.ts";
import { asSchema, schemaAt } from "../../src/schema/resolve.ts";
import { exactly, pointerOf } from "../../src/schema/schema.ts";
import { shapesOf } from "../../src/schema/shapes.ts";
import { typesOf } from "../../src/schema/types.ts";
import { asValue } from "../../src/schema/value.ts";

/** One object, in all the places and by all the names that a reference can lead to. */
const PERSON = {
  type: "object",
  required: ["age"],
  properties: { age: { type: "integer", minimum: 18, maximum: 18 } },
  additionalProperties: false,
};

const DOCUMENT = {
  components: {
    schemas: {
      person: PERSON,
      "log-in": PERSON,
      "a/b~c d%e": PERSON,
      "#": PERSON,
      ü: PERSON,
      anchored: { $anchor: "human", ...PERSON },
      dynamic: { $dynamicAnchor: "mammal", ...PERSON },
      oldAnchor: { $id: "#being", ...PERSON },
      identified: { $id: "https://schemas.example/people/ada", ...PERSON },
      relative: { $id: "people/grace", ...PERSON },
      named: { $id: "urn:example:person", ...PERSON },
      family: {
        $id: "https://schemas.example/family/",
        $defs: {
          child: PERSON,
          first: { $anchor: "first", ...PERSON },
          pet: { $id: "pet", $defs: { owner: { $ref: "/family/#/$defs/child" } } },
        },
        properties: { mine: { $ref: "#/$defs/child" }, first: { $ref: "#first" } },
      },
      hop: { $ref: "#/components/schemas/hop2" },
      hop2: { allOf: [{ $ref: "#/components/schemas/person" }] },
      list: { prefixItems: [true, PERSON] },
    },
  },
};

const FORMS: readonly (readonly [string, string])[] = [
  ["a pointer", "#/components/schemas/person"],
  ["a percent-encoded letter", "#/components/schemas/log%2Din"],
  ["every escape at once", "#/components/schemas/a~1b~0c%20d%25e"],
  ["a name with the mark of a fragment", "#/components/schemas/%23"],
  ["a letter that is not ASCII", "#/components/schemas/%C3%BC"],
  ["the same, as it is", "#/components/schemas/ü"],
  ["an item of a list", "#/components/schemas/list/prefixItems/1"],
  ["one reference after another", "#/components/schemas/hop"],
  ["an anchor", "#human"],
  ["a dynamic anchor", "#mammal"],
  ["an id that is an anchor", "#being"],
  ["an absolute id", "https://schemas.example/people/ada"],
  ["an absolute id with an empty fragment", "https://schemas.example/people/ada#"],
  ["a relative id", "people/grace"],
  ["an id that is no url", "urn:example:person"],
  ["a pointer within an id", "https://schemas.example/family/#/$defs/child"],
  ["an anchor within an id", "https://schemas.example/family/#first"],
  ["what refers into its own id by a pointer", "https://schemas.example/family/#/properties/mine"],
  ["what refers into its own id by an anchor", "https://schemas.example/family/#/properties/first"],
  ["the same, from outside", "#/components/schemas/family/properties/mine"],
  ["an id within an id", "https://schemas.example/family/pet#/$defs/owner"],
];

const validatorOf = (root: object, pointer: string) =>
  new Ajv2020({ strict: false, validateSchema: false, logger: false })
    .addSchema(root, "document")
    .compile({ $ref: `document${formatFragment(pointer)}` });

const VALUES: readonly unknown[] = [
  { age: 18 },
  {},
  { age: 17 },
  { age: "18" },
  { age: 18, name: "Ada" },
  [],
  null,
];

describe.each(FORMS)("a reference by %s", (_, reference) => {
  const root = { ...DOCUMENT, asked: { $ref: reference } };
  const schema = schemaAt(root, "/asked");

  test("takes what the validator takes, and nothing else", () => {
    const validate = validatorOf(root, "/asked");
    for (const value of VALUES) {
      const fits = validate(value);
      expect(breachesOf(asValue(value), schema).length === 0).toBe(fits);
      expect(feeds(exactly(value), schema).fits).toBe(fits ? "yes" : "no");
    }
  });

  test("has the types, the names and the requirements of what it leads to", () => {
    const [shape, ...others] = shapesOf(schema);
    expect(others).toEqual([]);
    expect(shape && [...typesOf(shape)]).toEqual(["object"]);
    expect(shape && [...propertyNames(shape)]).toEqual(["age"]);
    expect(shape && [...requiredOf(shape)]).toEqual(["age"]);
    expect(at(schema, "/age")).toMatchObject({ kind: "declared", always: true });
    expect(at(schema, "/name")).toMatchObject({ kind: "impossible" });
    expect(lostReferences(schema)).toEqual([]);
  });

  test("knows where in the document that stands", () => {
    const found = at(schema, "/age");
    const pointer = (found.kind === "declared" && pointerOf(found.schema)) || "";
    expect(pointer).toMatch(/^\/components\/schemas\/.+\/properties\/age$/);
    expect(schemaAt(root, pointer).value).toEqual(PERSON.properties.age);
  });

  test("can be made up", () => {
    expect(synthesize(schema, { random: new Random(1), now: 0 })).toEqual({ age: 18 });
  });
});

test.each([
  ["a name that is not there", "#/components/schemas/nobody"],
  ["an anchor that nobody has", "#nobody"],
  ["an anchor of another id", "#first"],
  ["a broken encoding", "#/components/%zz"],
  ["a broken escape", "#/components/schemas/a~2b"],
  ["an id that nobody has", "https://schemas.example/people/nobody"],
  ["another file", "./other.yml#/components/schemas/person"],
  ["no address at all", "https://["],
])("a reference to %s says nothing, is lost, and cannot be made up", (_, reference) => {
  const root = { ...DOCUMENT, asked: { $ref: reference } };
  const schema = schemaAt(root, "/asked");
  expect(() => validatorOf(root, "/asked")).toThrow();
  expect(at(schema, "/age")).toEqual({ kind: "open" });
  expect(breachesOf(asValue({ age: "18" }), schema)).toEqual([]);
  expect(lostReferences(schema)).toMatchObject([{ reference, why: "nothing is there" }]);
  expect(() => synthesize(schema, { random: new Random(1), now: 0 })).toThrow(
    `The schema "${reference}" is not there.`,
  );
});

describe("a reference that leads back to itself", () => {
  test.each([
    ["at once", { asked: { $ref: "#/asked" } }],
    ["by way of another", { asked: { $ref: "#/other" }, other: { $ref: "#/asked" } }],
    ["by way of a choice", { asked: { anyOf: [{ type: "null" }, { $ref: "#/asked" }] } }],
    ["by way of its own name", { asked: { $anchor: "me", allOf: [{ $ref: "#me" }] } }],
  ])("%s ends, and is told", (_, root) => {
    const schema = schemaAt(root, "/asked");
    expect(shapesOf(schema).length).toBeGreaterThan(0);
    expect(at(schema, "/a")).toEqual({ kind: "open" });
    expect(new Set(lostReferences(schema).map(({ why }) => why))).toEqual(new Set([BACK]));
  });

  test("is none where a property stands between", () => {
    const root = { asked: { type: "object", properties: { next: { $ref: "#/asked" } } } };
    const schema = schemaAt(root, "/asked");
    expect(lostReferences(schema)).toEqual([]);
    expect(at(schema, "/next/next/next")).toMatchObject({ kind: "declared", always: false });
  });
});

describe("a dynamic reference", () => {
  const dynamic = (schemas: object) => schemaAt({ schemas, asked: { $dynamicRef: "#item" } }, "/asked");

  test("is followed where it can mean but one schema", () => {
    const schema = dynamic({ only: { $dynamicAnchor: "item", type: "string" } });
    expect(shapesOf(schema).map((shape) => [...typesOf(shape)])).toEqual([["string"]]);
  });

  test("says nothing where only a value can tell which", () => {
    const schema = dynamic({
      one: { $dynamicAnchor: "item", type: "string" },
      other: { $id: "other", $dynamicAnchor: "item", type: "null" },
    });
    expect(breachesOf(asValue(5), schema)).toEqual([]);
  });
});

test("a reference to what every object has leads nowhere", () => {
  expect(lostReferences(asSchema({ $ref: "#/constructor" }))).toHaveLength(1);
});

test("what looks like a name in a sample is none", () => {
  const root = {
    samples: { examples: [{ $anchor: "human", type: "null" }], default: { $id: "urn:example:a" } },
    properties: { default: { $anchor: "human", type: "string" } },
  };
  const schema = asSchema({ $ref: "#human" }, root);
  expect(shapesOf(schema).map((shape) => [...typesOf(shape)])).toEqual([["string"]]);
});
