import { isDeepStrictEqual } from "node:util";
import { listOf, nodeOf } from "../../../document/node.ts";
import { formatPointer } from "../../../document/pointer.ts";
import { valueAt } from "../../../openapi/description.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { type Change, NOTHING_TO_DO, quoted } from "../change.ts";
import { type ComparedOperation, tellOf, textOf } from "./compared.ts";

/** Schemes that are enough together. https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object */
type Alternative = ReadonlySet<string>;

export const compareSecurity = (compared: ComparedOperation): readonly Change[] => [
  ...compareAlternatives(compared),
  ...compareSchemes(compared),
];

function alternativesOf({ operation, source: { description } }: OperationStep): readonly Alternative[] {
  const own = nodeOf(valueAt(description, operation.pointer)).security;
  const written = own ?? valueAt(description, "/security");
  const alternatives = listOf(written).map((one) => new Set(Object.keys(nodeOf(one))));
  // Where nothing is written, every http scheme is sent.
  if (written === undefined) return [new Set(operation.security)];
  return alternatives.length === 0 ? [new Set()] : alternatives;
}

const spotOf = (target: OperationStep) => {
  const { operation, source } = target;
  const own = nodeOf(valueAt(source.description, operation.pointer)).security !== undefined;
  return { text: textOf(target), pointer: own ? `${operation.pointer}/security` : "/security" };
};

/** Credentials that were enough still are when some alternative asks for no more than them. */
function compareAlternatives(compared: ComparedOperation): readonly Change[] {
  const [old, now] = [alternativesOf(compared.before), alternativesOf(compared.after)];
  if (isDeepStrictEqual(old, now)) return [];
  const enough = old.filter((given) => now.some((wanted) => [...wanted].every((name) => given.has(name))));
  const impact = enough.length === old.length ? "safe" : enough.length > 0 ? "risky" : "breaking";
  const told = {
    code: "change/security",
    impact,
    message: `${compared.call} asks for ${words(now)} now, and asked for ${words(old)}.`,
    fix: impact === "safe" ? NOTHING_TO_DO : "Give the runs the credentials that it asks for.",
  } as const;
  return [tellOf(compared, "", told, { before: spotOf(compared.before), after: spotOf(compared.after) })];
}

const words = (alternatives: readonly Alternative[]): string =>
  alternatives
    .map((names) => (names.size === 0 ? "no credentials" : quoted(names).replaceAll(", ", " and ")))
    .join(" or ");

const DEFINING = ["type", "scheme", "in", "name"] as const;

function compareSchemes(compared: ComparedOperation): readonly Change[] {
  const { before, after } = compared;
  const [old, now] = [before, after].map(({ source }) => source.description.securitySchemes);
  return after.operation.security
    .filter((name) => before.operation.security.includes(name))
    .flatMap((name) => {
      const [one, other] = [old?.[name], now?.[name]].map((scheme) =>
        DEFINING.flatMap((field) =>
          scheme?.[field] === undefined ? [] : [`${field} ${scheme[field]}`],
        ).join(", "),
      );
      if (one === other) return [];
      const pointer = `/components/securitySchemes${formatPointer([name])}`;
      const told = {
        code: "change/security",
        impact: "breaking",
        message: `The credentials "${name}" are ${other || "not defined"} now, and were ${one || "not defined"}.`,
        fix: "Give the runs the credentials that it asks for.",
      } as const;
      return [
        tellOf(compared, "", told, {
          before: { text: textOf(before), pointer },
          after: { text: textOf(after), pointer },
        }),
      ];
    });
}
