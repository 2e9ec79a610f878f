import type { Path, PathDefinition, PathMode } from "./path.ts";
import type { WorkflowShape } from "./shape.ts";
import type { StageTypes } from "./stage.ts";

/** Writes one path down. A method, so that a function that adds to the paths of any scenario takes those of a certain one. */
export type Write<Types extends StageTypes, Shape extends WorkflowShape, World extends object> = {
  write<I extends object, O extends object, SecondI extends object, SecondO extends object>(
    name: string,
    definition: PathDefinition<Types, Shape, World, I, O, SecondI, SecondO>,
  ): void;
}["write"];

/** Writes the paths of a scenario: the one function that the scenario's own function is given. */
export interface WritePath<Types extends StageTypes, Shape extends WorkflowShape, World extends object>
  extends Write<Types, Shape, World> {
  /** Of this file, only such paths are run. */
  readonly only: Write<Types, Shape, World>;
  /** Written, and not run. */
  readonly skip: Write<Types, Shape, World>;
  /** Still to be written. */
  todo(name: string): void;
  /** A path for each row. In its name `$field` stands for a field of the row, and `%s` for a row that is no object. */
  each<Row>(rows: readonly Row[]): WriteEach<Types, Shape, World, Row>;
}

type WriteEach<Types extends StageTypes, Shape extends WorkflowShape, World extends object, Row> = {
  write<I extends object, O extends object, SecondI extends object, SecondO extends object>(
    name: string,
    definition: (row: Row) => PathDefinition<Types, Shape, World, I, O, SecondI, SecondO>,
  ): void;
}["write"];

/** The paths of one scenario, and the function that adds to them. */
export function pathWriter<Types extends StageTypes, Shape extends WorkflowShape, World extends object>() {
  type Definition = PathDefinition<Types, Shape, World>;
  const paths: Path<Types, Shape, World>[] = [];
  /** `writer` is the function that was called where the path is written. */
  const add = (name: string, mode: PathMode, definition: Definition, writer: unknown): void => {
    const written = new Error(name);
    if (typeof writer === "function") Error.captureStackTrace(written, writer as () => void);
    if (paths.some((other) => other.name === name)) throw new Error(`Two paths are named "${name}".`);
    paths.push({ ...definition, name, mode, written });
  };
  const writing = (mode: PathMode) => {
    const write = (name: string, definition: Definition): void => add(name, mode, definition, write);
    return write;
  };
  const todo = (name: string): void => add(name, "todo", {}, todo);
  const each = <Row>(rows: readonly Row[]) => {
    const write = (name: string, definition: (row: Row) => Definition): void => {
      for (const row of rows) add(nameOf(name, row), "run", definition(row), write);
    };
    return write;
  };
  const path: WritePath<Types, Shape, World> = Object.assign(writing("run"), {
    only: writing("only"),
    skip: writing("skip"),
    todo,
    each,
  });
  return { path, paths };
}

function nameOf(template: string, row: unknown): string {
  if (typeof row !== "object" || row === null) return template.replaceAll("%s", String(row));
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return template.replaceAll(/\$(\w+)/g, (written, name: string) =>
    Object.hasOwn(fields, name) ? String(fields[name]) : written,
  );
}
