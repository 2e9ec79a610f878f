import type { StruckFault } from "../../../mock/faults.ts";
import type { ErrorTypeView } from "../view-model.ts";
import { Actions, type Control } from "./action.ts";
import { el, offer, say } from "./elements.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";
import { plural } from "./wording.ts";

type Rule = Readonly<Record<string, unknown>>;

const NTH = "every request";

export function faultsPart(control: Control): Part {
  const actions = new Actions();
  const rows = rowsIn<readonly [number, StruckFault]>(
    el("ol"),
    ([index, { hits: _, ...rule }]) => `${index} ${JSON.stringify(rule)}`,
    ([index]) => faultRow(index),
  );
  const operation = el("select", { "aria-label": "Operation" });
  const kind = el("select", { "aria-label": "What goes wrong", change: offerDetails });
  const detail = el("select", { "aria-label": "Which", change: askForStatus });
  const status = el("input", {
    type: "number",
    min: "400",
    max: "599",
    step: "1",
    value: "400",
    class: "short",
  });
  const statusLabel = el("label", {}, "Status ", status);
  const times = el("input", { type: "number", min: "1", step: "1", value: "1", class: "short" });
  offer(
    kind,
    KINDS.map(({ field, says }) => [field, says]),
  );
  let errorTypes: readonly ErrorTypeView[] = [];
  offerDetails();

  return {
    element: section(
      "Faults",
      [],
      actions.form(
        arm,
        "The fault is armed",
        el("label", {}, "Operation ", operation),
        el("label", {}, "Fault ", kind),
        detail,
        statusLabel,
        el("label", {}, "Times ", times),
        el("button", { class: "main" }, "Arm the fault"),
      ),
      el("p", { class: "hint" }, "Leave “times” empty and it strikes every time, until it is removed."),
      actions.refusal,
      el("p", { class: "empty" }, "No fault is armed: every request is answered as it should be."),
      rows.list,
    ),
    server: (server) => {
      errorTypes = server.errorTypes;
      const sorted = server.operations.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      offer(operation, [
        ["", NTH],
        ...sorted.map(({ id, method, path }) => [id, `${method} ${path}`] as const),
      ]);
      offerDetails();
    },
    show: (view) => rows.show([...(view?.faults ?? []).entries()]),
  };

  function offerDetails(): void {
    const { choices } = KINDS.find(({ field }) => field === kind.value) ?? {};
    const values = choices ?? errorTypes.map(({ type }) => [type, type] as const);
    offer(
      detail,
      values.map(([value, says]) => [JSON.stringify(value), says]),
    );
    detail.hidden = choices === YES;
    askForStatus();
  }

  /** Of an error whose status is not known. */
  function askForStatus(): void {
    const chosen = kind.value === "error_type" && detail.value !== "" ? JSON.parse(detail.value) : undefined;
    const error = errorTypes.find(({ type }) => type === chosen);
    statusLabel.hidden = error === undefined || error.status !== undefined;
  }

  /** Reads the rules again first, so that one that somebody else has armed is not lost. */
  async function replace(change: (rules: readonly Rule[]) => readonly Rule[]): Promise<void> {
    const { faults } = (await control("GET", "/faults")) as { readonly faults: readonly Rule[] };
    await control("PUT", "/faults", { faults: change(faults) });
  }

  function arm(): Promise<void> {
    const rule = {
      ...(operation.value !== "" && { operation_id: operation.value }),
      [kind.value]: JSON.parse(detail.value),
      ...(!statusLabel.hidden && { status: Number(status.value) }),
      ...(times.value !== "" && { times: Number(times.value) }),
    };
    return replace((rules) => [...rules, rule]);
  }

  function faultRow(index: number): Row<readonly [number, StruckFault]> {
    const what = el("strong");
    const where = el("span", { class: "facts" });
    const hits = el("span", { class: "count" });
    const remove = actions.button(
      "Remove",
      () => replace((rules) => rules.toSpliced(index, 1)),
      "The fault is removed",
    );
    return {
      element: el("li", { class: "fault" }, el("div", { class: "who" }, what, where), hits, remove),
      show: ([, fault]) => {
        say(what, whatOf(fault));
        say(where, `${fault.operationId ?? fault.path ?? NTH}${whenOf(fault)}`);
        say(hits, `struck ${plural(fault.hits, "time")}`);
        remove.setAttribute("aria-label", `Remove the fault: ${whatOf(fault)}`);
      },
    };
  }
}

const whenOf = ({ times, after }: StruckFault): string =>
  (times === undefined ? " · every time" : ` · ${plural(times, "time")}`) +
  (after ? `, after ${plural(after, "request")}` : "");

type Choices = readonly (readonly [value: unknown, says: string])[];

const STATUSES: Choices = [
  [429, "429 Too many requests"],
  [500, "500 Internal server error"],
  [503, "503 Unavailable"],
  [401, "401 Unauthorized"],
  [400, "400 Bad request"],
  [404, "404 Not found"],
];

const DELAYS: Choices = [
  [1_000, "by 1 second"],
  [5_000, "by 5 seconds"],
  [30_000, "by 30 seconds"],
];

const YES: Choices = [[true, "yes"]];

/** How a request can go wrong: the field of the rule, and what it can be, where the server does not say that. */
const KINDS: readonly { readonly field: string; readonly says: string; readonly choices?: Choices }[] = [
  { field: "status", says: "Refuse with a status", choices: STATUSES },
  { field: "error_type", says: "Refuse with an error" },
  { field: "delay_ms", says: "Hold the reply back", choices: DELAYS },
  { field: "truncate", says: "Cut the reply short", choices: YES },
  { field: "drop", says: "Drop the connection", choices: YES },
];

function whatOf({ errorType, status, delayMs, truncate, drop }: StruckFault): string {
  const refused = [status, errorType].filter((word) => word !== undefined).join(" ");
  const said = [
    refused && `refused with ${refused}`,
    delayMs !== undefined && `held back ${delayMs / 1_000} s`,
    truncate && "reply cut short",
    drop && "connection dropped",
  ];
  return said.filter(Boolean).join(", ");
}
