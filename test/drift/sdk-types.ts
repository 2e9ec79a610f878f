import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** What a type of the SDK says, as far as a description can say it too. */
export interface SdkType {
  /** Of an object that names its fields. */
  readonly fields?: ReadonlyMap<string, SdkType>;
  /** Of a list. */
  readonly item?: SdkType;
  /** The texts that the type names, also where it lets others through. */
  readonly values?: readonly string[];
}

const ANYTHING: SdkType = {};

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;

interface SourceFile {
  readonly path: string;
  readonly declared: ReadonlyMap<string, Declared>;
  /** Local names, by where they come from. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

/** Types as they are written: to the checker, `"en" | "es" | string` is nothing but a string. */
export class SdkTypes {
  readonly #files = new Map<string, SourceFile>();

  /** What a method takes first, and what it promises; undefined where the class has no such method. */
  method(path: string, className: string, name: string): { request: SdkType; reply: SdkType } | undefined {
    const file = this.#read(path);
    const declared = file.declared.get(className);
    if (!declared || !ts.isClassDeclaration(declared)) return undefined;
    const method = declared.members.find((one) => ts.isMethodDeclaration(one) && nameOf(one.name) === name);
    if (!method || !ts.isMethodDeclaration(method)) return undefined;
    const [parameter] = method.parameters;
    return {
      request: this.#typeOf(parameter?.type, file, []),
      reply: this.#typeOf(promisedBy(method.type), file, []),
    };
  }

  #read(path: string): SourceFile {
    const known = this.#files.get(path);
    if (known) return known;
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
    const file = { path, declared: declarationsIn(source), imported: importsOf(source) };
    this.#files.set(path, file);
    return file;
  }

  /** `within` are the declarations that lead here: one that comes back to itself says nothing new. */
  #typeOf(node: ts.TypeNode | undefined, file: SourceFile, within: readonly Declared[]): SdkType {
    if (!node) return ANYTHING;
    if (ts.isParenthesizedTypeNode(node)) return this.#typeOf(node.type, file, within);
    if (ts.isArrayTypeNode(node)) return { item: this.#typeOf(node.elementType, file, within) };
    if (ts.isTypeLiteralNode(node)) return this.#fieldsOf(node.members, file, within);
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node))
      return merged(node.types.map((one) => this.#typeOf(one, file, within)));
    if (ts.isLiteralTypeNode(node)) return valuesOf(node.literal);
    return ts.isTypeReferenceNode(node) ? this.#referred(node, file, within) : ANYTHING;
  }

  #referred(node: ts.TypeReferenceNode, file: SourceFile, within: readonly Declared[]): SdkType {
    if (!ts.isIdentifier(node.typeName)) return ANYTHING;
    const { text } = node.typeName;
    if (text === "Array") return { item: this.#typeOf(node.typeArguments?.[0], file, within) };
    if (text === "Partial") return this.#typeOf(node.typeArguments?.[0], file, within);
    const { declared, at } = this.#find(text, file);
    return declared && !within.includes(declared)
      ? this.#declared(declared, at, [...within, declared])
      : ANYTHING;
  }

  #find(name: string, file: SourceFile): { declared: Declared | undefined; at: SourceFile } {
    const imported = file.imported.get(name);
    if (!imported) return { declared: file.declared.get(name), at: file };
    const at = this.#read(imported.path);
    return { declared: at.declared.get(imported.name), at };
  }

  #declared(declared: Declared, file: SourceFile, within: readonly Declared[]): SdkType {
    if (ts.isTypeAliasDeclaration(declared)) return this.#typeOf(declared.type, file, within);
    if (ts.isEnumDeclaration(declared))
      return merged(declared.members.map(({ initializer }) => valuesOf(initializer)));
    if (!ts.isInterfaceDeclaration(declared)) return ANYTHING;
    const inherited = (declared.heritageClauses ?? []).flatMap(({ types }) =>
      types.map(({ expression }) => {
        const name = ts.isIdentifier(expression) ? expression.text : "";
        const { declared: base, at } = this.#find(name, file);
        return base ? this.#declared(base, at, [...within, base]) : ANYTHING;
      }),
    );
    return merged([...inherited, this.#fieldsOf(declared.members, file, within)]);
  }

  #fieldsOf(members: readonly ts.TypeElement[], file: SourceFile, within: readonly Declared[]): SdkType {
    const fields = members.flatMap((member): [string, SdkType][] => {
      if (!ts.isPropertySignature(member)) return [];
      return [[nameOf(member.name), this.#typeOf(member.type, file, within)]];
    });
    return fields.length === 0 ? ANYTHING : { fields: new Map(fields) };
  }
}

/** Of a union, or of what is put together: everything that any of them says. */
function merged(types: readonly SdkType[]): SdkType {
  const fields = new Map(types.flatMap((type) => [...(type.fields ?? [])]));
  const values = types.flatMap((type) => type.values ?? []);
  const item = types.find((type) => type.item)?.item;
  return { ...(fields.size > 0 && { fields }), ...(values.length > 0 && { values }), ...(item && { item }) };
}

const valuesOf = (literal: ts.Node | undefined): SdkType =>
  literal && ts.isStringLiteral(literal) ? { values: [literal.text] } : ANYTHING;

const nameOf = (name: ts.PropertyName): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";

const promisedBy = (node: ts.TypeNode | undefined): ts.TypeNode | undefined =>
  node && ts.isTypeReferenceNode(node) ? node.typeArguments?.[0] : undefined;

function declarationsIn(source: ts.SourceFile): ReadonlyMap<string, Declared> {
  const declared = source.statements.flatMap((node): [string, Declared][] => {
    const isNamed =
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node);
    return isNamed && node.name ? [[node.name.text, node]] : [];
  });
  return new Map(declared);
}

function importsOf(source: ts.SourceFile): SourceFile["imported"] {
  const imported = source.statements.flatMap((node): [string, { path: string; name: string }][] => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const bindings = node.importClause?.namedBindings;
    const path = pathOf(source.fileName, node.moduleSpecifier.text);
    if (!bindings || !ts.isNamedImports(bindings) || path === undefined) return [];
    return bindings.elements.map(({ name, propertyName }) => [
      name.text,
      { path, name: (propertyName ?? name).text },
    ]);
  });
  return new Map(imported);
}

/** Only what the package holds itself; a folder is its index. */
function pathOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = join(dirname(from), specifier);
  return [`${path}.d.ts`, join(path, "index.d.ts")].find((file) => ts.sys.fileExists(file));
}
