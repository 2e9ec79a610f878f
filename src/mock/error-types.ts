import { unknownName } from "../document/nearest.ts";

/** Every error type that a service is known to give, and its status where that is known. */
export type ErrorTypes = ReadonlyMap<string, number | undefined>;

interface NamedError {
  readonly errorType?: string;
  readonly status?: number;
}

/** Why no fault can give this error: it is none of the service's, or nobody can say with which status. */
export function impossibleError(
  { errorType, status }: NamedError,
  known: ErrorTypes,
): { readonly message: string; readonly fix?: string } | undefined {
  if (errorType === undefined) return undefined;
  const unknown = unknownName("error", errorType, [...known.keys()]);
  if (unknown) return unknown;
  if ((status ?? known.get(errorType)) !== undefined) return undefined;
  return {
    message: `Which status ${errorType} has is not known.`,
    fix: "Give the rule its status too.",
  };
}
