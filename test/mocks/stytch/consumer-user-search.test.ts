import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEARCH = "api_user_v1_Search";

const nameOf = async (fields: Fields): Promise<string[]> =>
  (await api.ok(SEARCH, fields)).results.map(({ name }) => name?.first_name ?? "");

const matching = (filter_name: string, filter_value: unknown) =>
  nameOf({ query: { operator: "AND", operands: [{ filter_name, filter_value }] } });

/** Ada (a verified phone, an app), a day later Bob (a pending email), a day later Cleo (both, unverified). */
async function three() {
  const ada = await signIn(api);
  const name = { first_name: "Ada", last_name: "Lovelace" };
  await api.ok("api_user_v1_Update", { name, external_id: "crm|7" }, { user_id: ada.user_id });
  const { totp_id } = await api.ok("api_totp_v1_Create", { user_id: ada.user_id });
  api.clock.advance({ days: 1 });
  const bob = { email: ADA, name: { first_name: "Bob" }, create_user_as_pending: true };
  const { email_id } = await api.ok("api_user_v1_Create", bob);
  api.clock.advance({ days: 1 });
  const cleo = { email: "cleo@home.example", phone_number: OTHER_PHONE, name: { first_name: "Cleo" } };
  await api.ok("api_user_v1_Create", cleo);
  return { user_id: ada.user_id, phone_id: ada.method_id, totp_id, email_id };
}

describe("a search", () => {
  test("without a query has everybody, newest first, as a look at each would show them", async () => {
    const { user_id } = await three();
    const { results, results_metadata } = await api.ok(SEARCH);
    expect(results.map(({ name }) => name?.first_name)).toEqual(["Cleo", "Bob", "Ada"]);
    expect(results_metadata).toEqual({ total: 3, next_cursor: null });
    expect(await api.ok("api_user_v1_Get", {}, { user_id })).toMatchObject(results[2] ?? {});
  });

  test("of nobody finds nobody", async () => {
    expect(await api.ok(SEARCH)).toMatchObject({
      results: [],
      results_metadata: { total: 0, next_cursor: null },
    });
  });

  test("goes on where the page before ended", async () => {
    await three();
    const first = await api.ok(SEARCH, { limit: 2 });
    expect(first.results.map(({ name }) => name?.first_name)).toEqual(["Cleo", "Bob"]);
    const { next_cursor: cursor, total } = first.results_metadata;
    expect(total).toBe(3);
    const second = await api.ok(SEARCH, { limit: 2, cursor });
    expect(second.results.map(({ name }) => name?.first_name)).toEqual(["Ada"]);
    expect(second.results_metadata).toEqual({ total: 3, next_cursor: null });
  });

  test.each([0, 1001])("has no page of %d", async (limit) => {
    const reply = await api.post(SEARCH, { limit });
    expect(reply).toMatchObject({ status: 400, error: "user_search_invalid_limit" });
  });

  test("takes every condition with AND, and any with OR", async () => {
    await three();
    const operands = [
      { filter_name: "status", filter_value: "active" },
      { filter_name: "email_verified", filter_value: false },
    ];
    expect(await nameOf({ query: { operator: "AND", operands } })).toEqual(["Cleo"]);
    expect(await nameOf({ query: { operator: "OR", operands } })).toEqual(["Cleo", "Bob", "Ada"]);
    expect(await nameOf({ query: { operator: "AND", operands: [] } })).toEqual(["Cleo", "Bob", "Ada"]);
  });

  test("sees a wrong filter behind one that matches nobody", async () => {
    const operands = [
      { filter_name: "user_id", filter_value: [] },
      { filter_name: "email_address_fuzzy", filter_value: "ab" },
    ];
    const reply = await api.post(SEARCH, { query: { operator: "AND", operands } });
    expect(reply).toMatchObject({ status: 400, error: "user_search_email_address_fuzzy_too_short" });
    expect(reply.failure.error_message).toBe("The value of this search filter has three characters or more.");
  });
});

describe("the filter", () => {
  test.each([
    ["created_at_greater_than", "2026-04-26T00:00:00Z", ["Cleo", "Bob"]],
    ["created_at_less_than", "2026-04-26T00:00:00Z", ["Ada"]],
    [
      "created_at_between",
      { greater_than: "2026-04-26T00:00:00Z", less_than: "2026-04-27T00:00:00Z" },
      ["Bob"],
    ],
    ["status", "pending", ["Bob"]],
    ["user_id", ["crm|7"], ["Ada"]],
    ["full_name_fuzzy", "da love", ["Ada"]],
    ["phone_number", [PHONE, OTHER_PHONE], ["Cleo", "Ada"]],
    ["phone_verified", true, ["Ada"]],
    ["phone_verified", false, ["Cleo"]],
    ["phone_number_fuzzy", "202555", ["Cleo", "Ada"]],
    ["email_address", ["ADA@acme.com"], ["Bob"]],
    ["email_verified", true, []],
    ["email_verified", false, ["Cleo", "Bob"]],
    ["email_address_fuzzy", "home", ["Cleo"]],
    ["email_domain", "ACME.com", ["Bob"]],
    ["totp_verified", false, ["Ada"]],
    ["totp_verified", true, []],
    ["password_exists", false, ["Cleo", "Bob", "Ada"]],
    ["password_exists", true, []],
    ["webauthn_registration_id", ["x"], []],
    ["webauthn_registration_verified", false, []],
    ["biometric_registration_id", ["x"], []],
    ["biometric_registration_verified", true, []],
    ["crypto_wallet_id", ["x"], []],
    ["crypto_wallet_address", ["x"], []],
    ["crypto_wallet_verified", false, []],
    ["oauth_provider", ["Google"], []],
  ])("%s of %j finds %j", async (filter, value, names) => {
    await three();
    expect(await matching(filter, value)).toEqual(names);
  });

  test.each([
    ["user_id", "Ada"],
    ["phone_id", "Ada"],
    ["totp_id", "Ada"],
    ["email_id", "Bob"],
  ] as const)("%s finds its owner", async (filter, name) => {
    const ids = await three();
    expect(await matching(filter, [ids[filter]])).toEqual([name]);
    expect(await matching(filter, [])).toEqual([]);
  });
});
