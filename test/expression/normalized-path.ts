import { JSONPathNode } from "json-p3";

/** https://www.rfc-editor.org/rfc/rfc9535#name-normalized-paths */
export const normalizedPath = (location: readonly (string | number)[]): string =>
  new JSONPathNode(null, [...location], null).getPath({ form: "canonical" });
