import { parsePointer } from "../../document/pointer.ts";
import { type Description, schemaIn } from "../../openapi/description.ts";
import { type SchemaFault, validatorsOf } from "../../openapi/validators.ts";
import { reach } from "../../schema/at.ts";
import { type Direction, goesOneWay } from "../../schema/shapes.ts";

/** What an exchange is held against its description for. */
export type Check =
  | "status"
  | "content-type"
  | "schema"
  | "header"
  | "request-parameter"
  | "request-content-type"
  | "request-schema";

/** Something that is not as the description has it. */
export interface Finding {
  readonly check: Check;
  readonly severity: "error" | "warn";
  readonly message: string;
  /** Where in the body, as a JSON Pointer; empty for the whole of it, and for what is not about the body. */
  readonly pointer: string;
}

export type Found = Omit<Finding, "severity">;

export type Severities = Readonly<Record<Check, Finding["severity"] | "off">>;

/** A workflow that sends what is wrong on purpose is a fair one; a server that answers so is not. */
export const DEFAULT_SEVERITIES: Severities = {
  status: "error",
  "content-type": "error",
  schema: "error",
  header: "error",
  "request-parameter": "warn",
  "request-content-type": "warn",
  "request-schema": "warn",
};

export function weigh(found: readonly Found[], given: Partial<Severities>): readonly Finding[] {
  const severities = { ...DEFAULT_SEVERITIES, ...given };
  return found.flatMap((one) => {
    const severity = severities[one.check];
    return severity === "off" ? [] : [{ ...one, severity }];
  });
}

/**
 * The faults of a body, without what it lacks because that only goes the other way: a required property that is
 * `readOnly` need not be sent, and one that is `writeOnly` need not come back.
 * https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function bodyFaults(
  description: Description,
  schemaPointer: string,
  body: unknown,
  otherWay: Direction,
): readonly SchemaFault[] {
  const schema = schemaIn(description, schemaPointer);
  const goesOtherWay = (pointer: string) =>
    reach(schema, parsePointer(pointer)).some((said) => goesOneWay(said, otherWay));
  const faults = validatorsOf(description).at(schemaPointer)(body);
  return faults.filter(({ keyword, pointer }) => keyword !== "required" || !goesOtherWay(pointer));
}

/** `/user/name must be string.` */
export const faultSentence = (whole: string, pointer: string, message: string): string =>
  `${pointer === "" ? whole : pointer} ${message}.`;

/** `200, 4XX or default` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "nothing";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
