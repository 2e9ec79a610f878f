import { posix } from "node:path";
import ts from "typescript";

/** A file as the rules see it. Rules never touch the disk, so a test can plant what they must find. */
export interface Source {
  /** From the top of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
}

export interface Import {
  readonly line: number;
  /** A path from the top of the project for own files, the specifier for packages. */
  readonly from: string;
  readonly own: boolean;
  readonly names: readonly string[];
}

/** Something that code reaches for: `Date.now`, `new Date()`, `setTimeout`. */
export interface Use {
  readonly line: number;
  readonly what: string;
}

export function readSource(path: string, text: string): Source {
  if (!path.endsWith(".ts")) return { path, text, imports: [], uses: [] };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) imports.push({ line: lineOf(node), names: namesOf(node), ...resolve(path, specifier) });
    const what = useOf(node);
    if (what) uses.push({ line: lineOf(node), what });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, text, imports, uses };
}

/** Imports, re-exports, `import("x")` as a call and as a type; those of types only as well. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (!ts.isCallExpression(node)) return undefined;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require";
  return loads ? literal(node.arguments[0]) : undefined;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function namesOf(node: ts.Node): string[] {
  if (!ts.isImportDeclaration(node)) return [];
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

function resolve(path: string, specifier: string): Pick<Import, "from" | "own"> {
  const own = specifier.startsWith(".");
  return { own, from: own ? posix.join(posix.dirname(path), specifier) : specifier };
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node)) {
    const empty = (node.arguments?.length ?? 0) === 0;
    return `new ${node.expression.getText()}(${empty ? "" : "…"})`;
  }
  if (ts.isPropertyAccessExpression(node)) {
    // Of `globalThis.crypto.randomUUID` the last two names are enough.
    const { expression } = node;
    const owner = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    return ts.isIdentifier(owner) ? `${owner.text}.${node.name.text}` : undefined;
  }
  return ts.isIdentifier(node) && stands(node) ? node.text : undefined;
}

/** Whether a name is a value in its own right, not the name of a property or of a declaration. */
function stands(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeReferenceNode(parent) || ts.isImportSpecifier(parent)) return false;
  const declares = "name" in parent && parent.name === name;
  return !declares;
}
