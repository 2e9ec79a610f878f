import ts from "typescript";

/** A member of a type: its name, and what its comment says. */
export interface Member {
  readonly name: string;
  readonly says: string;
}

/** Reads what comments say of the types of a few files. */
export class TypeReader {
  readonly #program: ts.Program;

  constructor(files: readonly string[]) {
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    this.#program = ts.createProgram([...files], options);
  }

  /** What is said of a type, or of a function. */
  comment(file: string, name: string): string {
    return commentOf(this.#symbol(file, name), this.#checker);
  }

  /** Those members of a type that have a comment, or that are wanted all the same. */
  members(file: string, name: string): readonly Member[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(this.#symbol(file, name));
    return this.#checker.getPropertiesOfType(type).map((property) => ({
      name: property.getName(),
      says: commentOf(property, this.#checker),
    }));
  }

  get #checker(): ts.TypeChecker {
    return this.#program.getTypeChecker();
  }

  #symbol(file: string, name: string): ts.Symbol {
    const source = this.#program.getSourceFile(file);
    const owner = source && this.#checker.getSymbolAtLocation(source);
    // Of a file only what it declares itself or exports; a table may name a type that is no export.
    const exported = owner && this.#checker.getExportsOfModule(owner).find((one) => one.getName() === name);
    const found = exported ?? (source && declaredIn(source, name, this.#checker));
    if (found === undefined) throw new Error(`${file} has no ${name}.`);
    return found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
  }
}

function declaredIn(source: ts.SourceFile, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const own = source.statements.find(
    (one) => (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) && one.name.text === name,
  );
  return own && checker.getSymbolAtLocation((own as ts.InterfaceDeclaration).name);
}

const commentOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
