/** What a person is called. */
export interface MadeUpName {
  readonly first: string;
  readonly last: string;
  readonly full: string;
}

/** Shorter than the 63 characters that a part of a domain may have, with room for a number. */
const LONGEST_SLUG = 40;

/** Small letters and digits, with a hyphen where there was anything else. */
export const slugOf = (text: string): string =>
  lettersOf(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replaceAll(/^-|-$/g, "");

/** `ada.lovelace` */
export const mailboxOf = ({ first, last }: Pick<MadeUpName, "first" | "last">): string =>
  [first, last].map(slugOf).join(".");

const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase();
