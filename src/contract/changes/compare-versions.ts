import type { Place } from "../../document/diagnostic.ts";
import type { ArazzoTree, Workflow } from "../../workflow/tree.ts";
import { type Change, quoted, type Spot, type Told, tell, workflowSpot } from "./change.ts";
import { IMPACTS } from "./codes.ts";
import { compareInputs, pairInputs } from "./compare-inputs.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { compareSteps, pairSteps } from "./compare-steps.ts";
import { type Pair, pair, renamesIn, tellPairs, type Words } from "./pair.ts";
import { renamer } from "./renamer.ts";
import type { Version, VersionedDocument } from "./version.ts";

/** Every change that those who run the workflows could notice, the worst first. */
export function compareVersions(before: Version, after: Version): readonly Change[] {
  const documents = pair(before.documents, after.documents, ({ name }) => name, isMoved);
  const changes = [
    ...documents.removed.map((one) => tell(spotOf(one), undefined, removed(one))),
    ...documents.added.map((one) => tell(undefined, spotOf(one), added(one))),
    ...documents.both.flatMap(({ before: old, after: now, renamed }) => [
      ...(renamed ? [tell(spotOf(old), spotOf(now), moved(old, now))] : []),
      ...compareDocuments(old.document, now.document),
    ]),
  ];
  return ordered(merged(changes)).map((change) => ({
    ...change,
    ...(change.before && { before: shownAs(change.before, before) }),
    ...(change.after && { after: shownAs(change.after, after) }),
  }));
}

const shownAs = (place: Place, { show }: Version): Place => ({ ...place, file: show(place.file) });

const idsOf = ({ document }: VersionedDocument): readonly string[] =>
  document.written.workflows.map(({ workflowId }) => workflowId);

const isMoved = (before: VersionedDocument, after: VersionedDocument): boolean => {
  const ids = new Set(idsOf(after));
  return idsOf(before).some((id) => ids.has(id));
};

const spotOf = ({ document: { text } }: VersionedDocument): Spot => ({ text, pointer: "" });

const removed = (document: VersionedDocument): Told => ({
  code: "change/document-removed",
  message: `The document ${document.name} is gone, and its ${named(idsOf(document))} with it.`,
  fix: "Keep the document, or tell everybody who runs it.",
  uses: idsOf(document),
});

const added = (document: VersionedDocument): Told => ({
  code: "change/document-added",
  message: `The document ${document.name} is new, with its ${named(idsOf(document))}.`,
  uses: idsOf(document),
});

const moved = (before: VersionedDocument, after: VersionedDocument): Told => ({
  code: "change/document-moved",
  message: `The document ${before.name} is ${after.name} now.`,
  fix: "Name the new file wherever the document is run by its file.",
  uses: idsOf(after),
});

const named = (ids: readonly string[]): string =>
  `${ids.length === 1 ? "workflow" : "workflows"} ${quoted(ids)}`;

function* compareDocuments(before: ArazzoTree, after: ArazzoTree): Generator<Change> {
  // A workflow of another name is the same one when it takes the same steps.
  const pairs = pair(
    before.workflows,
    after.workflows,
    ({ workflowId }) => workflowId,
    (old, now) => stepsOf(old) === stepsOf(now),
  );
  const listIn = ({ text }: ArazzoTree): Spot => ({ text, pointer: "/workflows" });
  yield* tellPairs(pairs, listIn(before), listIn(after), OF_WORKFLOWS);
  for (const workflows of pairs.both) yield* compareWorkflow(workflows);
}

const stepsOf = ({ written }: Workflow): string =>
  JSON.stringify(written.steps.map(({ description, ...step }) => step));

const OF_WORKFLOWS: Words<Workflow> = {
  pointerOf: ({ pointer }) => pointer,
  removed: ({ workflowId }) => ({
    code: "change/workflow-removed",
    message: `The workflow "${workflowId}" is gone.`,
    fix: "Keep it, or tell everybody who runs it.",
    uses: [workflowId],
  }),
  added: ({ workflowId }) => ({
    code: "change/workflow-added",
    message: `The workflow "${workflowId}" is new.`,
    uses: [workflowId],
  }),
};

/** What steps share is found once for each, and told once. */
function merged(changes: readonly Change[]): readonly Change[] {
  const distinct = new Map<string, Change>();
  for (const change of changes) {
    const { uses, ...rest } = change;
    const key = JSON.stringify(rest);
    const known = distinct.get(key)?.uses ?? [];
    distinct.set(key, { ...change, uses: [...new Set([...known, ...uses])] });
  }
  return [...distinct.values()];
}

const ordered = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort(
    (a, b) =>
      IMPACTS.indexOf(a.impact) - IMPACTS.indexOf(b.impact) ||
      compareText(lineOf(a)?.file ?? "", lineOf(b)?.file ?? "") ||
      (lineOf(a)?.line ?? 0) - (lineOf(b)?.line ?? 0) ||
      (lineOf(a)?.column ?? 0) - (lineOf(b)?.column ?? 0),
  );

const lineOf = ({ before, after }: Change): Place | undefined => after ?? before;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* compareWorkflow({ before, after, renamed }: Pair<Workflow>): Generator<Change> {
  const [inputs, steps] = [pairInputs(before, after), pairSteps(before, after)];
  const rename = renamer({
    inputs: renamesIn(inputs, ({ name }) => name),
    steps: renamesIn(steps, ({ stepId }) => stepId),
  });
  if (renamed) yield otherName(before, after);
  yield* compareWaits(before, after);
  yield* compareInputs(before, after, inputs);
  yield* compareOutputs(before, after, rename);
  yield* compareSteps(before, after, steps, rename);
}

const otherName = (before: Workflow, after: Workflow): Change =>
  tell(workflowSpot(before, "/workflowId"), workflowSpot(after, "/workflowId"), {
    code: "change/workflow-renamed",
    message: `The workflow "${before.workflowId}" is called "${after.workflowId}" now.`,
    fix: `Write "${after.workflowId}" wherever it is run by its name, or keep the name.`,
    uses: [after.workflowId],
  });

function* compareWaits(before: Workflow, after: Workflow): Generator<Change> {
  const [old, now] = [before, after].map(({ dependsOn }) =>
    quoted(dependsOn.map(({ workflow }) => workflow.workflowId)),
  );
  if (old === now) return;
  yield tell(workflowSpot(before, "/dependsOn"), workflowSpot(after, "/dependsOn"), {
    code: "change/workflow-waits",
    message: `The workflow "${after.workflowId}" waits for ${now || "nothing"} now, and waited for ${old || "nothing"}.`,
    fix: "Check that a run has what the workflows before it need.",
    uses: [after.workflowId],
  });
}
