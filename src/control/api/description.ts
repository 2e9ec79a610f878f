import { fileURLToPath } from "node:url";
import { type Node, nodeOf } from "../../document/node.ts";
import { onceFor } from "../../document/once.ts";
import type { Controls } from "../../mock/controls.ts";
import { type Description, loadDescription, readOwnDescription } from "../../openapi/description.ts";

/** The parts of a service that the description of its control API depends on. */
type Described = Pick<Controls, "policies" | "worldSchema">;

/** Gives the schema of world documents its own base, so that references in it stay in it: https://json-schema.org/draft/2020-12/json-schema-core#section-9.3 */
const WORLD_ID = "https://understudy.invalid/world";

/** The build keeps the folders as they are here, so the path from this file to the description is the same. */
const FOLDER = new URL("../../../workflows/openapi/", import.meta.url);

export const descriptionFile = (ending: "yml" | "json"): string =>
  fileURLToPath(new URL(`understudy-control-openapi.${ending}`, FOLDER));

/** As it is written, without anything of a service. Read once. */
let bare: Description | undefined;

/** The control API of one service: with its policies and its world documents. */
export const controlDescription = onceFor((described: Described): Description => {
  bare ??= readOwnDescription(descriptionFile);
  const { document } = bare;
  const openapi = nodeOf(document.value);
  const components = nodeOf(openapi.components);
  const value = {
    ...openapi,
    components: {
      ...components,
      schemas: {
        ...nodeOf(components.schemas),
        World: { ...described.worldSchema, $id: WORLD_ID },
        PolicyValues: policyValues(described.policies),
      },
    },
  };
  return loadDescription({ ...document, value });
});

/** As the list of all that an API is described by: the same one every time, so that its routes are laid once. */
export const asOnlyOne = onceFor((description: Description): readonly Description[] => [description]);

const policyValues = (policies: Described["policies"]): Node => ({
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(policies).map(([name, { schema, says, standard }]) => [
      name,
      { ...schema, description: says, default: standard },
    ]),
  ),
});
