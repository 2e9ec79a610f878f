import type { Duration } from "../ports/clock.ts";
import type { HttpRequest } from "../ports/http.ts";
import type { ConnectionFailure } from "../runner/run/connection-failure.ts";
import type { AnyShape, Exactly, InputsOf, RefusalOf, StepId, StepOutputs, WorkflowShape } from "./shape.ts";
import type { Given, Login, Matcher, StageTypes } from "./stage.ts";

export type { ConnectionFailure } from "../runner/run/connection-failure.ts";

/** Where a path is expected to fail. Later steps must not run. */
export type ExpectedFailure<Shape extends WorkflowShape = AnyShape> =
  | RefusalOf<Shape>
  | {
      /** The step whose connection fails. */
      readonly at: StepId<Shape>;
      readonly connection: ConnectionFailure;
    }
  | {
      /** The input that keeps the workflow from starting, or a step from being made: it cannot be obtained. */
      readonly input: keyof Shape["inputs"] & string;
      readonly at?: StepId<Shape>;
    };

/** Every output of a workflow: a value or a matcher. */
export type Expected<Shape extends WorkflowShape = AnyShape> = {
  readonly [Name in keyof Shape["outputs"]]: Shape["outputs"][Name] | Matcher;
};

/** What a direction has at hand: the people of the world, the stage, and what the steps so far have brought. */
export type Scene<Types extends StageTypes, Shape extends WorkflowShape, World extends object> = World &
  Types["directions"] & {
    /** The outputs of the steps that have run. */
    readonly steps: StepOutputs<Shape>;
    /** Arms a failure of the step's own operation, or of the one that it names. */
    readonly fault: (rule: Types["fault"]) => unknown;
    // A method, so that a scene of a certain workflow may stand where any is asked for.
    /** Sends what a step has sent once more, beside the workflow: asks for another code, or types a used one. */
    again(stepId: StepId<Shape>): Promise<Answer>;
  };

/** What a step was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A scene in which the step's own request is at hand, and not sent yet. */
export interface Interception {
  /** What the workflow is about to send. */
  readonly request: HttpRequest;
  /**
   * Sends it, as often as it is called; fields of the JSON body may be changed, and are left out when undefined.
   * The answer is what the direction answers, or the last one that came.
   */
  readonly send: (changes?: Readonly<Record<string, unknown>>) => Promise<Answer>;
}

type Directions<Shape extends WorkflowShape, Direction> = { readonly [Id in StepId<Shape>]?: Direction };

/** What one actor gives the workflow, and what should come of it. */
export interface Performance<
  Shape extends WorkflowShape,
  World extends object,
  Inputs extends object = object,
  Outputs extends object = object,
> {
  /** Added to the scenario's inputs, or replacing some of them; undefined leaves one out. */
  readonly inputs?: Given<World, Inputs & Exactly<Inputs, InputsOf<Shape>, "input">>;
  /** Every output of the workflow: a value or a matcher. */
  readonly outputs?: Given<World, Outputs & Expected<Shape> & Exactly<Outputs, Expected<Shape>, "output">>;
  /** Where the path fails, and how; without it, it passes. */
  readonly fails?: ExpectedFailure<Shape>;
  /**
   * How many sessions are opened: one, or what the scenario says, when the path passes. Of a failure only what its
   * step and later ones did counts, and none is expected.
   */
  readonly sessions?: number | { readonly opened?: number; readonly closed?: number };
  /** How many codes are accepted. Of a failure none by its step and later ones, unless said otherwise. */
  readonly codes?: number;
}

/** One way through a workflow. */
export interface PathDefinition<
  Types extends StageTypes,
  Shape extends WorkflowShape,
  World extends object,
  Inputs extends object = object,
  Outputs extends object = object,
  SecondInputs extends object = object,
  SecondOutputs extends object = object,
> extends Performance<Shape, World, Inputs, Outputs> {
  /** Instead of the scenario's world. */
  readonly world?: (tools: Types["tools"]) => World;
  /** What the API is called with, changed: another project's secret, a malformed id. */
  readonly login?: (login: Login) => Login;
  /** What happens just before a step runs, its late inputs still unread. */
  readonly before?: Directions<Shape, Given<Scene<Types, Shape, World>>>;
  /** What happens just after a step, before the next one. */
  readonly after?: Directions<Shape, Given<Scene<Types, Shape, World>>>;
  /** What happens in the place of a step's call. An answer with a status is the step's; without one, the last that came is. */
  readonly instead?: Directions<Shape, Given<Scene<Types, Shape, World> & Interception>>;
  /** How long a call may take by the world's clock before the caller gives up; half a minute unless said otherwise. */
  readonly patience?: Duration;
  /** Somebody else who goes through the same workflow in the same world. */
  readonly second?: Performance<Shape, World, SecondInputs, SecondOutputs>;
  /** Whose step comes when, one at a time. Those that are not named come when they may; without an order, the first is over before the second begins. */
  readonly order?: readonly `${Actor} ${StepId<Shape>}`[];
  /** What else must hold at the end; throws when it does not. */
  readonly afterwards?: Given<World & Types["directions"]>;
  /** Milliseconds that the path may take, by the machine's time. */
  readonly timeout?: number;
  /** How often vitest tries it again when it fails: where a path asks somebody who may be slow. */
  readonly retry?: number;
  /** Beside those of the scenario. */
  readonly tags?: readonly string[];
}

export type Actor = "first" | "second";

/** How a path is registered as a test. */
export type PathMode = "run" | "only" | "skip" | "todo";

export interface Path<
  Types extends StageTypes,
  Shape extends WorkflowShape = AnyShape,
  World extends object = object,
> extends PathDefinition<Types, Shape, World> {
  readonly name: string;
  readonly mode: PathMode;
  /** Where it is written, so that a failure can point there. */
  readonly written: Error;
}
