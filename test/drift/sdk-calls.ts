import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type SdkType, SdkTypes } from "./sdk-types.ts";

/** One method of the SDK: what it calls, and what its types say of that. */
export interface SdkCall {
  readonly method: string;
  /** With nothing in its braces, since names of parameters may differ. */
  readonly path: string;
  readonly request: SdkType;
  readonly reply: SdkType;
}

const FAMILIES = ["b2c", "b2b"];

/** Every call that the compiled methods of an unpacked package make. */
export function callsOf(folder: string): SdkCall[] {
  const types = new SdkTypes();
  return FAMILIES.flatMap((family) => {
    const compiled = join(folder, "dist", family);
    if (!existsSync(compiled))
      throw new Error(`${compiled} is not there: is this the stytch package, unpacked?`);
    return readdirSync(compiled)
      .filter((name) => name.endsWith(".js"))
      .sort()
      .flatMap((name) => {
        const declarations = join(folder, "types/lib", family, name.replace(/\.js$/, ".d.ts"));
        return methodsIn(join(compiled, name)).flatMap(({ className, methodName, ...call }) => {
          const declared = types.method(declarations, className, methodName);
          return declared ? [{ ...call, ...declared }] : [];
        });
      });
  });
}

interface CompiledMethod extends Pick<SdkCall, "method" | "path"> {
  readonly className: string;
  readonly methodName: string;
}

function methodsIn(path: string): CompiledMethod[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isClassDeclaration).flatMap((owner) =>
    owner.members.filter(ts.isMethodDeclaration).flatMap((member) => {
      const call = findCall(member);
      if (!call || !owner.name || !ts.isIdentifier(member.name)) return [];
      return [{ className: owner.name.text, methodName: member.name.text, ...call }];
    }),
  );
}

/** The first object in it that has both a `method` and a `url`. */
function findCall(node: ts.Node): Pick<SdkCall, "method" | "path"> | undefined {
  if (ts.isObjectLiteralExpression(node)) {
    const method = textOf(propertyOf(node, "method"));
    const path = textOf(propertyOf(node, "url"));
    if (method !== undefined && path !== undefined) return { method, path };
  }
  return ts.forEachChild(node, findCall);
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find(
    (one) => ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name,
  );
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function textOf(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
}
