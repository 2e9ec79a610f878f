import { formatPointer } from "../../../src/document/pointer.ts";
import { at, drop, type Edited, insert, listAt, rename, set, tree } from "./edit.ts";
import {
  conditionSites,
  fieldSites,
  inputSites,
  outputSites,
  requiredSites,
  type Site,
  stepOutputSites,
  stepSites,
  workflowSite,
} from "./sites.ts";

/** One slip of a hand. */
export interface Fault extends Edited {
  /** What it was made of. */
  readonly of: string;
}

export interface Mutator {
  readonly name: string;
  faults(document: unknown): readonly Fault[];
}

type Sites = (value: unknown) => Site[];

const each = (
  name: string,
  sites: Sites,
  edit: (value: unknown, site: Site) => Edited | undefined,
): Mutator => ({
  name,
  faults: (value) =>
    sites(value).flatMap((site) => {
      const edited = edit(value, site);
      return edited === undefined ? [] : [{ of: site.of, ...edited }];
    }),
});

/** Another text at the place, where it is one that differs. */
const rewrite = (name: string, sites: Sites, change: (text: string) => string): Mutator =>
  each(name, sites, (value, { path }) => {
    const text = String(at(value, path));
    const next = change(text);
    return next === text ? undefined : set(value, path, next);
  });

/** The last letter but one is written twice. */
const misspelt = (word: string): string => `${word.slice(0, -1)}${word.slice(-2, -1)}${word.slice(-1)}`;

const nameOf = ({ path }: Site): string => String(path.at(-1));

const within =
  (sites: Sites, ...path: readonly string[]): Sites =>
  (value) =>
    sites(value).map((site) => ({ ...site, path: [...site.path, ...path] }));

const sourceSite =
  (field: string): Sites =>
  () => [{ path: ["sourceDescriptions", 0, field], of: field }];

const root =
  (field: string): Sites =>
  () => [{ path: [field], of: field }];

const removed = (name: string, sites: Sites): Mutator =>
  each(name, sites, (value, { path }) => drop(value, path));

const respelt = (name: string, sites: Sites): Mutator =>
  each(name, sites, (value, site) => rename(value, site.path, misspelt(nameOf(site))));

const replaced = (name: string, sites: Sites, next: unknown): Mutator =>
  each(name, sites, (value, { path }) => set(value, path, next));

/** Of two names that no longer agree, either may be the wrong one. */
const readersOf = (value: unknown, stepId: string): string[] =>
  [...fieldSites(value), ...outputSites(value)]
    .filter(({ path }) => String(at(value, path)).startsWith(`$steps.${stepId}.`))
    .map(({ path }) => formatPointer(path));

const onlyOf =
  (sites: Sites, pattern: RegExp): Sites =>
  (value) =>
    sites(value).filter(({ path }) => pattern.test(String(at(value, path))));

const operations = within(stepSites, "operationId");

/** Each kind of single fault that is made in a document, at every place where it can be. */
export const documentMutators: readonly Mutator[] = [
  respelt("a payload field is misspelt", fieldSites),
  removed("a payload field is left out", fieldSites),
  replaced("a payload field is a boolean", fieldSites, true),
  rewrite("a payload field reads a misspelt input", onlyOf(fieldSites, /^\$inputs/), misspelt),
  rewrite("a payload field reads a misspelt step", fieldSites, (text) =>
    text.replace(/^\$steps\.(\w+)/, (_, step: string) => `$steps.${misspelt(step)}`),
  ),
  rewrite("a payload field reads a misspelt output", onlyOf(fieldSites, /^\$steps/), misspelt),
  rewrite("a payload field is the name of its input", fieldSites, (text) => text.replace(/^\$/, "")),
  each("a payload field has no name in the operation", stepSites, (value, { path }) =>
    insert(value, [...path, "requestBody", "payload", "nickname"], "Ada"),
  ),
  removed("a body is left out", within(stepSites, "requestBody")),
  replaced("a body is of another media type", within(stepSites, "requestBody", "contentType"), "text/plain"),
  rewrite("an operationId is misspelt", operations, misspelt),
  each("a step calls what the other calls", stepSites, (value, { path }) => {
    const other = stepSites(value).find((step) => step.path.at(-1) !== path.at(-1));
    const { operationId } = tree(at(value, other?.path ?? []));
    return set(value, [...path, "operationId"], operationId);
  }),
  removed("a step calls nothing", operations),
  each("a stepId is misspelt", stepSites, (value, { path, of }) => ({
    ...set(value, [...path, "stepId"], misspelt(of)),
    also: readersOf(value, of),
  })),
  each("two steps have one stepId", stepSites, (value, { path }) =>
    path.at(-1) === 0 ? undefined : set(value, [...path, "stepId"], stepSites(value)[0]?.of),
  ),
  removed("a step is left out", stepSites),
  each(
    "the steps are in the other order",
    (value) => [{ path: workflowSite("steps"), of: "steps" }].filter(() => stepSites(value).length > 1),
    (value, { path }) => {
      const [first, second] = at(value, path) as unknown[];
      const swapped = set(value, path, [second, first]);
      return { ...swapped, now: `${swapped.now}/0`, was: `${swapped.was}/0` };
    },
  ),
  removed("a criterion is left out", (value) =>
    conditionSites(value).map((site) => ({ ...site, path: site.path.slice(0, -1) })),
  ),
  rewrite("a criterion names a success that does not come", conditionSites, (text) =>
    text.replace("200", "201"),
  ),
  rewrite("a criterion names a failure", conditionSites, (text) => text.replace("200", "404")),
  rewrite("a criterion names a status that no reply has", conditionSites, (text) =>
    text.replace("200", "2000"),
  ),
  rewrite("a criterion is turned round", conditionSites, (text) => text.replace("==", "!=")),
  rewrite("a criterion has one equals sign", conditionSites, (text) => text.replace("==", "=")),
  rewrite("a criterion compares with a text", conditionSites, (text) => text.replace("200", "'OK'")),
  rewrite("a criterion has a misspelt expression", conditionSites, (text) => text.replace("Code", "Cod")),
  replaced(
    "a criterion reads a field that no reply has",
    conditionSites,
    "$response.body#/status_cod == 200",
  ),
  replaced("a criterion has another type of value", conditionSites, "$response.body#/status_code == true"),
  rewrite("the pointer of an output is misspelt", stepOutputSites, misspelt),
  rewrite("the pointer of an output has no slash", stepOutputSites, (text) => text.replace("#/", "#")),
  rewrite("the pointer of an output leads further", stepOutputSites, (text) => `${text}/value`),
  rewrite("an output reads the request", stepOutputSites, (text) => text.replace("response", "request")),
  rewrite("an output reads a header", stepOutputSites, (text) => text.replace("body#/", "header.")),
  respelt("an output of a step is misspelt", stepOutputSites),
  removed("an output of a step is left out", stepOutputSites),
  rewrite("an output of the workflow reads a misspelt step", outputSites, (text) =>
    text.replace(/^\$steps\.(\w+)/, (_, step: string) => `$steps.${misspelt(step)}`),
  ),
  rewrite("an output of the workflow reads a misspelt output", outputSites, misspelt),
  rewrite("an output of the workflow reads an input", outputSites, () => "$inputs.session_duration_minutes"),
  respelt("an output of the workflow is misspelt", outputSites),
  removed("an output of the workflow is left out", outputSites),
  respelt("a declared input is misspelt", inputSites),
  removed("a declared input is left out", inputSites),
  each("a declared input is a boolean", inputSites, (value, { path }) =>
    set(value, path, { ...tree(at(value, path)), type: "boolean" }),
  ),
  each("a declared input takes one value", inputSites, (value, { path }) =>
    set(value, path, { ...tree(at(value, path)), enum: ["one"] }),
  ),
  removed("a required input is no longer required", requiredSites),
  rewrite("a required input is misspelt", requiredSites, misspelt),
  each(
    "an input more is required",
    () => [{ path: workflowSite("inputs"), of: "nickname" }],
    (value, { path }) => {
      const list = [...path, "required"];
      return insert(value, [...list, listAt(value, list).length], "nickname");
    },
  ),
  each("a step goes on to a step that is not there", stepSites, (value, { path, of }) =>
    insert(value, [...path, "onSuccess"], [{ name: "on", type: "goto", stepId: misspelt(of) }]),
  ),
  each("a step goes back to itself", stepSites, (value, { path, of }) =>
    insert(value, [...path, "onSuccess"], [{ name: "again", type: "goto", stepId: of }]),
  ),
  each("a step ends the workflow", stepSites, (value, { path }) =>
    insert(value, [...path, "onSuccess"], [{ name: "done", type: "end" }]),
  ),
  rewrite("the url of a description is misspelt", sourceSite("url"), misspelt),
  replaced("a description is of another type", sourceSite("type"), "arazzo"),
  rewrite("the name of a description is misspelt", sourceSite("name"), misspelt),
  replaced("the version is another", root("arazzo"), "2.0.0"),
  respelt("the workflows are misspelt", root("workflows")),
];
