import { isNode, type Node } from "../document/node.ts";
import { percentDecoded } from "../document/pointer.ts";

/** Shorter ones, and words, stand for themselves: `active` at a place where the other has `pending` is no id. */
const SHORTEST = 8;
const IS_WORDS = /^[A-Za-z_ ]*$/;

/** The values of one service, and for each what the other has said at the same place of a reply. */
export class TwinValues {
  readonly #twins = new Map<string, string>();
  readonly #kept: ReadonlySet<string>;

  /** Those that are kept mean the same to both. */
  constructor(kept: ReadonlySet<string>) {
    this.#kept = kept;
  }

  has(value: string): boolean {
    return this.#twins.has(value);
  }

  set(value: string, twin: string): void {
    if (!this.#kept.has(value)) this.#twins.set(value, twin);
  }

  /** From two replies to the same request. A value that is known keeps the twin that it has. */
  learn(one: unknown, other: unknown): void {
    if (typeof one === "string" && typeof other === "string") {
      const isId = one.length >= SHORTEST && !IS_WORDS.test(one);
      if (isId && one !== other && !this.has(one)) this.set(one, other);
    } else if (Array.isArray(one) && Array.isArray(other)) {
      for (const [index, item] of one.entries()) this.learn(item, other[index]);
    } else if (isNode(one) && isNode(other)) this.#learnFields(one, other);
  }

  #learnFields(one: Node, other: Node): void {
    for (const [name, value] of Object.entries(one)) {
      if (Object.hasOwn(other, name)) this.learn(value, other[name]);
    }
  }

  /** A value of a request, as the other service has to be asked. */
  twinOf(value: unknown): unknown {
    if (typeof value === "string") return this.#twins.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item) => this.twinOf(item));
    if (!isNode(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.twinOf(inner)]));
  }

  /** A path and its query; what has no twin stays spelt as it was. */
  twinOfPath(path: string): string {
    const [pathname = "", ...query] = path.split("?");
    const segments = pathname.split("/").map((segment) => this.#twinOfPart(segment));
    const pairs = query.join("?").split("&");
    const replaced = pairs.map((pair) => {
      const at = pair.indexOf("=") + 1;
      return at === 0 ? pair : pair.slice(0, at) + this.#twinOfPart(pair.slice(at));
    });
    return segments.join("/") + (query.length === 0 ? "" : `?${replaced.join("&")}`);
  }

  #twinOfPart(part: string): string {
    const twin = this.#twins.get(percentDecoded(part) ?? part);
    return twin === undefined ? part : encodeURIComponent(twin);
  }
}
