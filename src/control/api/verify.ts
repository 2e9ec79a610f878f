import { isNode } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import type { Entry } from "../../mock/journal.ts";
import { readBody } from "../../mock/request.ts";
import { maskSecrets } from "../../openapi/mask-secrets.ts";
import type { ControlSchema, WorldHandler } from "./control-types.ts";
import { forgotten, unknownOperation } from "./journal.ts";
import { refuseBody } from "./refusals.ts";

const MISSES_SHOWN = 3;

export const verify: WorldHandler<"verify"> = ({ standIn, world, body: question }) => {
  const unknown = unknownOperation(question.operation_id, standIn);
  if (unknown) refuseBody({ pointer: "/operation_id", ...unknown });
  const { journal } = standIn.mock;
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

type Miss = ControlSchema<"Miss">;
/** One place at which something is not what was expected. */
type Difference = Miss["differences"][number];

/** Of equally near ones the newest, which was probably the last try. */
const nearestOf = (misses: readonly Miss[]): Miss[] =>
  misses
    .toSorted((one, other) => one.differences.length - other.differences.length || other.n - one.n)
    .slice(0, MISSES_SHOWN)
    .map(({ n, differences }) => ({ n, differences: differences.map(masked) }));

function differencesOf({ request, reply }: Entry, { status, body }: ControlSchema<"Question">): Difference[] {
  const read = readBody(request);
  const sent = "body" in read ? read.body : undefined;
  return [
    ...(status === undefined ? [] : differences(status, reply.status, "/status")),
    ...(body === undefined ? [] : differences(body, sent, "/body")),
  ];
}

/** Whether a secret is shown depends on its name, which is the last of the pointer. */
function masked({ pointer, ...values }: Difference): Difference {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  const shown = Object.entries(values).map(([side, value]) => [side, maskSecrets(value, name)]);
  return { pointer, ...Object.fromEntries(shown) };
}

/** Where a value lacks what was expected of it. An object may have more fields than were named; a list is as long. */
function differences(expected: unknown, actual: unknown, pointer: string): Difference[] {
  const here = [{ pointer, expected, ...(actual !== undefined && { actual }) }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return here;
    return expected.flatMap((item, index) => differences(item, actual[index], `${pointer}/${index}`));
  }
  if (!isNode(expected)) return Object.is(expected, actual) ? [] : here;
  if (!isNode(actual)) return here;
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = Object.hasOwn(actual, name) ? actual[name] : undefined;
    return differences(value, found, pointer + formatPointer([name]));
  });
}
