import type { Faker } from "./made-up.ts";
import type { SampleSource } from "./sample-source.ts";
import { snakeCase } from "./sample-text.ts";

const between =
  (min: number, max: number) =>
  ({ number }: Faker): number =>
    number.int({ min, max });

/** What a number of such a name is as a rule. The first that fits. */
const BY_NAME: readonly (readonly [RegExp, (faker: Faker) => number])[] = [
  [/(^|_)lat(itude)?$/, ({ location }) => location.latitude({ precision: 2 })],
  [/(^|_)(lon|lng|longitude)$/, ({ location }) => location.longitude({ precision: 2 })],
  [
    /(^|_)(amount|price|cost|fee|total|subtotal|balance)$/,
    ({ number }) => number.float({ min: 1, max: 1_000, fractionDigits: 2 }),
  ],
  [/(^|_)age$/, between(18, 90)],
  [/(^|_)year$/, (faker) => faker.date.recent().getUTCFullYear()],
  [/(^|_)port$/, between(1_024, 65_535)],
  [/(^|_)(rating|stars)$/, between(1, 5)],
];

/** A number that a person would expect in a field of this name; undefined where nothing is known of it. */
export function numberOfName(name: string, { faker }: SampleSource): number | undefined {
  const own = snakeCase(name);
  const [, make] = BY_NAME.find(([pattern]) => pattern.test(own)) ?? [];
  return make?.(faker());
}
