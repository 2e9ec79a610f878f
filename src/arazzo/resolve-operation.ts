import type { Diagnostic } from "../document/diagnostic.ts";
import { nearest } from "../document/nearest.ts";
import type { TextDocument } from "../document/text-document.ts";
import type { Operation } from "../openapi/description.ts";
import { arazzoError } from "./codes.ts";
import type { Source } from "./load-sources.ts";

/** What a step calls. */
export interface Target {
  readonly operation: Operation;
  readonly source: Source;
}

/** What the names of a document's sources are, and which of them could be read. */
export interface SourceTable {
  readonly names: readonly string[];
  readonly loaded: ReadonlyMap<string, Source>;
}

/**
 * The operation that an operationId means: bare, when one source alone has it, or
 * `$sourceDescriptions.<name>.<operationId>`. https://spec.openapis.org/arazzo/v1.0.1.html#step-object
 */
export function resolveOperation(
  text: string,
  sources: SourceTable,
  document: TextDocument,
  pointer: string,
): Target | Diagnostic | undefined {
  const place = document.placeOf(pointer);
  const qualified = /^\$sourceDescriptions\.([^.]+)\.(.+)$/s.exec(text);
  if (qualified === null) return bare(text, sources, place);
  const [, name = "", id = ""] = qualified;
  const source = sources.loaded.get(name);
  if (source !== undefined) {
    const operation = source.description.operations.get(id);
    return operation === undefined ? unknown(id, [source], place) : { operation, source };
  }
  if (sources.names.includes(name)) return undefined;
  const near = nearest(name, sources.names);
  const fix = near === undefined ? `Name one of ${sources.names.join(", ")}.` : `Did you mean "${near}"?`;
  return arazzoError("arazzo/unknown-source", place, `There is no source description called "${name}".`, fix);
}

function bare(id: string, { names, loaded }: SourceTable, place: Diagnostic["place"] & object) {
  const found = [...loaded.values()].flatMap((source): Target[] => {
    const operation = source.description.operations.get(id);
    return operation === undefined ? [] : [{ operation, source }];
  });
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) {
    // A description that could not be read may well hold it; its own fault has been reported.
    return loaded.size < names.length ? undefined : unknown(id, [...loaded.values()], place);
  }
  const owners = found.map(({ source }) => source.name);
  return arazzoError(
    "arazzo/ambiguous-operation",
    place,
    `The operationId "${id}" is in ${owners.join(" and ")}.`,
    `Write $sourceDescriptions.${only.source.name}.${id}.`,
  );
}

function unknown(id: string, sources: readonly Source[], place: Diagnostic["place"] & object): Diagnostic {
  const near = nearest(
    id,
    sources.flatMap(({ description }) => [...description.operations.keys()]),
  );
  return arazzoError(
    "arazzo/unknown-operation",
    place,
    `There is no operation "${id}" in ${sources.map(({ name }) => name).join(" or ")}.`,
    near === undefined ? "Name an operationId of the description." : `Did you mean "${near}"?`,
  );
}
