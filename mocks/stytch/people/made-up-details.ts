import type { Faker } from "../../../src/mock/made-up.ts";
import type { Metadata } from "../state.ts";

interface Details {
  readonly trusted_metadata: Metadata;
  readonly untrusted_metadata: Metadata;
}

const dayIn = (faker: Faker): string => faker.date.past({ years: 5 }).toISOString().slice(0, 10);

const address = ({ location }: Faker): Metadata => ({
  street_address: location.streetAddress(),
  city: location.city(),
  state: location.state({ abbreviated: true }),
  postal_code: location.zipCode("#####"),
  country: "US",
});

const preferences = ({ helpers, location }: Faker): Metadata => ({
  locale: helpers.arrayElement(["en-US", "en-CA", "es-US", "fr-CA"]),
  time_zone: location.timeZone(),
});

const plan = ({ helpers }: Faker): string => helpers.arrayElement(["free", "team", "enterprise"]);

/** What an app keeps beside an organization. */
export const organizationDetails = (faker: Faker): Pick<Details, "trusted_metadata"> => ({
  trusted_metadata: { plan: plan(faker), customer_since: dayIn(faker), billing_address: address(faker) },
});

export const memberDetails = (faker: Faker): Details => ({
  trusted_metadata: {
    employee_number: faker.string.numeric(6),
    department: faker.person.jobArea(),
    joined: dayIn(faker),
  },
  untrusted_metadata: { job_title: faker.person.jobTitle(), ...preferences(faker) },
});

export const userDetails = (faker: Faker): Details => ({
  trusted_metadata: { plan: plan(faker), customer_since: dayIn(faker) },
  untrusted_metadata: { address: address(faker), ...preferences(faker) },
});
