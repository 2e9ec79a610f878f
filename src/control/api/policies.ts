import type { Success } from "./api.ts";
import type { WorldCall, WorldHandler } from "./handler.ts";

const policiesOf = ({
  desk,
  world,
}: Pick<WorldCall<"readPolicies">, "desk" | "world">): Success<"readPolicies"> => ({
  policies: { ...world.policies },
  terms: Object.fromEntries(
    Object.entries(desk.controls.policies).map(([name, { says, source, standard }]) => [
      name,
      { says, source, standard },
    ]),
  ),
});

export const readPolicies: WorldHandler<"readPolicies"> = policiesOf;

/** Their names and values are in the description of the body, so they are right when they come here. */
export const changePolicies: WorldHandler<"changePolicies"> = (call) => {
  const { world, body } = call;
  world.policies = { ...world.policies, ...body.policies };
  return policiesOf(call);
};
