import { type Ending, titleOf } from "./ending.ts";
import { endingLines, type Paint } from "./ending-lines.ts";

/** The tests of one module: paths under the workflow that they are of, other tests under their file. */
export class ModuleStory {
  readonly #file: string;
  readonly #project: string;
  readonly #paint: Paint;
  #heading: string | undefined;

  /** The name of a project is for where there are several. */
  constructor(file: string, project: string, paint: Paint) {
    this.#file = file;
    this.#project = project;
    this.#paint = paint;
  }

  tell(ending: Ending): readonly string[] {
    const { story, outcome, name } = ending;
    if (outcome === "left out") return [];
    const { bold, dim } = this.#paint;
    if (story === undefined) return this.#under(bold(this.#file), ending, titleOf(ending));
    return this.#under(`${bold(story.title)}  ${dim(story.workflowId)}`, ending, name);
  }

  end(): readonly string[] {
    return this.#heading === undefined ? [] : [""];
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
