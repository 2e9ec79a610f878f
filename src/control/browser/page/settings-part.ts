import type { PolicyTerms } from "../../../mock/controls.ts";
import { Actions, type Control } from "./action.ts";
import { el, offer, say } from "./elements.ts";
import { type Part, type Row, rowsIn, section } from "./part.ts";

export function settingsPart(control: Control): Part {
  let terms: Readonly<Record<string, PolicyTerms>> = {};
  const rows = rowsIn<PolicyValue>(
    el("ul"),
    ([name]) => name,
    ([name]) => policyRow(name, terms[name], control),
  );
  return {
    element: section(
      "Policies",
      [],
      el(
        "p",
        { class: "hint" },
        "Where the real service can be set up either way, or does not say what it does.",
      ),
      el("p", { class: "empty" }, "This project has not been heard of yet."),
      rows.list,
    ),
    server: (server) => {
      terms = server.policies;
    },
    show: (view) => rows.show(Object.entries(view?.policies ?? {}).filter(([name]) => terms[name])),
  };
}

type PolicyValue = readonly [name: string, value: unknown];

function policyRow(name: string, terms: PolicyTerms | undefined, control: Control): Row<PolicyValue> {
  const id = `policy-${name}`;
  const actions = new Actions();
  const changed = el("span", { class: "count" });
  const change = (value: unknown) =>
    void actions.run(
      () => control("PUT", "/policies", { policies: { [name]: value } }),
      `${name} is ${JSON.stringify(value)}`,
    );
  const field = policyField(id, terms?.schema ?? {}, change);
  return {
    element: el(
      "li",
      { class: "policy" },
      el(
        "div",
        { class: "who" },
        el("label", { for: id }, name, " ", changed),
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

/** The control that fits the schema; a value of no simple type is written as JSON. */
function policyField(
  id: string,
  schema: PolicyTerms["schema"],
  change: (value: unknown) => void,
): Row<unknown> {
  if (schema.type === "boolean") {
    const onChange = () => change(box.checked);
    const box = el("input", { id, type: "checkbox", role: "switch", class: "switch", change: onChange });
    return {
      element: box,
      show: (value) => {
        box.checked = value === true;
      },
    };
  }
  if (Array.isArray(schema.enum)) {
    const select = el("select", { id, change: () => change(JSON.parse(select.value)) });
    offer(
      select,
      schema.enum.map((value) => [JSON.stringify(value), String(value)]),
    );
    return {
      element: select,
      show: (value) => {
        select.value = JSON.stringify(value);
      },
    };
  }
  const isNumber = schema.type === "integer" || schema.type === "number";
  const bound = (name: string) => (schema[name] === undefined ? undefined : String(schema[name]));
  const input = el("input", {
    id,
    ...(isNumber
      ? { type: "number", min: bound("minimum"), max: bound("maximum"), class: "short" }
      : { spellcheck: "false", autocomplete: "off" }),
    change: () => change(isNumber ? input.valueAsNumber : parsed(input.value)),
  });
  return {
    element: input,
    show: (value) => {
      if (document.activeElement !== input) input.value = JSON.stringify(value);
    },
  };
}

/** A word without quotes is meant as a string. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
