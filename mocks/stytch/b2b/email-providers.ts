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

/** Domains whose addresses live for minutes. Which ones Stytch knows is not documented: the best known are here. */
const DISPOSABLE_PROVIDERS: ReadonlySet<string> = new Set([
  "10minutemail.com",
  "guerrillamail.com",
  "mailinator.com",
  "sharklasers.com",
  "temp-mail.org",
  "trashmail.com",
  "yopmail.com",
]);

export const isDisposable = (domain: string): boolean => DISPOSABLE_PROVIDERS.has(domain.toLowerCase());
