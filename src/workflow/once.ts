/** What is found of an object is found once, and kept as long as the object is. */
export function once<Node extends object, Found>(find: (node: Node) => Found): (node: Node) => Found {
  const known = new WeakMap<Node, Found>();
  return (node) => {
    const found = known.get(node) ?? find(node);
    known.set(node, found);
    return found;
  };
}
