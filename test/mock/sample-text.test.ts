import { describe, expect, test } from "vitest";
import { People } from "../../src/mock/people.ts";
import { synthesize } from "../../src/mock/synthesize.ts";
import { Random } from "../../src/ports/random.ts";
import { asSchema } from "../../src/schema/resolve.ts";

const NOW = Date.UTC(2026, 0, 1);

const random = new Random("sample texts");
const make = (schema: object) => synthesize(asSchema(schema), { random, now: NOW });

/** What a field of this name holds, when its schema says no more than its type. */
const field = (name: string, schema: object = { type: "string" }): unknown =>
  Object.values(make({ type: "object", required: [name], properties: { [name]: schema } }) as object)[0];

const many = (name: string, count: number) => Array.from({ length: count }, () => field(name));

describe("a text is what the name of its field promises", () => {
  test.each([
    ["email", /^[a-z.-]+@[a-z-]+\.example$/],
    ["impersonator_email_address", /^[a-z.-]+@[a-z-]+\.example$/],
    ["phone_number", /^\+1\d{3}55501\d\d$/],
    ["first_name", /^\p{L}[\p{L}' -]+$/u],
    ["familyName", /^\p{L}[\p{L}' -]+$/u],
    ["display_name", /^\p{L}[\p{L}'-]+ \p{L}[\p{L}' -]+$/u],
    ["user_name", /^[\w.-]+$/],
    ["honorific_prefix", /^(Mrs?|Ms|Miss|Dr)\.?$/],
    ["organization_name", /^\p{Lu}[\p{L}', -]+$/u],
    ["organization", /^\p{Lu}[\p{L}', -]+$/u],
    ["organization_slug", /^[a-z]+(-[a-z]+)+$/],
    ["client_name", /^\w+( \w+)+$/],
    ["department", /^\p{Lu}\w+$/u],
    ["title", /^\w+ \w+ \w+$/],
    ["currency", /^[A-Z]{3}$/],
    ["currency_code", /^[A-Z]{3}$/],
    ["currencySymbol", /^\S{1,4}$/],
    ["country", /^[A-Z]{2}$/],
    ["country_name", /^\p{Lu}\p{L}+/u],
    ["ip_geo_country", /^[A-Z]{2}$/],
    ["ip_geo_city", /^\p{Lu}[\p{L}'. -]+$/u],
    ["locality", /^\p{Lu}[\p{L}'. -]+$/u],
    ["region", /^\p{Lu}[\p{L} ]+$/u],
    ["street_address", /^\d+ [\p{L}\d'. -]+$/u],
    ["addressLine2", /^(Apt\.|Suite) \d+$/],
    ["formatted", /^\d+ .+, .+, [A-Z]{2} \d{5}, US$/],
    ["postal_code", /^\d{5}$/],
    ["zipCode", /^\d{5}$/],
    ["latitude", /^-?\d{1,2}(\.\d+)?$/],
    ["longitude", /^-?\d{1,3}(\.\d+)?$/],
    ["timezone", /^[A-Z][A-Za-z_]+(\/[\w+-]+)*$/],
    ["locale", /^[a-z]{2}-[A-Z]{2}$/],
    ["language", /^[a-z]{2}$/],
    ["colour", /^[a-z ]+$/],
    ["job_title", /^\w+ \w+ \w+$/],
    ["user_agent", /^Mozilla\/5\.0 \(\w/],
    ["price", /^\d+\.\d\d$/],
    ["description", /^\p{Lu}.+ .+ .+$/u],
    ["verdict_reason", / .+ .+[!.]$/],
    ["ip_address", /^192\.0\.2\.\d+$/],
    ["cidr_block", /^192\.0\.2\.0\/24$/],
    ["asn", /^AS6(449[6-9]|450\d|451[01])$/],
    ["mac_address", /^00:00:5e:00:53:[0-9a-f]{2}$/],
    ["redirect_urls", /^https:\/\/[a-z-]+\.example\/[a-z-]+$/],
    ["organization_logo_url", /^https:\/\/[a-z-]+\.example\/[a-z-]+\.png$/],
    ["claimed_email_domains", /^[a-z-]+\.example$/],
    ["crypto_wallet_address", /^0x[0-9a-f]{40}$/],
    ["session_token", /^[\w-]{44}$/],
    ["siteKey", /^[\w-]{44}$/],
    ["code", /^\d{6}$/],
    ["bearer_token_last_four", /^\d{4}$/],
    ["recovery_codes", /^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/],
    ["qr_code", /^data:image\/png;base64,[\w+/=]+$/],
    ["connection_id", /^[0-9a-f-]{36}$/],
    ["roles", /^[a-z_]+$/],
    ["created_at", /^2025-12-\d\dT\d\d:\d\d:\d\dZ$/],
    ["expires_at", /^2026-01-\d\dT\d\d:\d\d:\d\dZ$/],
    ["birthDate", /^(19|20)\d\d-\d\d-\d\d$/],
    ["device_type", /^(desktop|mobile|tablet)$/],
    ["os", /^(Android|iOS|Linux|macOS|Windows)$/],
    ["status", /^(active|pending)$/],
    ["frobnication", /^[a-z]+(-[a-z]+)*$/],
  ])("%s", (name, expected) => {
    for (const text of many(name, 20)) expect(text).toMatch(expected);
  });
});

describe("a number is what the name of its field promises", () => {
  test.each([
    ["latitude", -90, 90],
    ["lng", -180, 180],
    ["price", 1, 1_000],
    ["age", 18, 90],
    ["year", 2025, 2026],
    ["port", 1_024, 65_535],
    ["rating", 1, 5],
  ])("%s", (name, least, most) => {
    for (let turn = 0; turn < 20; turn++) {
      const number = field(name, { type: "number" });
      expect(number).toBeGreaterThanOrEqual(least);
      expect(number).toBeLessThanOrEqual(most);
    }
  });

  test("and whole where it has to be, or within limits that leave nothing of that", () => {
    expect(Number.isInteger(field("price", { type: "integer" }))).toBe(true);
    expect(field("age", { type: "integer", minimum: 200, maximum: 200 })).toBe(200);
  });
});

test("of a thousand emails nearly all are different", () => {
  const emails = Array.from({ length: 1_000 }, () => make({ type: "string", format: "email" }));
  expect(new Set(emails).size).toBeGreaterThan(995);
});

test("a name longer than its schema allows is cut, and one with a format or a pattern keeps to that first", () => {
  expect(field("description", { type: "string", maxLength: 12 })).toHaveLength(12);
  expect(field("country", { type: "string", pattern: "^[a-z]{3}$" })).toMatch(/^[a-z]{3}$/);
  expect(field("created_at", { type: "string", format: "ipv6" })).toMatch(/^2001:db8::/);
});

test("names come by the chance of people: ids, tokens and codes are the same whoever they are", () => {
  const of = (people: string) => {
    const { faker } = new People(people, () => NOW);
    const properties = { name: {}, id: {}, token: {}, code: {}, email: {} };
    const schema = asSchema({ type: "object", required: Object.keys(properties), properties });
    return synthesize(schema, { random: new Random(1), now: NOW, faker }) as Readonly<Record<string, string>>;
  };
  const [one, other] = [of("1"), of("2")];
  expect(other).toEqual({ ...one, name: expect.any(String), email: expect.any(String) });
  expect([other.name, other.email]).not.toEqual([one.name, one.email]);
});
