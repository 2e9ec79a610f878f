import { posix } from "node:path";

/** The project as the rules see it: they never touch the disk, so a test can plant what they must find. */
export class Files {
  readonly #texts: ReadonlyMap<string, string>;

  /** Texts by their paths from the top of the project, with `/`. */
  constructor(texts: Iterable<readonly [string, string]>) {
    this.#texts = new Map(texts);
  }

  text(path: string): string {
    return this.#texts.get(path) ?? "";
  }

  /** A file, or a folder that one is in. */
  has(path: string): boolean {
    const folder = `${path.replace(/\/$/, "")}/`;
    return this.#texts.has(path) || this.paths().some((file) => file.startsWith(folder));
  }

  paths(matching = /(?:)/): string[] {
    return [...this.#texts.keys()].filter((path) => matching.test(path));
  }
}

/** Where a link of a page leads, from the top of the project. */
export const pathFrom = (page: string, target: string): string =>
  posix.normalize(target === "" ? page : posix.join(posix.dirname(page), target));

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
