export interface CatalogueEntry {
  readonly status: number;
  /** Our own words; clients key on the type and the status. */
  readonly message: string;
  /** Types that only the B2B API has are documented on pages of their own. */
  readonly b2b?: true;
  /** The status is our inference, by analogy with its neighbours: facts §7. */
  readonly inferred?: true;
}
