import { describe, expect, test } from "vitest";
import type { ExpressionType, SelectorType } from "../../src/arazzo/model.ts";
import { bodyText } from "../../src/ports/http.ts";
import { replacePayload } from "../../src/runner/request/replace-payload.ts";
import { StepError } from "../../src/runner/run/step-error.ts";
import { build } from "./request-step.ts";

const ORDER = {
  items: [
    { sku: "A", quantity: 1 },
    { sku: "B", quantity: 2 },
  ],
  note: "n",
};

function replaced(
  target: string,
  value: unknown,
  targetSelectorType?: SelectorType | ExpressionType,
  payload: unknown = ORDER,
) {
  const replacement = { target, value, ...(targetSelectorType && { targetSelectorType }) };
  return replacePayload(payload, [replacement], "application/json");
}

const xml = (payload: unknown, target: string, value: unknown) =>
  replacePayload(payload, [{ target, value }], "application/soap+xml; charset=utf-8");

// https://spec.openapis.org/arazzo/v1.1.0.html#payload-replacement-object
describe("a JSON Pointer", () => {
  test.each<[target: string, value: unknown, order: unknown]>([
    ["/note", 1, { ...ORDER, note: 1 }],
    ["/new", { a: null }, { ...ORDER, new: { a: null } }],
    ["/items/0/quantity", 9, { ...ORDER, items: [{ sku: "A", quantity: 9 }, ORDER.items[1]] }],
    ["/items/1", null, { ...ORDER, items: [ORDER.items[0], null] }],
    ["/items/-", "last", { ...ORDER, items: [...ORDER.items, "last"] }],
    ["/items/2", "last", { ...ORDER, items: [...ORDER.items, "last"] }],
    ["", [1], [1]],
    ["/", 1, { ...ORDER, "": 1 }],
  ])("%s", (target, value, order) => {
    expect(replaced(target, value)).toEqual(order);
  });

  test("leaves the payload itself as it was", () => {
    const payload = { a: { b: 1 } };
    replaced("/a/b", 2, undefined, payload);
    expect(payload).toEqual({ a: { b: 1 } });
  });

  test("names a member only, whatever it is called", () => {
    const result = replaced("/__proto__", 1, undefined, {});
    expect([Object.keys(result as object), Object.getPrototypeOf(result)]).toEqual([
      ["__proto__"],
      Object.prototype,
    ]);
  });
});

describe("a JSONPath", () => {
  test("replaces at every place that it finds", () => {
    expect(replaced("$.items[?@.quantity > 1].quantity", 0, "jsonpath")).toEqual({
      ...ORDER,
      items: [ORDER.items[0], { sku: "B", quantity: 0 }],
    });
    expect(replaced("$..quantity", 5, { type: "jsonpath", version: "rfc9535" })).toEqual({
      ...ORDER,
      items: [
        { sku: "A", quantity: 5 },
        { sku: "B", quantity: 5 },
      ],
    });
  });

  test("that finds a place and what is in it replaces both", () => {
    expect(replaced("$..a", 1, "jsonpath", { a: { a: 2, b: 3 } })).toEqual({ a: 1 });
  });
});

describe("an XPath", () => {
  const ENVELOPE = '<e:Envelope xmlns:e="urn:e"><e:Id kind="old">1</e:Id><e:Id/></e:Envelope>';

  test.each([
    ["/e:Envelope/e:Id[1]", "2 < 3", ENVELOPE.replace(">1<", ">2 &lt; 3<")],
    ["/e:Envelope/e:Id[1]/@kind", "new", ENVELOPE.replace("old", "new")],
    ["//e:Id", 5, ENVELOPE.replace(">1<", ">5<").replace("<e:Id/>", "<e:Id>5</e:Id>")],
    ["//e:Id/text()", { a: 1 }, ENVELOPE.replace(">1<", '>{"a":1}<')],
  ])("%s", (target, value, text) => {
    expect(xml(ENVELOPE, target, value)).toBe(text);
  });
});

describe("what cannot be replaced", () => {
  const NOWHERE = "Nothing of the payload can be replaced at";
  test.each<[what: () => unknown, message: string]>([
    [() => replaced("note", 1), `${NOWHERE} "note": it is not a JSON Pointer, which begins with /.`],
    [() => replaced("/a/b", 1), `${NOWHERE} "/a/b": there is nothing at "/a".`],
    [() => replaced("/note/b", 1), `${NOWHERE} "/note/b": there is a text at "/note".`],
    [() => replaced("/a", 1, undefined, 7), `${NOWHERE} "/a": there is a number at the top.`],
    [() => replaced("/a", 1, undefined, null), `${NOWHERE} "/a": there is null at the top.`],
    [() => replaced("/items/3", 1), `${NOWHERE} "/items/3": the list at "/items" has 2 items, and no "3".`],
    [() => replaced("/items/x", 1), `${NOWHERE} "/items/x": the list at "/items" has 2 items, and no "x".`],
    [
      () => replaced("/01", 1, undefined, [1]),
      `${NOWHERE} "/01": the list at the top has 1 items, and no "01".`,
    ],
    [
      () => replaced("/a", 1, undefined, "text"),
      `${NOWHERE} "/a": the payload is a text, and a JSON Pointer needs JSON.`,
    ],
    [() => replaced("$.gone", 1, "jsonpath"), `${NOWHERE} "$.gone": this JSONPath finds nothing.`],
    [() => xml("<a/>", "/b", 1), `${NOWHERE} "/b": this XPath finds nothing.`],
    [() => xml("<a/>", "count(/a)", 1), `${NOWHERE} "count(/a)": this XPath finds nothing.`],
    [() => xml({}, "/b", 1), `${NOWHERE} "/b": an XPath needs a payload that is XML text.`],
  ])("%#", (what, message) => {
    expect(what).toThrow(new StepError("request", message));
  });

  test("and what is not a JSONPath, an XPath or XML says so", () => {
    expect(() => replaced("$[", 1, "jsonpath")).toThrow(/^Nothing of .+ at "\$\[": .*JSONPath.*[^.]\.$/);
    expect(() => xml("<a/>", "/a[", 1)).toThrow(/^Nothing of .+ at "\/a\[": .*XPath.*[^.]\.$/);
    expect(() => xml("<a>", "/a", 1)).toThrow(/^Nothing of .+ at "\/a": This is not XML.*[^.]\.$/s);
  });
});

describe("the replacements of a step", () => {
  const sent = (payload: unknown, ...replacements: { target: string; value: unknown }[]) => {
    const { request, notes } = build({
      paths: "/a: { post: { operationId: o } }",
      requestBody: { payload, replacements },
      inputs: { id: 7, order: { items: [] } },
    });
    return [bodyText(request), notes];
  };

  test("are made one after the other, with values of expressions", () => {
    const items = { target: "/items", value: [] };
    expect(sent({ a: 1 }, items, { target: "/items/-", value: "$inputs.id" })).toEqual([
      '{"a":1,"items":[7]}',
      [],
    ]);
  });

  test("reach into JSON that was written as text, and into the value of an expression", () => {
    expect(sent('{"a": {"b": 1.0}}', { target: "/a/b", value: "no {$inputs.id}" })).toEqual([
      '{"a":{"b":"no 7"}}',
      [],
    ]);
    expect(sent("$inputs.order", { target: "/items/0", value: 1 })).toEqual(['{"items":[1]}', []]);
  });

  test("make a payload where there is none", () => {
    expect(sent(undefined, { target: "/id", value: "$inputs.id" })).toEqual(['{"id":7}', []]);
  });

  test("are left out with their optional input", () => {
    expect(sent({ a: 1 }, { target: "/b", value: "$inputs.gone" })).toEqual([
      '{"a":1}',
      ["the replacement at /b was left out: the optional input gone has no value."],
    ]);
  });
});
