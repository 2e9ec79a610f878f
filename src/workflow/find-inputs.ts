import { isNode, type Node, nodeOf } from "../document/node.ts";
import type { TextDocument } from "../document/text-document.ts";
import { referencesIn } from "../schema/references.ts";
import { asSchema, resolve, schemaAt } from "../schema/resolve.ts";
import { listOf, type WrittenSchema } from "../schema/schema.ts";

/** The schema of the inputs of a workflow; without a value where none is written. */
export function findInputs({ value }: TextDocument, workflow: string): WrittenSchema {
  const root = schemasOf(nodeOf(value));
  const place = `${workflow}/inputs`;
  const within = schemaAt(root, place);
  if (!isNode(within.value)) return within;
  const alone = aloneOf(within.value, root, place);
  const isAlone = referencesIn(within).some(({ reference, owner }) => {
    const found = resolve(reference, owner);
    return (found === undefined || found.value === root) && resolve(reference, alone) !== undefined;
  });
  return isAlone ? alone : within;
}

const known = new WeakMap<Node, Node>();

function onceOf(value: Node, make: () => Node): Node {
  const made = known.get(value) ?? make();
  known.set(value, made);
  return made;
}

/** What references can lead into: what a step sends may look like a schema, and is none. */
const schemasOf = (document: Node): Node =>
  onceOf(document, () => {
    const { parameters, ...components } = nodeOf(document.components);
    const workflows = listOf(document.workflows).map((workflow) => ({ inputs: nodeOf(workflow).inputs }));
    return { ...document, components, workflows };
  });

/** Many write the inputs as a schema that stands alone, so that `#/$defs/phone` is in it, and know the components too. */
const aloneOf = (inputs: Node, { components }: Node, pointer: string): WrittenSchema => {
  const root = onceOf(inputs, () => ({ ...inputs, components }));
  return asSchema(root, root, pointer);
};
