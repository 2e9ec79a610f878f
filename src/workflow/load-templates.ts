import type * as written from "../arazzo/model.ts";
import { type CriterionDiagnostic, parseCriterion } from "../criterion/criterion.ts";
import { formatPointer } from "../document/pointer.ts";
import { parseExpression } from "../expression/parse-expression.ts";
import { isSelector } from "../expression/selector.ts";
import { type ParsedTemplate, parseTemplate, type Template } from "../expression/template.ts";
import { type Draft, error, hasSelectors, warning } from "./draft.ts";
import type { CriterionNode, Output } from "./tree.ts";

// Everything in a document that can hold an expression, parsed where it is written.

/** Any value; what is not well formed in it stands as it is written, and has been told. */
export const loadTemplate = (value: unknown, pointer: string, draft: Draft): Template =>
  told(parseTemplate(value, hasSelectors(draft)), pointer, draft);

export function told({ template, diagnostics }: ParsedTemplate, pointer: string, draft: Draft): Template {
  for (const { pointer: inside, certain, message, fix } of diagnostics) {
    (certain ? error : warning)(draft, "arazzo/expression", `${pointer}${inside}`, message, fix);
  }
  return template;
}

/** The criteria of a step or of an action. */
export const loadCriteria = (
  list: readonly written.Criterion[] | undefined,
  pointer: string,
  draft: Draft,
): CriterionNode[] =>
  (list ?? []).map((criterion, index) => {
    const node: CriterionNode = {
      written: criterion,
      pointer: `${pointer}/${index}`,
      parsed: parseCriterion(criterion),
    };
    const say = (tell: typeof error) => (diagnostic: CriterionDiagnostic) => {
      const { field = "condition", offset, message, fix } = diagnostic;
      const where = field === "condition" ? `"${criterion.condition}", character ${offset + 1}: ` : "";
      tell(draft, "arazzo/criterion", `${node.pointer}/${field}`, `${where}${message}`, fix);
    };
    if ("diagnostic" in node.parsed) say(error)(node.parsed.diagnostic);
    else node.parsed.warnings?.forEach(say(warning));
    return node;
  });

/**
 * The outputs of a step or a workflow. Other than a value that is sent, each is an expression or a selector, and
 * nothing else. https://spec.openapis.org/arazzo/v1.1.0.html#step-object
 */
export const loadOutputs = (outputs: written.Outputs | undefined, pointer: string, draft: Draft): Output[] =>
  Object.entries(outputs ?? {}).map(([name, value]): Output => {
    const at = `${pointer}${formatPointer([name])}`;
    const { template, diagnostics } = parseOutput(value, draft);
    told({ template, diagnostics }, at, draft);
    const text = template.kind === "selector" ? template.selector.text : String(value);
    const isReadable = !diagnostics.some(({ certain }) => certain);
    return { name, written: value, text, pointer: at, ...(isReadable && { value: template }) };
  });

function parseOutput(value: written.Outputs[string], draft: Draft): ParsedTemplate {
  if (typeof value !== "string" && hasSelectors(draft) && isSelector(value))
    return parseTemplate(value, true);
  const text = String(value);
  const parsed = parseExpression(text);
  if ("diagnostic" in parsed) {
    const message = `"${text}": ${parsed.diagnostic.message}`;
    return {
      template: { kind: "literal", value: undefined },
      diagnostics: [{ ...parsed.diagnostic, message, pointer: "", certain: true }],
    };
  }
  const diagnostics = (parsed.warnings ?? []).map((one) => ({ ...one, pointer: "", certain: false }));
  return { template: { kind: "expression", expression: parsed.value, pointer: "" }, diagnostics };
}
