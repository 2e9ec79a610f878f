import { posix, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// https://spec.openapis.org/arazzo/v1.1.0.html#establishing-the-base-uri

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

export const isAbsolute = (uri: string): boolean => SCHEME.test(uri);

const fileUri = (file: string): string => pathToFileURL(resolve(file)).href;

/** What a reference identifies, as an absolute URI; undefined when it is no reference. */
export function identify(reference: string, file: string, self?: string): string | undefined {
  // A document without `$self` is identified by where it was read from, and a relative `$self` is resolved against that.
  const base = self ?? fileUri(file);
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

/**
 * A relative reference in a document that calls itself `https://…` identifies something remote. It is read from the
 * same place beside the file: whoever copies the document copies its neighbours too.
 */
export function beside(reference: string, self: string): string {
  const from = new URL(self).pathname;
  const to = new URL(reference, self).pathname;
  return posix.relative(posix.dirname(from), to);
}
