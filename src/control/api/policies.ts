import { faultsInPolicies } from "../../mock/controls.ts";
import type { Success, WorldCall, WorldHandler } from "./control-types.ts";
import { refuseBody } from "./refusals.ts";

const policiesOf = ({
  standIn,
  world,
}: Pick<WorldCall<"readPolicies">, "standIn" | "world">): Success<"readPolicies"> => ({
  policies: { ...world.policies },
  terms: Object.fromEntries(
    Object.entries(standIn.controls.policies).map(([name, { says, source, standard }]) => [
      name,
      { says, source, standard },
    ]),
  ),
});

export const readPolicies: WorldHandler<"readPolicies"> = policiesOf;

/** Names and values are in the schema of the body; what no schema can say is left to check. */
export const changePolicies: WorldHandler<"changePolicies"> = (call) => {
  const { standIn, world, body } = call;
  const faults = faultsInPolicies(standIn.controls.policies, body.policies);
  if (faults.length > 0) refuseBody(...faults);
  world.policies = { ...world.policies, ...body.policies };
  return policiesOf(call);
};
