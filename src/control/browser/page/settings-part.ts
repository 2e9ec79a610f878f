import type { PolicyView } from "../view-model.ts";
import { Actions } from "./action.ts";
import type { Control } from "./control-client.ts";
import { el, type Row, Rows, say } from "./elements.ts";
import type { Part } from "./part.ts";
import { policyField } from "./policy-field.ts";

export function settingsPart(control: Control): Part {
  const list = el("ul", { class: "policies" });
  let terms: Readonly<Record<string, PolicyView>> = {};
  const rows = new Rows<readonly [string, unknown]>(
    list,
    ([name]) => name,
    ([name]) => policyRow(name, terms[name], control),
  );
  const empty = el("p", { class: "empty" }, "This project has not been heard of yet.");
  return {
    element: el(
      "section",
      { "aria-labelledby": "policies-title" },
      el("div", { class: "title" }, el("h2", { id: "policies-title" }, "Policies")),
      el(
        "p",
        { class: "hint" },
        "Where the real service can be set up either way, or does not say what it does.",
      ),
      empty,
      list,
    ),
    server: (server) => {
      terms = server.policies;
    },
    show: (view) => {
      const values = Object.entries(view?.policies ?? {}).filter(([name]) => terms[name]);
      rows.show(values);
      empty.hidden = values.length > 0;
    },
  };
}

function policyRow(
  name: string,
  terms: PolicyView | undefined,
  control: Control,
): Row<readonly [string, unknown]> {
  const actions = new Actions();
  const changed = el("span", { class: "count" });
  const field = policyField(name, terms?.schema ?? {}, (value) => {
    void actions.run(
      () => control("PUT", "/policies", { policies: { [name]: value } }),
      `${name} is ${JSON.stringify(value)}`,
    );
  });
  return {
    element: el(
      "li",
      { class: "policy" },
      el(
        "div",
        { class: "who" },
        el("label", { for: field.id }, name, " ", changed),
        el("span", {}, terms?.says ?? ""),
        el("span", { class: "facts" }, terms?.source ?? ""),
        actions.refusal,
      ),
      field.element,
    ),
    show: ([, value]) => {
      field.show(value);
      say(changed, JSON.stringify(value) === JSON.stringify(terms?.standard) ? "" : "changed");
    },
  };
}
