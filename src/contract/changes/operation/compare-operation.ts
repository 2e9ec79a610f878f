import { nodeOf } from "../../../document/node.ts";
import { readServers, valueAt } from "../../../openapi/description.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import type { Change } from "../change.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareReplies } from "./compare-replies.ts";
import { compareRequest } from "./compare-request.ts";
import { compareSecurity } from "./compare-security.ts";
import { type ComparedOperation, tellOf, textOf } from "./compared.ts";

/** What has changed of an operation for the step that calls it. */
export function compareOperation(
  before: OperationStep,
  after: OperationStep,
  named: boolean,
): readonly Change[] {
  const { operation } = after;
  const isSame = textOf(before).text === textOf(after).text && before.operation.pointer === operation.pointer;
  if (isSame) return [];
  const compared = { before, after, call: `${operation.method} ${operation.path}` };
  return [
    ...(named ? compareAddress(compared) : []),
    ...compareServers(compared),
    ...compareDeprecation(compared),
    ...compareSecurity(compared),
    ...compareParameters(compared),
    ...compareRequest(compared),
    ...compareReplies(compared),
  ];
}

/** The runner follows; whatever answers has to as well. */
function compareAddress(compared: ComparedOperation): readonly Change[] {
  const { method, path, id } = compared.before.operation;
  const was = `${method} ${path}`;
  if (was === compared.call) return [];
  return [
    tellOf(compared, "", {
      code: "change/operation-moved",
      impact: "risky",
      message: `The operation "${id}" is ${compared.call} now, and was ${was}.`,
      fix: "Check that the servers that the workflow runs against have moved with it.",
    }),
  ];
}

/** Those of the operation go before those of its path: https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
function serverOf({ operation, source: { description } }: OperationStep) {
  const path = operation.pointer.slice(0, operation.pointer.lastIndexOf("/"));
  for (const owner of [operation.pointer, path, ""]) {
    const [url] = readServers(valueAt(description, `${owner}/servers`));
    if (url !== undefined) return { url, pointer: `${owner}/servers/0` };
  }
  return { url: undefined, pointer: "" };
}

function compareServers(compared: ComparedOperation): readonly Change[] {
  const [old, now] = [serverOf(compared.before), serverOf(compared.after)];
  if (old.url === now.url) return [];
  const spots = {
    before: { text: textOf(compared.before), pointer: old.pointer },
    after: { text: textOf(compared.after), pointer: now.pointer },
  };
  const told = {
    code: "change/server",
    impact: "risky",
    message: `Calls go to ${now.url ?? "no server"} now, and went to ${old.url ?? "no server"}.`,
    fix: "Check that it is the server that is meant, and that credentials are right for it.",
  } as const;
  return [tellOf(compared, "", told, spots)];
}

function compareDeprecation(compared: ComparedOperation): readonly Change[] {
  const [old, now] = [compared.before, compared.after].map(
    ({ operation, source }) => nodeOf(valueAt(source.description, operation.pointer)).deprecated === true,
  );
  if (old || !now) return [];
  return [
    tellOf(compared, "/deprecated", {
      code: "change/operation-deprecated",
      impact: "risky",
      message: `${compared.call} is deprecated now.`,
      fix: "Look for what replaces it before it is gone.",
    }),
  ];
}
