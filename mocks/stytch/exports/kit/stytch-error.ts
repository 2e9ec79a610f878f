import { inspect } from "node:util";
import { nameFix } from "../../../../src/document/nearest.ts";
import { isNode } from "../../../../src/document/node.ts";
import type { Verdict } from "../../../../src/kit/verdict.ts";
import { errorTypes } from "../../errors.ts";
import type { ErrorType } from "../control.ts";

/** Whether it is a certain error of Stytch's: one that an SDK has thrown, or the body of a reply. */
export function judgeStytchError(value: unknown, type: ErrorType, status: number | undefined): Verdict {
  if (!errorTypes.has(type)) {
    const fix = nameFix(type, errorTypes.keys());
    throw new Error([`Stytch has no error ${type}.`, fix].filter(Boolean).join(" "));
  }
  const wanted = `the error ${inWords(type, status)}`;
  if (!isNode(value) || typeof value.error_type !== "string") {
    return { pass: false, message: () => `Expected ${wanted}. It is none of Stytch's: ${shortened(value)}` };
  }
  const { error_type, status_code, error_message } = value;
  const found = inWords(error_type, status_code);
  const pass = error_type === type && (status === undefined || status_code === status);
  return {
    pass,
    message: () =>
      pass
        ? `It is the error ${found}, and was not to be.`
        : `Expected ${wanted}. It is ${found}: ${error_message}`,
  };
}

const inWords = (type: string, status: unknown): string =>
  status === undefined ? type : `${type} with status ${status}`;

/** The body of a reply that is not read yet; everything else is what it is. */
export function readable(value: unknown): unknown | Promise<unknown> {
  if (!(value instanceof Response)) return value;
  if (value.bodyUsed) {
    throw new Error("The body of this Response has been read already: hand over what was read.");
  }
  return value
    .clone()
    .json()
    .catch(() => value);
}

const LONGEST = 200;

function shortened(value: unknown): string {
  const text = inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
