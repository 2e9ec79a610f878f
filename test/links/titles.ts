import ts from "typescript";

const GROUP = "describe";
const TESTS = new Set(["test", "it", "path"]);

/** The tests of a file and the paths of a scenario, each behind the groups that it is in: `a code › works once`. */
export function titlesOf(path: string, text: string): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const title = titleOf(node);
    const within = title === undefined ? groups : [...groups, title.text];
    if (title?.isTest) titles.add(within.join(" › "));
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), []);
  return titles;
}

function titleOf(node: ts.Node): { text: string; isTest: boolean } | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [title] = node.arguments;
  const called = calleeOf(node.expression);
  if (!title || !ts.isStringLiteralLike(title)) return undefined;
  return called === GROUP || TESTS.has(called) ? { text: title.text, isTest: called !== GROUP } : undefined;
}

/** Of `test.each(cases)("…")` it is `test`. */
function calleeOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)
    ? calleeOf(callee.expression)
    : "";
}
