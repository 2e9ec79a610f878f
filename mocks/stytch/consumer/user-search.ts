import { domainOf } from "../email-address.ts";
import type { Handler } from "../handler.ts";
import { anyOf, between, type Filter, flag, fuzzy, instant, search, text } from "../search.ts";
import type { StytchWorld, User } from "../state.ts";
import { contactsOf } from "./contacts.ts";
import { presentUser } from "./present-user.ts";

export const searchUsers: Handler<"api_user_v1_Search"> = ({ body, world }) => {
  const { page, results_metadata } = search(
    {
      family: "user",
      rows: world.data.users.values(),
      keyOf: (user) => user.user_id,
      filters: filters(world),
    },
    body,
  );
  return { results: page.map((user) => presentUser(world, user)), results_metadata };
};

/** Factors that nobody has here: passkeys, fingerprints, wallets, OAuth providers. */
const nobodyHasAny: Filter<User> = anyOf(() => []);
const nobodyHasOne: Filter<User> = flag(() => false);

/** What users are found by (docs/stytch/searches.md#user-filters). */
function filters(world: StytchWorld): Readonly<Record<string, Filter<User>>> {
  const emails = (user: User) => contactsOf(world, user, "email");
  const phones = (user: User) => contactsOf(world, user, "phone");
  const totps = (user: User) => world.data.totps.filter("account", user.user_id);
  return {
    created_at_greater_than: instant((user, at) => user.created_at > at),
    created_at_less_than: instant((user, at) => user.created_at < at),
    created_at_between: between((user) => user.created_at),
    status: text((user, wanted) => user.status === wanted),
    user_id: anyOf((user) => [user.user_id, user.external_id]),
    full_name_fuzzy: fuzzy(({ name }) => [
      [name.first_name, name.middle_name, name.last_name].filter((part) => part !== "").join(" "),
    ]),
    phone_number: anyOf((user) => phones(user).map(({ address }) => address)),
    phone_id: anyOf((user) => phones(user).map(({ id }) => id)),
    phone_verified: flag((user, wanted) => phones(user).some(({ verified }) => verified === wanted)),
    phone_number_fuzzy: fuzzy((user) => phones(user).map(({ address }) => address)),
    email_address: anyOf((user) => emails(user).map(({ address }) => address)),
    email_id: anyOf((user) => emails(user).map(({ id }) => id)),
    email_verified: flag((user, wanted) => emails(user).some(({ verified }) => verified === wanted)),
    email_address_fuzzy: fuzzy((user) => emails(user).map(({ address }) => address)),
    email_domain: text((user, wanted) =>
      emails(user).some(({ address }) => domainOf(address) === wanted.toLowerCase()),
    ),
    totp_id: anyOf((user) => totps(user).map(({ id }) => id)),
    totp_verified: flag((user, wanted) => totps(user).some(({ verified }) => verified === wanted)),
    password_exists: flag((_, wanted) => !wanted),
    webauthn_registration_id: nobodyHasAny,
    webauthn_registration_verified: nobodyHasOne,
    biometric_registration_id: nobodyHasAny,
    biometric_registration_verified: nobodyHasOne,
    crypto_wallet_id: nobodyHasAny,
    crypto_wallet_address: nobodyHasAny,
    crypto_wallet_verified: nobodyHasOne,
    oauth_provider: nobodyHasAny,
  };
}
