import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

// Each is loaded when a document first needs it: most need none, and the four take longer than a whole run.
export const jsonPathLibrary = (): typeof import("json-p3") => load("json-p3");
export const regexLibrary = (): typeof import("re2js") => load("re2js");
export const xpathLibrary = (): XPathLibrary => load("fontoxpath");
export const xmlLibrary = (): typeof import("@xmldom/xmldom") => load("@xmldom/xmldom");

/** The part of fontoxpath that is used: its own types would bring in those of a browser. */
interface XPathLibrary {
  readonly evaluateXPath: Evaluate<readonly unknown[], [returnType: number]>;
  readonly evaluateXPathToBoolean: Evaluate<boolean, []>;
  readonly ReturnType: { readonly ALL_RESULTS: number };
  readonly Language: { readonly XPATH_3_1_LANGUAGE: string };
}

type Evaluate<Result, More extends readonly unknown[]> = (
  selector: string,
  context: unknown,
  domFacade: null,
  variables: null,
  ...rest: [...More, options: XPathOptions]
) => Result;

interface XPathOptions {
  readonly language: string;
  readonly namespaceResolver?: (prefix: string) => string | null;
}
