import type { Place } from "../../document/diagnostic.ts";
import type { ArazzoTree, Workflow } from "../../workflow/tree.ts";
import { type Change, IMPACTS, NOTHING_TO_DO, quoted, tell, workflowSpot } from "./change.ts";
import { compareInputs } from "./compare-inputs.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { compareSteps } from "./compare-steps.ts";
import { type Pair, type Pairs, pair } from "./pair.ts";
import { renamer } from "./renamer.ts";
import type { Version, VersionedDocument } from "./version.ts";

/** Every change that those who run the workflows could notice, the worst first. */
export function compareVersions(before: Version, after: Version): readonly Change[] {
  const documents = pair(before.documents, after.documents, ({ name }) => name, isMoved);
  const changes = [
    ...documents.removed.map(removed),
    ...documents.added.map(added),
    ...documents.both.flatMap(({ before: old, after: now, renamed }) => [
      ...(renamed ? [moved(old, now)] : []),
      ...compareDocuments({ before: old.document, after: now.document }),
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

const spotOf = ({ document }: VersionedDocument) => ({ text: document.text, pointer: "" });

const removed = (document: VersionedDocument): Change =>
  tell(spotOf(document), undefined, {
    code: "change/document-removed",
    impact: "breaking",
    message: `The document ${document.name} is gone, and its ${named(idsOf(document))} with it.`,
    fix: "Keep the document, or tell everybody who runs it.",
    uses: idsOf(document),
  });

const added = (document: VersionedDocument): Change =>
  tell(undefined, spotOf(document), {
    code: "change/document-added",
    impact: "safe",
    message: `The document ${document.name} is new, with its ${named(idsOf(document))}.`,
    fix: NOTHING_TO_DO,
    uses: idsOf(document),
  });

const moved = (before: VersionedDocument, after: VersionedDocument): Change =>
  tell(spotOf(before), spotOf(after), {
    code: "change/document-moved",
    impact: "risky",
    message: `The document ${before.name} is ${after.name} now.`,
    fix: "Name the new file wherever the document is run by its file.",
    uses: idsOf(after),
  });

const named = (ids: readonly string[]): string =>
  `${ids.length === 1 ? "workflow" : "workflows"} ${quoted(ids)}`;

type Documents = Omit<Pair<ArazzoTree>, "renamed">;

function compareDocuments(documents: Documents): readonly Change[] {
  const { both, removed: gone, added: fresh } = pairWorkflows(documents);
  const spots = { before: documents.before.text, after: documents.after.text };
  return [
    ...gone.map((workflow) =>
      tell(
        workflowSpot(workflow),
        { text: spots.after, pointer: "/workflows" },
        {
          code: "change/workflow-removed",
          impact: "breaking",
          message: `The workflow "${workflow.workflowId}" is gone.`,
          fix: "Keep it, or tell everybody who runs it.",
          uses: [workflow.workflowId],
        },
      ),
    ),
    ...fresh.map((workflow) =>
      tell({ text: spots.before, pointer: "/workflows" }, workflowSpot(workflow), {
        code: "change/workflow-added",
        impact: "safe",
        message: `The workflow "${workflow.workflowId}" is new.`,
        fix: NOTHING_TO_DO,
        uses: [workflow.workflowId],
      }),
    ),
    ...both.flatMap(compareWorkflow),
  ];
}

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

/** A workflow of another name is the same one when it takes the same steps. */
const pairWorkflows = ({ before, after }: Documents): Pairs<Workflow> =>
  pair(
    before.workflows,
    after.workflows,
    ({ workflowId }) => workflowId,
    (old, now) => stepsOf(old) === stepsOf(now),
  );

const stepsOf = ({ written }: Workflow): string =>
  JSON.stringify(written.steps.map(({ description, ...step }) => step));

function compareWorkflow(workflows: Pair<Workflow>): readonly Change[] {
  const { renames, changes } = compareInputs(workflows);
  const steps = compareSteps(workflows, renames);
  const rename = renamer({ inputs: renames, steps: steps.renames });
  return [
    ...renamed(workflows),
    ...waits(workflows),
    ...changes,
    ...compareOutputs(workflows.before, workflows.after, rename),
    ...steps.changes,
  ];
}

function renamed({ before, after, renamed }: Pair<Workflow>): readonly Change[] {
  if (!renamed) return [];
  const [old, now] = [before.workflowId, after.workflowId];
  return [
    tell(workflowSpot(before, "/workflowId"), workflowSpot(after, "/workflowId"), {
      code: "change/workflow-renamed",
      impact: "breaking",
      message: `The workflow "${old}" is called "${now}" now.`,
      fix: `Write "${now}" wherever it is run by its name, or keep the name.`,
      uses: [now],
    }),
  ];
}

function waits({ before, after }: Pair<Workflow>): readonly Change[] {
  const idsOf = ({ dependsOn }: Workflow) => dependsOn.map(({ workflow }) => workflow.workflowId);
  const [old, now] = [idsOf(before), idsOf(after)];
  const id = after.workflowId;
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [
    tell(workflowSpot(before, "/dependsOn"), workflowSpot(after, "/dependsOn"), {
      code: "change/workflow-waits",
      impact: "risky",
      message: `The workflow "${id}" waits for ${quoted(now) || "nothing"} now, and waited for ${quoted(old) || "nothing"}.`,
      fix: "Check that a run has what the workflows before it need.",
      uses: [id],
    }),
  ];
}
