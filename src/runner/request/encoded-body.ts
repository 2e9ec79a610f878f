import type { Encoding } from "../../openapi/media-type.ts";

export interface EncodedBody {
  readonly body: string | Uint8Array;
  /** With the boundary, where there is one. */
  readonly contentType: string;
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** By the name of a property of a form. */
export type Encodings = Readonly<Record<string, Encoding>>;
