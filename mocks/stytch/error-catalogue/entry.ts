export interface CatalogueEntry {
  readonly status: number;
  /** Our own words; clients key on the type and the status. */
  readonly message: string;
  /** Types that only the B2B API has are documented on pages of their own. */
  readonly b2b?: true;
  /** The status is our inference, by analogy with its neighbours: docs/stytch/errors.md#inferred-statuses. */
  readonly inferred?: true;
}

/** Makes entries of error types that differ in nothing but what they say. */
const entries =
  (shared: Pick<CatalogueEntry, "b2b" | "inferred">) =>
  <Type extends string>(status: number, messages: Readonly<Record<Type, string>>) =>
    Object.fromEntries(
      Object.entries<string>(messages).map(([type, message]) => [type, { status, message, ...shared }]),
    ) as Readonly<Record<Type, CatalogueEntry>>;

export const documented = entries({});
export const inferred = entries({ inferred: true });

/** The same, of types that only the B2B API has. */
export const b2b = {
  documented: entries({ b2b: true }),
  inferred: entries({ inferred: true, b2b: true }),
};
