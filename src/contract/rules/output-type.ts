import type { Rule } from "../rule.ts";
import { eachBreach, spotOf } from "../sent/deliveries.ts";
import { readsInput } from "./input-type.ts";

export const outputType: Rule = {
  code: "contract/output-type",
  severity: "error",
  title: "What an earlier step found does not fit where it is sent",
  explanation: `The output of a step is followed into the answer that it is read from, and the schema of that place is held
against the schema of the field that it is sent in. It is an error when no value can fit, and a note when the answer
may hold what the field refuses, such as null: whether it ever does, the description does not say.

    outputs: { user: $response.body#/user }       # an object
    ...
    payload: { user_id: $steps.first.outputs.user }   # a string is due

Read the part of the answer that is meant.`,
  check: eachBreach(function* ({ delivery, breach, pointer }) {
    const { source } = breach;
    if (source === undefined || readsInput(source)) return;
    yield {
      pointer,
      severity: breach.certainty === "certain" ? "error" : "note",
      message: `${source.text} feeds ${spotOf(delivery, breach.path)} of ${delivery.taker}, and ${breach.message}.`,
      fix: "Read another part of the answer, or send something else.",
    };
  }),
};
