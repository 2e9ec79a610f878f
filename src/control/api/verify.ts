import type { Entry } from "../../mock/journal.ts";
import { readBody } from "../../mock/request.ts";
import { maskSecrets } from "../../openapi/mask-secrets.ts";
import type { Schema } from "./api.ts";
import { type Difference, differences } from "./differences.ts";
import type { WorldHandler } from "./handler.ts";
import { forgotten } from "./journal.ts";
import { unknownOperation } from "./known-operations.ts";
import { refuseBody } from "./problem.ts";

type Question = Schema<"Question">;

const MISSES_SHOWN = 3;

export const verify: WorldHandler<"verify"> = ({ desk, world, body: question }) => {
  const unknown = unknownOperation(question.operation_id, desk);
  if (unknown) refuseBody([{ pointer: "/operation_id", ...unknown }]);
  const { journal } = desk.mock;
  const kept = journal.entries(world.project);
  const looked = kept
    .filter(({ operationId }) => operationId === question.operation_id)
    .map((entry) => ({ n: entry.n, differences: differencesOf(entry, question) }));
  const misses = looked.filter((one) => one.differences.length > 0);
  const count = looked.length - misses.length;
  const { times } = question;
  const satisfied = times === undefined ? count > 0 : count === times;
  return {
    satisfied,
    count,
    expected: times === undefined ? "at least 1" : `exactly ${times}`,
    misses: satisfied ? [] : nearestOf(misses),
    forgotten: forgotten(journal.counts(world.project), kept),
  };
};

type Miss = { readonly n: number; readonly differences: readonly Difference[] };

/** Of equally near ones the newest: it is the one that was just tried. */
const nearestOf = (misses: readonly Miss[]): Schema<"Miss">[] =>
  [...misses]
    .sort((one, other) => one.differences.length - other.differences.length || other.n - one.n)
    .slice(0, MISSES_SHOWN)
    .map(({ n, differences }) => ({ n, differences: differences.map(masked) }));

function differencesOf({ request, reply }: Entry, { status, body }: Question): Difference[] {
  const read = readBody(request);
  const sent = "body" in read ? read.body : undefined;
  return [
    ...(status === undefined ? [] : differences(status, reply.status, "/status")),
    ...(body === undefined ? [] : differences(body, sent, "/body")),
  ];
}

/** Whether a secret is shown depends on its name, which is the last of the pointer. */
function masked({ pointer, ...values }: Difference): Schema<"Miss">["differences"][number] {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  const shown = Object.entries(values).map(([side, value]) => [side, maskSecrets(value, name)]);
  return { pointer, ...Object.fromEntries(shown) };
}
