import { isNode, listOf, type Node, nodeOf } from "../document/node.ts";
import { onceFor } from "../document/once.ts";
import type { TextDocument } from "../document/text-document.ts";
import { referencesIn } from "../schema/references.ts";
import { asSchema, resolve, schemaAt } from "../schema/resolve.ts";
import type { WrittenSchema } from "../schema/schema.ts";

/** The schema of the inputs of a workflow; without a value where none is written. */
export function findInputs({ value }: TextDocument, workflow: string): WrittenSchema {
  const root = schemasOf(nodeOf(value));
  const place = `${workflow}/inputs`;
  const within = schemaAt(root, place);
  if (!isNode(within.value)) return within;
  const withComponents = aloneIn(root)(within.value);
  const alone = asSchema(withComponents, withComponents, place);
  const isAlone = referencesIn(within).some(({ reference, owner }) => {
    const found = resolve(reference, owner);
    return (found === undefined || found.value === root) && resolve(reference, alone) !== undefined;
  });
  return isAlone ? alone : within;
}

/** What references can lead into: what a step sends may look like a schema, and is none. */
const schemasOf = onceFor((document: Node): Node => {
  const { parameters, ...components } = nodeOf(document.components);
  const workflows = listOf(document.workflows).map((workflow) => ({ inputs: nodeOf(workflow).inputs }));
  return { ...document, components, workflows };
});

/** Many write the inputs as a schema that stands alone, so that `#/$defs/phone` is in it, and know the components too. */
const aloneIn = onceFor(({ components }: Node) =>
  onceFor((inputs: Node): Node => ({ ...inputs, components })),
);
