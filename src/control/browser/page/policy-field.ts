import type { PolicyView } from "../view-model.ts";
import { el, offer } from "./elements.ts";

interface Field {
  readonly id: string;
  readonly element: HTMLElement;
  show(value: unknown): void;
}

/** The control that fits the schema; a value of no simple type is written as JSON. */
export function policyField(
  name: string,
  schema: PolicyView["schema"],
  change: (value: unknown) => void,
): Field {
  const id = `policy-${name}`;
  if (schema.type === "boolean") return toggle(id, change);
  if (Array.isArray(schema.enum)) return choice(id, schema.enum, change);
  if (schema.type === "integer" || schema.type === "number") return amount(id, schema, change);
  return written(id, change);
}

function toggle(id: string, change: (value: unknown) => void): Field {
  const input = el("input", { type: "checkbox", role: "switch", id, class: "switch" });
  input.addEventListener("change", () => change(input.checked));
  return {
    id,
    element: input,
    show: (value) => {
      input.checked = value === true;
    },
  };
}

function choice(id: string, values: readonly unknown[], change: (value: unknown) => void): Field {
  const select = el("select", { id });
  offer(
    select,
    values.map((value) => [JSON.stringify(value), String(value)]),
  );
  select.addEventListener("change", () => change(JSON.parse(select.value)));
  return {
    id,
    element: select,
    show: (value) => {
      select.value = JSON.stringify(value);
    },
  };
}

function amount(id: string, schema: PolicyView["schema"], change: (value: unknown) => void): Field {
  const bound = (name: string) => (schema[name] === undefined ? undefined : String(schema[name]));
  const input = el("input", {
    id,
    type: "number",
    min: bound("minimum"),
    max: bound("maximum"),
    class: "short",
  });
  input.addEventListener("change", () => change(input.valueAsNumber));
  return {
    id,
    element: input,
    show: (value) => {
      if (document.activeElement !== input) input.value = String(value);
    },
  };
}

function written(id: string, change: (value: unknown) => void): Field {
  const input = el("input", { id, spellcheck: "false", autocomplete: "off" });
  input.addEventListener("change", () => change(parsed(input.value)));
  return {
    id,
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
