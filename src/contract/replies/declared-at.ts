import { formatPointer } from "../../document/pointer.ts";
import { declaredStatus } from "../../openapi/media-type.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import type { Related } from "../rule.ts";

/** Where the description declares what the operation answers with this status, or all that it answers. */
export function declaredAt(
  { source: { description }, operation }: OperationStep,
  status?: number,
): readonly Related[] {
  const declared = status === undefined ? undefined : declaredStatus(operation, status);
  const within = declared === undefined ? "" : formatPointer([declared]);
  const message = declared === undefined ? "The replies are declared here." : "The reply is declared here.";
  return [
    {
      message,
      // Found when it is shown: to place something in a large description takes longer than all the rest of a check.
      get place() {
        return description.document.placeOf(`${operation.pointer}/responses${within}`);
      },
    },
  ];
}
