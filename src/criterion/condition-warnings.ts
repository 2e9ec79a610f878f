import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import { looksLikeExpression } from "../expression/parse-expression.ts";
import { type Condition, type Literal, type Operand, printScalar } from "./condition.ts";

/** What is a condition, but is likely not the one that was meant. */
export function conditionWarnings(condition: Condition): SyntaxDiagnostic[] {
  switch (condition.kind) {
    case "literal":
      return [...decided(condition), ...inQuotes(condition)];
    case "operand":
      return [...alwaysThere(condition), ...ofOperand(condition)];
    case "not":
      return conditionWarnings(condition.operand);
    case "and":
    case "or":
      return [...conditionWarnings(condition.left), ...conditionWarnings(condition.right)];
    case "compare":
      return [condition.left, condition.right].flatMap((side) => {
        if (side.kind === "literal") return inQuotes(side);
        return side.kind === "operand" ? ofOperand(side) : conditionWarnings(side);
      });
  }
}

/** `$statusCode == 200 || 201` */
function decided({ value, offset }: Literal): SyntaxDiagnostic[] {
  if (typeof value !== "number" && typeof value !== "string") return [];
  const message = `${printScalar(value)} alone is always ${Boolean(value)}.`;
  return [{ message, offset, fix: "Compare it with something: $statusCode == 200 || $statusCode == 201." }];
}

const ALWAYS_THERE: readonly string[] = ["url", "method", "statusCode"];

function alwaysThere({ text, expression, offset }: Operand): SyntaxDiagnostic[] {
  if (!ALWAYS_THERE.includes(expression.root)) return [];
  return [{ message: `${text} alone is always true.`, offset, fix: `Compare it: ${text} == …` }];
}

function inQuotes({ value, offset }: Literal): SyntaxDiagnostic[] {
  if (typeof value !== "string") return [];
  const [, embedded] = /^\{(.*)\}$/s.exec(value) ?? [];
  if (!looksLikeExpression(embedded ?? value)) return [];
  const fix = `Leave out the quotes${embedded === undefined ? "" : " and the braces"}.`;
  return [{ message: `${printScalar(value)} is text, not what the expression reads.`, offset, fix }];
}

function ofOperand({ text, offset }: Operand): SyntaxDiagnostic[] {
  const warnings: SyntaxDiagnostic[] = [];
  const joint = /[&|]/.exec(text);
  if (joint !== null) {
    const message = `${text} is read as one name.`;
    const fix = `Write ${joint[0]}${joint[0]} to join two conditions.`;
    warnings.push({ message, offset: offset + joint.index, fix });
  }
  if (/[\w\]]\.length$/.test(text)) {
    const message = `${text} is a member called "length": lists and texts have no length here.`;
    const list = text.slice(0, -".length".length);
    warnings.push({ message, offset, fix: `To see that a list is not empty, write ${list}[0] != null.` });
  }
  return warnings;
}
