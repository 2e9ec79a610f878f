import type { ExchangeView } from "../view-model.ts";
import { el, mark, say } from "./elements.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";
import { timeOfDay } from "./wording.ts";

const KEPT = 100;

export function journalPart(): Part {
  const rows = rowsIn<ExchangeView>(el("ol", { class: "journal" }), ({ n }) => String(n), exchangeRow);
  const filter = el("input", {
    type: "search",
    placeholder: "operation or status",
    autocomplete: "off",
    input: render,
  });
  const empty = el("p", { class: "empty" });
  let all: readonly ExchangeView[] = [];
  return {
    element: section("Journal", [el("label", { class: "filter" }, "Filter ", filter)], empty, rows.list),
    show: (view) => {
      if (view) return;
      all = [];
      render();
    },
    exchanges: (fresh) => {
      all = [...fresh.toReversed(), ...all].slice(0, KEPT);
      render();
    },
  };

  function render(): void {
    const wanted = filter.value.trim().toLowerCase();
    const found = all.filter(({ operationId = "", url, status }) =>
      `${operationId} ${url} ${status}`.toLowerCase().includes(wanted),
    );
    rows.show(found);
    const nothing = "Nothing was asked yet. Every request and its reply is listed here, the newest first.";
    say(empty, all.length === 0 ? nothing : "No exchange matches the filter.");
  }
}

/** 0 is a connection that was dropped without an answer. */
const statusText = (status: number): string => (status === 0 ? "dropped" : String(status));

function exchangeRow(exchange: ExchangeView): Row<ExchangeView> {
  const { n, operationId, method, url, status, at, request, reply } = exchange;
  const badge = el("span", { class: "status" }, statusText(status));
  mark(badge, "kind", status >= 200 && status < 400 ? "good" : "bad");
  const details = el(
    "details",
    {},
    el(
      "summary",
      {},
      badge,
      el("span", { class: "operation" }, operationId ?? "no operation"),
      el("span", { class: "at" }, at === undefined ? "" : timeOfDay(at)),
    ),
    el("p", { class: "facts" }, `#${n} · ${method} ${url}`),
    el("div", { class: "bodies" }, body("Request", request), body("Reply", reply)),
  );
  return { element: el("li", {}, details), show: () => {} };
}

const body = (title: string, text: string): HTMLElement =>
  el(
    "div",
    {},
    el("h3", {}, title),
    el("pre", { tabindex: "0", "aria-label": `${title} body` }, text || "no body"),
  );
