import { type Parameter, schemaIn } from "../../../openapi/description.ts";
import { schemaShifts } from "../../../schema/compare.ts";
import type { SentParameter } from "../../../workflow/tree.ts";
import { inputLeftOut } from "../../sent/value.ts";
import { type Change, NOTHING_TO_DO, type Spot, shiftImpact, shiftWords, type Told } from "../change.ts";
import { pair } from "../pair.ts";
import { type ComparedOperation, operationSpot, shiftSpots, tellOf, textOf } from "./compared.ts";

const keyOf = ({ name, in: place }: Pick<Parameter, "name"> & { readonly in?: string }): string =>
  `${place}:${place === "header" ? name.toLowerCase() : name}`;

export function compareParameters(compared: ComparedOperation): readonly Change[] {
  const { before, after } = compared;
  const pairs = pair(before.operation.parameters, after.operation.parameters, keyOf, () => false);
  const sent = new Map(after.parameters.map((one) => [keyOf(one), one]));
  const spot = (version: "before" | "after", { pointer }: Parameter): Spot => ({
    text: textOf(compared[version]),
    pointer,
  });
  const all: Spot = operationSpot(after, "/parameters");
  return [
    ...pairs.added.flatMap((parameter) => {
      const told = required(parameter, sent.get(keyOf(parameter)), compared);
      const spots = { before: operationSpot(before, "/parameters"), after: spot("after", parameter) };
      return told === undefined ? [] : [tellOf(compared, "", told, spots)];
    }),
    ...pairs.removed.flatMap((parameter) =>
      sent.has(keyOf(parameter))
        ? [tellOf(compared, "", removed(parameter), { before: spot("before", parameter), after: all })]
        : [],
    ),
    ...pairs.both.flatMap(({ before: old, after: now }) => {
      const given = sent.get(keyOf(now));
      const told = [
        ...(old.required || !now.required ? [] : [required(now, given, compared)]),
        ...(given === undefined ? [] : style(old, now)),
      ];
      const spots = { before: spot("before", old), after: spot("after", now) };
      return [
        ...told.flatMap((one) => (one === undefined ? [] : [tellOf(compared, "", one, spots)])),
        ...(given === undefined ? [] : values(compared, old, now)),
      ];
    }),
  ];
}

const wordsOf = ({ in: place, name }: Parameter): string => `the ${place} parameter "${name}"`;

function required(
  parameter: Parameter,
  sent: SentParameter | undefined,
  { call, after }: ComparedOperation,
): Told | undefined {
  if (!parameter.required) return undefined;
  const code = "change/parameter-required";
  if (sent === undefined) {
    return {
      code,
      impact: "breaking",
      message: `${call} requires ${wordsOf(parameter)} now, and the step does not send it.`,
      fix: `Add it to the parameters of the step: name: ${parameter.name}, in: ${parameter.in}.`,
    };
  }
  const { value } = sent;
  const input = value.kind === "expression" ? inputLeftOut(value.expression, after.workflow) : undefined;
  if (input === undefined) return undefined;
  return {
    code,
    impact: "risky",
    message: `${call} requires ${wordsOf(parameter)} now, and the input "${input}", which feeds it, may be left out.`,
    fix: `Require the input "${input}", or give it a default.`,
  };
}

const removed = (parameter: Parameter): Told => ({
  code: "change/parameter-removed",
  impact: "risky",
  message: `The operation no longer declares ${wordsOf(parameter)}, and the step sends it.`,
  fix: "Take it out of the step, or check that it still has an effect.",
});

const FIELDS = ["style", "explode", "contentType", "allowReserved"] as const;

/** The runner writes it as the description says; a server may not read it so yet. */
const style = (before: Parameter, after: Parameter): readonly Told[] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    code: "change/parameter-style",
    impact: "risky",
    message: `${field} of ${wordsOf(after)} is ${after[field] ?? "not said"} now, and was ${before[field] ?? "not said"}.`,
    fix: "Check that the server reads it so.",
  }));

const values = (compared: ComparedOperation, before: Parameter, after: Parameter): readonly Change[] => {
  const [old, now] = [
    schemaIn(compared.before.source.description, `${before.pointer}/schema`),
    schemaIn(compared.after.source.description, `${after.pointer}/schema`),
  ];
  return [...schemaShifts(old, now)].map((shift) => {
    const impact = shiftImpact(shift);
    const told: Told = {
      code: impact === "safe" ? "change/parameter-widened" : "change/parameter-narrowed",
      impact,
      message: `Of ${wordsOf(after)}, which the step sends, ${shiftWords(shift)}.`,
      fix: impact === "safe" ? NOTHING_TO_DO : "Check what the step sends.",
    };
    return tellOf(compared, "", told, shiftSpots(compared, shift));
  });
};
