import type { Operation } from "../../../openapi/description.ts";
import type { OperationStep, Step } from "../../../workflow/tree.ts";
import { type Change, type Spot, stepName, type Told, tell } from "../change.ts";
import { operationSpot } from "./compared.ts";

/** The step still names what the description no longer has: it is the step that breaks. */
export function lostOperation(before: OperationStep, after: Step, reference: Spot): Change {
  const { id, method, path } = before.operation;
  const others = [...after.workflow.document.sources.values()].flatMap((source) =>
    source.kind === "openapi" ? [...source.description.operations.values()] : [],
  );
  const same = others.find((other) => other.method === method && other.path === path);
  const moved = others.find((other) => other.id === id);
  const told = same
    ? renamed(before.operation, same)
    : moved
      ? movedTo(before.operation, moved)
      : gone(before.operation);
  return tell(operationSpot(before), reference, { ...told, uses: [stepName(after)] });
}

const renamed = ({ id, method, path }: Operation, now: Operation): Told => ({
  code: "change/operation-renamed",
  impact: "breaking",
  message: `The operation ${method} ${path} is called "${now.id}" now, and the step names "${id}".`,
  fix: `Write operationId: ${now.id}.`,
});

const movedTo = ({ method, path }: Operation, now: Operation): Told => ({
  code: "change/operation-moved",
  impact: "breaking",
  message: `The operation "${now.id}" is ${now.method} ${now.path} now, and the step names ${method} ${path}.`,
  fix: `Write operationId: ${now.id}.`,
});

const gone = ({ id, method, path }: Operation): Told => ({
  code: "change/operation-removed",
  impact: "breaking",
  message: `The operation "${id}", ${method} ${path}, is gone, and the step calls it.`,
  fix: "Call another operation, or take the step out.",
});
