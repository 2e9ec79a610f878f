import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The least that handles need of `workflow`. */
const WORKFLOW = `interface Step {
  readonly operationId?: string;
  readonly outputs: object;
  readonly replies: { readonly [status: number]: string } & { readonly other?: string };
}
interface Shape {
  readonly inputs: object;
  readonly outputs: object;
  readonly steps: { readonly [stepId: string]: Step };
}
export interface Handle<S extends Shape> { readonly file: string; readonly id: string; readonly shape?: S }
export const workflow = <S extends Shape>(file: URL | string, id: string): Handle<S> => ({ file: String(file), id });
`;

/** What the compiler, as strict as it can be, has to say of modules that are written into a folder for it. */
export function complaints(
  modules: Readonly<Record<string, string | undefined>>,
  folder: string,
): readonly string[] {
  const files = { "package.json": '{ "type": "module" }', "workflow.ts": WORKFLOW, ...modules };
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(folder, file), text ?? "there is none");
  const program = ts.createProgram(
    Object.keys(modules).map((file) => join(folder, file)),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      declaration: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      types: ["node"],
      typeRoots: [join(process.cwd(), "node_modules/@types")],
      skipLibCheck: true,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}
