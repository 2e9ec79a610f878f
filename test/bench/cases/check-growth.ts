import { join } from "node:path";
import { stringify } from "yaml";
import { reviewDocuments } from "../../../src/contract/review.ts";
import { parseDocument, readDocument } from "../../../src/document/text-document.ts";
import { DOCUMENTS } from "../../respect/places.ts";
import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";
import { DOCUMENT } from "./sms-login.ts";

/** The login so many times over; its description is read once, as a command reads it. */
const checkOf = (count: number) =>
  inProcess(
    `a check of ${count} ${count === 1 ? "workflow" : "workflows"}`,
    () => {
      const file = join(DOCUMENTS, DOCUMENT);
      const { workflows, ...rest } = readDocument(file).value as { workflows: { workflowId: string }[] };
      const many = Array.from({ length: count }, (_, index) =>
        workflows.map((workflow) => ({ ...workflow, workflowId: `${workflow.workflowId}-${index}` })),
      ).flat();
      const text = stringify({ ...rest, workflows: many }, { aliasDuplicateObjects: false });
      const descriptions = new Map();
      return {
        call: () => {
          const { findings } = reviewDocuments([parseDocument(text, file)], { descriptions });
          if (findings.length !== 2 * count) throw new Error(`${findings.length} findings.`);
        },
      };
    },
    1,
  );

/** A document ten times larger costs about ten times as much. */
export const checkGrowth: Case = {
  name: "a check, ten times larger",
  target: 0.09,
  reference: checkOf(1),
  subject: checkOf(10),
};
