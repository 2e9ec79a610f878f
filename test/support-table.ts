import { descriptions } from "../mocks/stytch/descriptions.ts";
import { errors, isErrorType } from "../mocks/stytch/errors.ts";
import { operations } from "../mocks/stytch/operations.ts";
import { type Description, type Operation, valueAt } from "../src/openapi/description.ts";
import { declaredErrors } from "./declared-errors.ts";
import { sdkTable } from "./sdk/languages/sdk-table.ts";

/** Given by every operation that takes credentials, so said once and not in each row. */
const EVERYWHERE = [
  "bad_request",
  "invalid_project_id_authentication",
  "invalid_secret_authentication",
  "unauthorized_credentials",
  "too_many_requests",
  "internal_server_error",
];

const HEAD = `# What is emulated

Written by \`npm run generate\` from the descriptions, the table of operations and the error catalogue.

Every operation validates its request and its own reply. Besides the errors in its row, an operation that takes
credentials can give ${EVERYWHERE.map((type) => `\`${type}\``).join(", ")}; the last two only when a fault is armed
or rate limits are on. A status in *italics* is inferred by analogy: no source of Stytch's says it.
`;

export function supportTable(): string {
  return [HEAD, ...descriptions().map(sectionOf), sdkTable(Object.keys(operations).length)].join("\n");
}

function sectionOf(description: Description): string {
  const title = (description.document.value as { info: { title: string } }).info.title;
  const all = [...description.operations.values()];
  const tags = [...new Set(all.map((operation) => tagOf(description, operation)))];
  const tables = tags.map((tag) => {
    const members = all.filter((operation) => tagOf(description, operation) === tag);
    return `### ${tag}\n\n${tableOf(members)}\n`;
  });
  return `## ${title}\n\n${tables.join("\n")}`;
}

const tagOf = (description: Description, { pointer }: Operation): string =>
  String(valueAt(description, `${pointer}/tags/0`));

function tableOf(members: readonly Operation[]): string {
  const rows = members.map((operation) => [
    `\`${operation.method} ${operation.path}\`<br>${operation.id}`,
    Object.hasOwn(operations, operation.id) ? "stateful" : "501",
    errorsOf(operation),
  ]);
  return [["operation", "", "errors of its own"], ["---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function errorsOf({ id }: Operation): string {
  const own = declaredErrors(id).filter(({ error }) => !EVERYWHERE.includes(error));
  const statuses = [...new Set(own.map(({ status }) => status))].sort();
  return statuses
    .map((status) => {
      const types = own.filter((one) => one.status === status).map(({ error }) => error);
      return types.map((type) => `${statusOf(type, status)} ${type}`).join(", ");
    })
    .join("<br>");
}

const statusOf = (type: string, status: number): string =>
  isErrorType(type) && "inferred" in errors[type] ? `*${status}*` : String(status);
