import { xmlLibrary } from "../../expression/libraries.ts";
import { asText } from "../../expression/render-template.ts";
import type { Evaluated } from "../../expression/syntax-fault.ts";
import { parseXml } from "../../expression/xml.ts";
import { isNode, parseXPath } from "../../expression/xpath.ts";

/** The XML text with another text in every element, attribute or text that the XPath finds. */
export function replaceInXml(xml: string, xpath: string, value: unknown): Evaluated<string> {
  const parsed = parseXPath(xpath);
  if ("fault" in parsed) return { fault: parsed.fault.message };
  const document = parseXml(xml);
  if ("fault" in document) return document;
  const selected = parsed.value.select(document.value);
  if ("fault" in selected) return selected;
  const nodes = selected.value.filter(isNode);
  if (nodes.length === 0) return { fault: "this XPath finds nothing" };
  for (const node of nodes) node.textContent = asText(value);
  return { value: new (xmlLibrary().XMLSerializer)().serializeToString(document.value) };
}
