export interface CatalogueEntry {
  readonly status: number;
  /** Our own words; clients key on the type and the status. */
  readonly message: string;
  /** Types that only the B2B API has are documented on pages of their own. */
  readonly b2b?: true;
  /** The status is our inference, by analogy with its neighbours: docs/stytch/errors.md#inferred-statuses. */
  readonly inferred?: true;
}

export const documented = (status: number, message: string): CatalogueEntry => ({ status, message });

export const inferred = (status: number, message: string): CatalogueEntry => ({
  status,
  message,
  inferred: true,
});

/** The same, of types that only the B2B API has. */
export const b2b = {
  documented: (status: number, message: string): CatalogueEntry => ({ status, message, b2b: true }),
  inferred: (status: number, message: string): CatalogueEntry => ({
    ...inferred(status, message),
    b2b: true,
  }),
};
