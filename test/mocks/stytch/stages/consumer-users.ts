import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, type Fields, OTHER_PHONE, PHONE } from "../bench.ts";
import { atUser, everywhereWithoutBody, instead, makeUser } from "./consumer-stage.ts";
import { but, everywhere, type Stage, type Stages } from "./stage.ts";

const GERMANY = "+4915112345678";
const UUID = "00000000-0000-4000-8000-000000000000";
const tooManyKeys = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i]));

const metadata = (good: Stage): Stages => ({
  metadata_too_many_keys: but(good, { trusted_metadata: tooManyKeys }),
  metadata_too_large: but(good, { trusted_metadata: { a: "x".repeat(5_000) } }),
  metadata_invalid_format: but(good, { trusted_metadata: [] }),
});

const phone = (good: Stage, fields: Fields = {}): Stages => ({
  invalid_phone_number: but(good, { ...fields, phone_number: "555" }),
  invalid_phone_number_country_code: but(good, { ...fields, phone_number: GERMANY }),
});

const create: Stage = () => ({ body: { email: ADA } });

/** A user with the same is there already. */
const taken = (fields: Fields): Stage => {
  return async (api) => {
    await makeUser(api, fields);
    return { body: { phone_number: OTHER_PHONE, ...fields } };
  };
};

/** One user, and nothing but the path to say of them. */
const one: Stage = async (api) => ({ path: { user_id: (await makeUser(api)).user_id } });

const update: Stage = async (api) => ({ ...(await one(api)), body: { name: { first_name: "Ada" } } });

const exchange: Stage = async (api) => ({ ...(await one(api)), body: { email_address: "ada@home.example" } });

const EVE = { email: "eve@acme.com", external_id: "7" };

/** The good request, when somebody else has one of its fields. */
const others = (good: Stage, fields: Fields, theirs: Fields): Stage =>
  but(good, async (api) => {
    await makeUser(api, theirs);
    return fields;
  });

const removal = (kind: "email" | "phone"): Stage => {
  return async (api) => {
    const { email_id, phone_id } = await makeUser(api, { email: ADA, phone_number: PHONE });
    return { path: kind === "email" ? { email_id } : { phone_id } };
  };
};

const deleteTotp: Stage = async (api) => {
  const { user_id } = await makeUser(api);
  const { totp_id } = await api.ok("api_totp_v1_Create", { user_id });
  return { path: { totp_id } };
};

const search: Stage = () => ({ body: {} });
const searching = (...operands: Fields[]): Stage => but(search, { query: { operator: "AND", operands } });
const filter = (filter_name: string, filter_value: unknown): Stage =>
  searching({ filter_name, filter_value });

export const consumerUserStages = {
  api_user_v1_Create: {
    ...everywhere(create),
    ...metadata(create),
    invalid_role: but(create, { roles: ["editor"] }),
    ...phone(create),
    invalid_create_user_request: but(create, { email: undefined }),
    invalid_email: but(create, { email: "ada" }),
    duplicate_email: taken({ email: ADA }),
    duplicate_phone_number: taken({ phone_number: PHONE }),
    duplicate_user_external_id: others(create, { external_id: EVE.external_id }, EVE),
  },

  api_user_v1_Get: { ...everywhereWithoutBody(one), ...atUser(one) },

  api_user_v1_Update: {
    ...everywhere(update),
    ...atUser(update),
    ...metadata(update),
    invalid_role: but(update, { roles: ["editor"] }),
    duplicate_user_external_id: others(update, { external_id: EVE.external_id }, EVE),
  },

  api_user_v1_Delete: { ...everywhereWithoutBody(one), ...atUser(one) },
  api_user_v1_DeleteExternalId: { ...everywhereWithoutBody(one), ...atUser(one) },

  api_user_v1_ExchangePrimaryFactor: {
    ...everywhere(exchange),
    ...atUser(exchange),
    ...phone(exchange, { email_address: undefined }),
    invalid_email: but(exchange, { email_address: "nobody" }),
    invalid_exchange_primary_factor_fields: instead(exchange, { body: {} }),
    invalid_exchange_primary_factor_user: async (api) => {
      const { user_id } = await makeUser(api, { email: ADA, phone_number: PHONE });
      return { path: { user_id }, body: { phone_number: OTHER_PHONE } };
    },
    duplicate_email: others(exchange, { email_address: EVE.email }, EVE),
    duplicate_phone_number: others(
      exchange,
      { email_address: undefined, phone_number: PHONE },
      { phone_number: PHONE },
    ),
  },

  api_user_v1_DeleteEmail: {
    ...everywhereWithoutBody(removal("email")),
    invalid_email_id: () => ({ path: { email_id: "email-1" } }),
    email_not_found: () => ({ path: { email_id: `email-test-${UUID}` } }),
    cannot_delete_last_primary_factor: async (api) => ({
      path: { email_id: (await makeUser(api)).email_id },
    }),
  },

  api_user_v1_DeletePhoneNumber: {
    ...everywhereWithoutBody(removal("phone")),
    invalid_id: () => ({ path: { phone_id: "phone-1" } }),
    phone_number_not_found: () => ({ path: { phone_id: `phone-number-test-${UUID}` } }),
    cannot_delete_last_primary_factor: async (api) => ({
      path: { phone_id: (await makeUser(api, { phone_number: PHONE })).phone_id },
    }),
  },

  api_user_v1_DeleteTOTP: {
    ...everywhereWithoutBody(deleteTotp),
    invalid_totp_id: () => ({ path: { totp_id: "totp-1" } }),
    totp_not_found: () => ({ path: { totp_id: `totp-test-${UUID}` } }),
  },

  api_user_v1_Search: {
    ...everywhere(search),
    user_search_invalid_limit: but(search, { limit: 1001 }),
    user_search_invalid_cursor: but(search, { cursor: "nonsense" }),
    user_search_invalid_operator: but(search, { query: { operator: "XOR", operands: [] } }),
    user_search_missing_filter_name: searching({ filter_value: [] }),
    user_search_filter_name_not_recognized: filter("shoe_size", 44),
    user_search_missing_filter_value: searching({ filter_name: "user_id" }),
    user_search_expected_array_of_string: filter("user_id", "x"),
    user_search_expected_bool: filter("email_verified", "yes"),
    user_search_expected_string: filter("full_name_fuzzy", 5),
    user_search_expected_timestamp: filter("created_at_greater_than", "yesterday"),
    user_search_full_name_fuzzy_too_short: filter("full_name_fuzzy", "ab"),
    user_search_phone_number_fuzzy_too_short: filter("phone_number_fuzzy", "+1"),
    user_search_email_address_fuzzy_too_short: filter("email_address_fuzzy", "ab"),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
