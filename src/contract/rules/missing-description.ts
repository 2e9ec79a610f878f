import { stepsOf } from "../../workflow/tree.ts";
import type { Rule } from "../rule.ts";

export const missingDescription: Rule = {
  code: "contract/missing-description",
  severity: "note",
  title: "Something that nobody has described",
  explanation:
    "People, and programs that choose a workflow for somebody, go by the texts in it: a document and each of its " +
    "workflows want a `summary` or a `description`, and each step a `description` of what it does and why.",
  *check(document) {
    const { info } = document.written;
    if (!isText(info.summary) && !isText(info.description)) {
      const fix = "Add a summary or a description to info.";
      yield { pointer: "/info", message: "The document does not say what it is for.", fix };
    }
    for (const { workflowId, pointer, written } of document.workflows) {
      const { summary, description } = written;
      if (isText(summary) || isText(description)) continue;
      const message = `The workflow "${workflowId}" does not say what it is for.`;
      yield { pointer: `${pointer}/workflowId`, message, fix: "Add a summary or a description." };
    }
    for (const { stepId, pointer, written } of stepsOf(document)) {
      if (isText(written.description)) continue;
      const message = `The step "${stepId}" does not say what it does.`;
      yield { pointer: `${pointer}/stepId`, message, fix: "Add a description." };
    }
  },
};

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
