import type { Success, WorldCall, WorldHandler } from "./control-types.ts";

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

/** Names and values are in the schema of the body, so they were checked before. */
export const changePolicies: WorldHandler<"changePolicies"> = (call) => {
  const { world, body } = call;
  world.policies = { ...world.policies, ...body.policies };
  return policiesOf(call);
};
