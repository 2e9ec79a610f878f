/** Domains of mail providers that anybody has an address at: such a domain says nothing of an organization. */
const COMMON_PROVIDERS: ReadonlySet<string> = new Set([
  "aol.com",
  "gmail.com",
  "gmx.com",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "me.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "yahoo.com",
]);

export const isCommonProvider = (domain: string): boolean => COMMON_PROVIDERS.has(domain.toLowerCase());
