import fc from "fast-check";
import { expect, test } from "vitest";
import { descriptions } from "../../mocks/stytch/descriptions.ts";
import type { Operation } from "../../src/openapi/description.ts";
import type { Api } from "../mocks/stytch/bench.ts";
import { type GeneratedRequest, requestsOf } from "./arbitrary.ts";
import { livedIn } from "./lived-in.ts";

/** In all, over every operation of the descriptions. */
const REQUESTS = 20_000;

const operations = descriptions().flatMap((description) =>
  [...description.operations.values()].map((operation) => ({ description, operation })),
);
const each = Math.ceil(REQUESTS / operations.length);

async function send(api: Api, operation: Operation, { parameters, body }: GeneratedRequest) {
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  let path = operation.path;
  for (const { name, in: place } of operation.parameters) {
    const value = parameters[name];
    if (value === undefined) continue;
    if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(String(value)) || "%20");
    if (place === "query") query.set(name, String(value));
    if (place === "header") headers[name.toLowerCase()] = String(value);
  }
  const url = query.size > 0 ? `${path}?${query}` : path;
  return api.raw({
    method: operation.method,
    url,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** A reply that breaks its description is a 500 of the engine's, so that one number speaks for both. */
test.each(operations.map(({ description, operation }) => [operation.id, description, operation] as const))(
  "%s: requests as described, and with one thing wrong, never give a 5xx or a reply that is not described",
  async (_, description, operation) => {
    const { api, known } = await livedIn();
    const property = fc.asyncProperty(requestsOf(description, operation, known), async (request) => {
      const { status, text } = await send(api, operation, request);
      expect(status, text).toBeLessThan(500);
    });
    await fc.assert(property, { numRuns: each });
  },
);
