import { expect, test } from "vitest";
import { api, flow, json, written } from "./module-of.ts";

const replies = (responses: object) => written("replies", { "api.yml": api(responses), "flow.yml": flow() });

const errors = (field: string, ...names: string[]) =>
  json({ type: "object", properties: { [field]: { type: "string", enum: names } } });

const OK = { description: "Sent." };

test("each status has the errors that its body may name", () => {
  expect(
    replies({
      200: OK,
      400: errors("error_type", "bad", "worse"),
      401: errors("error_type", "unknown_user"),
    }),
  ).toBe('{ 200: never; 400: "bad" | "worse"; 401: "unknown_user" }');
});

test.each(["error_type", "error_code", "code", "error", "type"])("an error may be named in %s", (field) => {
  expect(replies({ 200: OK, 400: errors(field, "bad") })).toBe('{ 200: never; 400: "bad" }');
});

test("a failure of which no error is listed may name any, or none where its body has no place for one", () => {
  const any = json({ type: "object", properties: { error: { type: "string" } } });
  const open = json({ type: "object" });
  const none = json({ type: "object", properties: { message: { type: "string" } } });
  const text = { description: "An answer.", content: { "text/plain": {} } };
  expect(replies({ 200: OK, 400: any, 401: open, 402: { description: "Pay." }, 403: none, 404: text })).toBe(
    "{ 200: never; 400: string; 401: string; 402: string; 403: never; 404: never }",
  );
});

test("problem details are read as any JSON", () => {
  const content = {
    "application/problem+json": { schema: { type: "object", properties: { type: { const: "urn:bad" } } } },
  };
  expect(replies({ 200: OK, 400: { description: "Bad.", content } })).toBe('{ 200: never; 400: "urn:bad" }');
});

test("a range of statuses and the default are other", () => {
  expect(replies({ 200: OK, "4XX": errors("code", "bad"), default: errors("code", "bad", "broken") })).toBe(
    '{ 200: never; other: "bad" | "broken" }',
  );
});

test("an operation that declares no answer may give any", () => {
  expect(replies({})).toBe("{ other: string }");
});

test("many errors stand one below the other", () => {
  const names = Array.from({ length: 6 }, (_, index) => `a_rather_long_name_of_an_error_${index}`);
  expect(replies({ 400: errors("code", ...names) })).toBe(`{
  400:
${names.map((name) => `    | "${name}"`).join("\n")};
}`);
});
