import type { Story } from "../story.ts";
import { type Ending, titleOf } from "./ending.ts";
import { endingLines, type Paint } from "./ending-lines.ts";

/**
 * The tests of one module, under the workflows whose paths they are. A test that did not run has no story to say so:
 * it waits for the first of its suite that has one, so that it stands in the same story.
 */
export class ModuleStory {
  readonly #file: string;
  readonly #project: string;
  readonly #paint: Paint;
  #heading: string | undefined;
  readonly #headingOf = new Map<string, string>();
  readonly #waiting = new Map<string, Ending[]>();

  /** The name of a project is for where there are several. */
  constructor(file: string, project: string, paint: Paint) {
    this.#file = file;
    this.#project = project;
    this.#paint = paint;
  }

  /** What can be told by this ending. */
  tell(ending: Ending): readonly string[] {
    const { story, suiteId, outcome } = ending;
    if (outcome === "left out") return [];
    if (story) return this.#tellPath(ending, story);
    if (suiteId === undefined) return this.#tellTest(ending);
    if (outcome === "passed") return [...this.endSuite(suiteId), ...this.#tellTest(ending)];
    const heading = this.#headingOf.get(suiteId);
    if (heading !== undefined) return this.#under(heading, ending, ending.name);
    this.#waiting.set(suiteId, [...(this.#waiting.get(suiteId) ?? []), ending]);
    return [];
  }

  endSuite(suiteId: string): readonly string[] {
    const waiting = this.#waiting.get(suiteId) ?? [];
    this.#waiting.delete(suiteId);
    return waiting.flatMap((ending) => this.#tellTest(ending));
  }

  end(): readonly string[] {
    const rest = [...this.#waiting.keys()].flatMap((suiteId) => this.endSuite(suiteId));
    return this.#heading === undefined ? rest : [...rest, ""];
  }

  #tellPath(ending: Ending, { title, workflowId }: Story): readonly string[] {
    const { suiteId = "" } = ending;
    const heading = `${this.#paint.bold(title)}  ${this.#paint.dim(workflowId)}`;
    const waiting = this.#waiting.get(suiteId) ?? [];
    this.#waiting.delete(suiteId);
    this.#headingOf.set(suiteId, heading);
    return [...waiting, ending].flatMap((one) => this.#under(heading, one, one.name));
  }

  #tellTest(ending: Ending): readonly string[] {
    return this.#under(this.#paint.bold(this.#file), ending, titleOf(ending));
  }

  #under(heading: string, ending: Ending, name: string): readonly string[] {
    const lines = endingLines(ending, name, this.#paint);
    if (heading === this.#heading) return lines;
    const gap = this.#heading === undefined ? [] : [""];
    this.#heading = heading;
    const project = this.#project && this.#paint.dim(`  ${this.#project}`);
    return [...gap, `${heading}${project}`, "", ...lines];
  }
}
