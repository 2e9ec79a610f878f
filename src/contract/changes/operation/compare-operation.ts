import { readServers, valueAt } from "../../../openapi/description.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import type { Change, Told } from "../change.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareReplies } from "./compare-replies.ts";
import { compareRequest } from "./compare-request.ts";
import { compareSecurity } from "./compare-security.ts";
import { type ComparedOperation, tellOf, textOf } from "./compared.ts";

/** What has changed of an operation for the step that calls it. */
export function* compareOperation(
  before: OperationStep,
  after: OperationStep,
  named: boolean,
): Generator<Change> {
  const { operation } = after;
  const isSame = textOf(before).text === textOf(after).text && before.operation.pointer === operation.pointer;
  if (isSame) return;
  const compared = { before, after, call: `${operation.method} ${operation.path}` };
  if (named) yield* compareAddress(compared);
  yield* compareServers(compared);
  yield* compareDeprecation(compared);
  yield* compareSecurity(compared);
  yield* compareParameters(compared);
  yield* compareRequest(compared);
  yield* compareReplies(compared);
}

/** The runner follows; whatever answers has to as well. */
function* compareAddress(compared: ComparedOperation): Generator<Change> {
  const { method, path, id } = compared.before.operation;
  const was = `${method} ${path}`;
  if (was === compared.call) return;
  yield tellOf(compared, {
    code: "change/operation-moved",
    message: `The operation "${id}" is ${compared.call} now, and was ${was}.`,
    fix: "Check that the servers that the workflow runs against have moved with it.",
  });
}

/** Those of the operation go before those of its path: https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
function serverOf(target: OperationStep) {
  const { operation, source } = target;
  const text = textOf(target);
  const path = operation.pointer.slice(0, operation.pointer.lastIndexOf("/"));
  for (const owner of [operation.pointer, path, ""]) {
    const [url] = readServers(valueAt(source.description, `${owner}/servers`));
    if (url !== undefined) return { url, spot: { text, pointer: `${owner}/servers/0` } };
  }
  return { url: undefined, spot: { text, pointer: "" } };
}

function* compareServers(compared: ComparedOperation): Generator<Change> {
  const { before, after } = compared;
  const [old, now] = [serverOf(before), serverOf(after)];
  if (old.url === now.url) return;
  const told: Told = {
    code: "change/server",
    message: `Calls go to ${now.url ?? "no server"} now, and went to ${old.url ?? "no server"}.`,
    fix: "Check that it is the server that is meant, and that credentials are right for it.",
  };
  yield tellOf(compared, told, [old.spot, now.spot]);
}

function* compareDeprecation(compared: ComparedOperation): Generator<Change> {
  const [old, now] = [compared.before, compared.after].map(
    ({ operation, source }) => valueAt(source.description, `${operation.pointer}/deprecated`) === true,
  );
  if (old || !now) return;
  const told: Told = {
    code: "change/operation-deprecated",
    message: `${compared.call} is deprecated now.`,
    fix: "Look for what replaces it before it is gone.",
  };
  yield tellOf(compared, told, "/deprecated");
}
