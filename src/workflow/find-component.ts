import {
  type FailureAction,
  isReusable,
  type Parameter,
  type Reusable,
  type SuccessAction,
} from "../arazzo/model.ts";
import { didYouMean } from "../document/nearest.ts";
import { formatPointer } from "../document/pointer.ts";
import { type Draft, error, warning } from "./draft.ts";

interface ComponentTypes {
  readonly parameters: Parameter;
  readonly successActions: SuccessAction;
  readonly failureActions: FailureAction;
}

/** What of the components a list of a step or a workflow may refer to. */
type ComponentKind = keyof ComponentTypes;

type Component<K extends ComponentKind> = ComponentTypes[K];

type ByName = { readonly [K in ComponentKind]?: Readonly<Record<string, Component<K>>> };

/** An entry of a list, and where its fields are written: in the list, or among the components. */
export interface Entry<T> {
  readonly thing: T;
  readonly pointer: string;
  readonly definition: string;
  /** Where its value is written, which a reference may replace. */
  readonly valuePointer: string;
}

/** Everything in a list, with references followed; those that lead nowhere are left out and reported. */
export function entriesOf<K extends ComponentKind>(
  list: readonly (Component<K> | Reusable)[] | undefined,
  kind: K,
  pointer: string,
  draft: Draft,
): Entry<Component<K>>[] {
  return (list ?? []).flatMap((thing, index): Entry<Component<K>>[] => {
    const at = `${pointer}/${index}`;
    if (isReusable(thing)) return entryOf(thing, kind, at, draft);
    return [{ thing, pointer: at, definition: at, valuePointer: `${at}/value` }];
  });
}

/** https://spec.openapis.org/arazzo/v1.0.1.html#reusable-object */
function entryOf<K extends ComponentKind>(
  reusable: Reusable,
  kind: K,
  pointer: string,
  draft: Draft,
): Entry<Component<K>>[] {
  const [, area, name = ""] = /^\$components\.([A-Za-z]+)\.(.+)$/s.exec(reusable.reference) ?? [];
  const byName: ByName = draft.document.written.components ?? {};
  const components: Readonly<Record<string, Component<K>>> = byName[kind] ?? {};
  const found = Object.hasOwn(components, name) ? components[name] : undefined;
  if (area !== kind || found === undefined) {
    const [message, fix] =
      area === kind ? unknownComponent(name, kind, Object.keys(components)) : wrongArea(reusable, kind);
    error(draft, "arazzo/unknown-component", `${pointer}/reference`, message, fix);
    return [];
  }
  warnOfIgnored(reusable, kind, pointer, draft);
  const definition = formatPointer(["components", kind, name]);
  if (kind !== "parameters" || !Object.hasOwn(reusable, "value")) {
    return [{ thing: found, pointer, definition, valuePointer: `${definition}/value` }];
  }
  const thing = { ...found, value: reusable.value };
  return [{ thing, pointer, definition, valuePointer: `${pointer}/value` }];
}

/** Other fields of a reference are to be ignored; a value means something for a parameter only. */
function warnOfIgnored(reusable: Reusable, kind: ComponentKind, pointer: string, draft: Draft): void {
  const defined = kind === "parameters" ? ["reference", "value"] : ["reference"];
  for (const name of Object.keys(reusable)) {
    if (defined.includes(name)) continue;
    const fix = didYouMean(name, defined, "Remove it.");
    const message = `"${name}" has no effect in a reference to one of the ${kind}.`;
    warning(draft, "arazzo/ignored", `${pointer}${formatPointer([name])}`, message, fix);
  }
}

type Told = [message: string, fix: string];

const wrongArea = ({ reference }: Reusable, kind: ComponentKind): Told => [
  `"${reference}" names none of the ${kind} among the components.`,
  `Write $components.${kind}.<name>.`,
];

function unknownComponent(name: string, kind: ComponentKind, names: readonly string[]): Told {
  const listed =
    names.length === 0 ? `Define "${name}" in components/${kind}.` : `They are ${names.join(", ")}.`;
  return [`There is no "${name}" among the ${kind} of the components.`, didYouMean(name, names, listed)];
}
