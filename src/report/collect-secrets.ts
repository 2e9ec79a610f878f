import { percentDecoded } from "../document/pointer.ts";
import type { Attempt, WorkflowResult } from "../runner/run/result.ts";
import { operandsOf } from "./describe-run.ts";
import { isSecretField, nameRead } from "./mask-text.ts";
import { workflowsOf } from "./walk-run.ts";

/** Names and values in a text: of a query or a form, of JSON, of XML. */
const NAMED: readonly RegExp[] = [
  /(?:^|[?&#;\s])([\w.-]+)=["']?([^&#;\s"'<>]+)/g,
  /"([\w.-]+)"\s*:\s*"((?:[^"\\]|\\.)+)"/g,
  /<(?:[\w-]+:)?([\w.-]+)(?:\s[^<>]*)?>([^<>]+)<\//g,
];

/** Every text and number in a value, with the name that it stands under. */
function* leavesOf(value: unknown, name: string): Generator<readonly [name: string, leaf: string | number]> {
  if (Array.isArray(value)) for (const item of value) yield* leavesOf(item, name);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, key);
  } else if (typeof value === "string" || typeof value === "number") yield [name, value];
}

/** Adds the values under secret names to `into`. */
function collectSecrets(value: unknown, name: string, into: Set<string>): void {
  for (const [under, leaf] of leavesOf(value, name)) {
    const text = String(leaf);
    if (isSecretField(under, leaf)) for (const secret of partsOf(under.toLowerCase(), text)) into.add(secret);
    else collectFromText(text, into);
  }
}

/** A header holds more than its secret, and the secret may occur elsewhere by itself. */
function partsOf(name: string, text: string): readonly string[] {
  if (name.endsWith("authorization")) {
    const [scheme = "", token = ""] = text.split(" ");
    if (scheme.toLowerCase() !== "basic") return [text, token];
    const login = Buffer.from(token, "base64").toString("utf8");
    return [text, token, login, login.slice(login.indexOf(":") + 1)];
  }
  if (!name.endsWith("cookie")) return [text];
  const pairs = name === "set-cookie" ? text.split(";").slice(0, 1) : text.split(";");
  return [text, ...pairs.map((pair) => pair.slice(pair.indexOf("=") + 1).trim())];
}

function collectFromText(text: string, into: Set<string>): void {
  for (const pattern of NAMED) {
    for (const [, name = "", value = ""] of text.matchAll(pattern)) {
      const plain = percentDecoded(value.replaceAll("+", " ")) ?? value;
      if (isSecretField(name, plain)) into.add(value).add(plain);
    }
  }
}

/** All secrets of a run; `secretInputs` are the inputs whose schema says so. */
export function secretsOf(
  workflow: WorkflowResult,
  secretInputs: ReadonlySet<string>,
  into: Set<string>,
): void {
  for (const { workflow: ran } of workflowsOf(workflow)) {
    inputSecrets(ran.inputs, secretInputs, into);
    collectSecrets(ran.outputs, "", into);
    for (const { attempts } of ran.steps) for (const attempt of attempts) attemptSecrets(attempt, into);
  }
}

export function inputSecrets(
  inputs: Readonly<Record<string, unknown>>,
  secretInputs: ReadonlySet<string>,
  into: Set<string>,
): void {
  collectSecrets(inputs, "", into);
  // Everything in a secret input is secret.
  for (const name of secretInputs)
    for (const [, leaf] of leavesOf(inputs[name], name)) into.add(String(leaf));
}

/** Of one attempt, without the workflow that it ran. */
export function attemptSecrets(
  { request, response, outputs, criteria, next }: Attempt,
  into: Set<string>,
): void {
  collectSecrets({ request, response, outputs }, "", into);
  const asked = [criteria, next.criteria, ...next.passedOver.map((action) => action.criteria)].flat();
  for (const { text, value } of asked.flatMap(operandsOf)) collectSecrets(value, nameRead(text), into);
}
