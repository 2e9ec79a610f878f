import { parsePointer } from "../../document/pointer.ts";
import { type Description, schemaIn } from "../../openapi/description.ts";
import { validatorsOf } from "../../openapi/validators.ts";
import { reach } from "../../schema/at.ts";
import { type Direction, goesOneWay } from "../../schema/shapes.ts";

/** What is checked of an exchange. */
export type Check =
  | "status"
  | "content-type"
  | "schema"
  | "header"
  | "request-parameter"
  | "request-content-type"
  | "request-schema";

/** One way in which an exchange breaks its description. */
export interface ExchangeBreach {
  readonly check: Check;
  readonly severity: "error" | "warn";
  readonly message: string;
  /** Where in the body, as a JSON Pointer; empty for the whole of it, and for what is not about the body. */
  readonly pointer: string;
}

export type UnweighedBreach = Omit<ExchangeBreach, "severity">;

export type CheckSeverities = Readonly<Record<Check, ExchangeBreach["severity"] | "off">>;

/** A workflow may send something invalid on purpose; a server has no reason to answer so. */
export const DEFAULT_SEVERITIES: CheckSeverities = {
  status: "error",
  "content-type": "error",
  schema: "error",
  header: "error",
  "request-parameter": "warn",
  "request-content-type": "warn",
  "request-schema": "warn",
};

export function weigh(
  breaches: readonly UnweighedBreach[],
  given: Partial<CheckSeverities>,
): readonly ExchangeBreach[] {
  const severities = { ...DEFAULT_SEVERITIES, ...given };
  return breaches.flatMap((breach) => {
    const severity = severities[breach.check];
    return severity === "off" ? [] : [{ ...breach, severity }];
  });
}

/**
 * How a body breaks its schema. A required property that only goes the other way may be missing: one that is `readOnly`
 * need not be sent, one that is `writeOnly` need not come back. https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function bodyBreaches(
  check: Check,
  description: Description,
  schemaPointer: string,
  body: unknown,
  otherWay: Direction,
): UnweighedBreach[] {
  const schema = schemaIn(description, schemaPointer);
  const goesOtherWay = (pointer: string) =>
    reach(schema, parsePointer(pointer)).some((part) => goesOneWay(part, otherWay));
  return validatorsOf(description)
    .at(schemaPointer)(body)
    .filter(({ keyword, pointer }) => keyword !== "required" || !goesOtherWay(pointer))
    .map(({ pointer, message }) => {
      return { check, message: `${pointer === "" ? "The body" : pointer} ${message}.`, pointer };
    });
}

/** `200, 4XX or default` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "nothing";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
