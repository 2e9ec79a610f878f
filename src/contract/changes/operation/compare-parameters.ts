import type { Parameter } from "../../../openapi/description.ts";
import type { SentParameter } from "../../../workflow/tree.ts";
import { inputLeftOut } from "../../sent/value.ts";
import { type Change, givenShift, shiftImpact, shiftWords, stepName, type Told } from "../change.ts";
import { pair, tellPairs, type Words } from "../pair.ts";
import { type ComparedOperation, compareSchemas, mayBeLeftOut, operationSpot, tellOf } from "./compared.ts";

const keyOf = ({ name, in: place }: Pick<Parameter, "name"> & { readonly in?: string }): string =>
  `${place}:${place === "header" ? name.toLowerCase() : name}`;

export function* compareParameters(compared: ComparedOperation): Generator<Change> {
  const { before, after } = compared;
  const pairs = pair(before.operation.parameters, after.operation.parameters, keyOf);
  const sent = new Map(after.parameters.map((one) => [keyOf(one), one]));
  const words: Words<Parameter> = {
    pointerOf: ({ pointer }) => pointer,
    removed: (one) => (sent.has(keyOf(one)) ? removed(one) : undefined),
    added: (one) => required(one, sent.get(keyOf(one)), compared),
    kept: (old, now) => (old.required ? undefined : required(now, sent.get(keyOf(now)), compared)),
  };
  const [list, listNow] = [operationSpot(before, "/parameters"), operationSpot(after, "/parameters")];
  yield* tellPairs(pairs, list, listNow, words, [stepName(after)]);
  for (const { before: old, after: now } of pairs.both) {
    if (!sent.has(keyOf(now))) continue;
    const spots = [
      { ...list, pointer: old.pointer },
      { ...listNow, pointer: now.pointer },
    ] as const;
    for (const told of style(old, now)) yield tellOf(compared, told, spots);
    yield* compareValues(compared, old, now);
  }
}

const wordsOf = ({ in: place, name }: Parameter): string => `the ${place} parameter "${name}"`;

function required(
  parameter: Parameter,
  sent: SentParameter | undefined,
  compared: ComparedOperation,
): Told | undefined {
  if (!parameter.required) return undefined;
  const code = "change/parameter-required";
  if (sent === undefined) {
    return {
      code,
      message: `${compared.call} requires ${wordsOf(parameter)} now, and the step does not send it.`,
      fix: `Add it to the parameters of the step: name: ${parameter.name}, in: ${parameter.in}.`,
    };
  }
  const input = inputLeftOut(sent.value, compared.after.workflow);
  return input === undefined ? undefined : mayBeLeftOut(code, compared, wordsOf(parameter), input);
}

const removed = (parameter: Parameter): Told => ({
  code: "change/parameter-removed",
  message: `The operation no longer declares ${wordsOf(parameter)}, and the step sends it.`,
  fix: "Take it out of the step, or check that it still has an effect.",
});

const FIELDS = ["style", "explode", "contentType", "allowReserved"] as const;

/** The runner writes it as the description says; a server may not read it so yet. */
const style = (before: Parameter, after: Parameter): readonly Told[] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    code: "change/parameter-style",
    message: `${field} of ${wordsOf(after)} is ${after[field] ?? "not said"} now, and was ${before[field] ?? "not said"}.`,
    fix: "Check that the server reads it so.",
  }));

const compareValues = (compared: ComparedOperation, before: Parameter, after: Parameter) =>
  compareSchemas(compared, wordsOf(after), [`${before.pointer}/schema`, `${after.pointer}/schema`], (shift) =>
    givenShift(
      "parameter",
      shiftImpact(shift),
      `Of ${wordsOf(after)}, which the step sends, ${shiftWords(shift)}.`,
      "Check what the step sends.",
    ),
  );
