// What the types of a scenario know of its workflow. `understudy types` writes a shape for each workflow of a document.

/** The error types that an operation declares, by status; `never` for a status whose reply names none. */
export type Replies = { readonly [status: number]: string } & { readonly other?: string };

/** One step of a workflow. */
export interface StepShape {
  /** Absent for a step that runs a workflow. */
  readonly operationId?: string;
  readonly outputs: object;
  readonly replies: Replies;
}

/** What goes into a workflow, what comes out of it, and its steps. */
export interface WorkflowShape {
  readonly inputs: object;
  readonly outputs: object;
  readonly steps: { readonly [stepId: string]: StepShape };
}

/** A workflow of which nothing is known: any name is taken, and a wrong one is told when a path runs. */
export interface AnyShape {
  readonly inputs: { readonly [name: string]: unknown };
  readonly outputs: { readonly [name: string]: unknown };
  readonly steps: {
    readonly [stepId: string]: {
      readonly operationId?: string;
      readonly outputs: { readonly [name: string]: unknown };
      readonly replies: Replies;
    };
  };
}

export type StepId<Shape extends WorkflowShape> = keyof Shape["steps"] & string;

/** The outputs of the steps that have run; to ask for those of another is a mistake, and is told. */
export type StepOutputs<Shape extends WorkflowShape> = {
  readonly [Id in StepId<Shape>]: Shape["steps"][Id]["outputs"];
};

/** An input: a value, or a function that is asked when the first step that needs it runs. */
export type Input<Value> = Value | (() => Value | Promise<Value>);

/** The inputs of a workflow as a scenario gives them; undefined leaves one out. */
export type InputsOf<Shape extends WorkflowShape> = {
  readonly [Name in keyof Shape["inputs"]]?: Input<Exclude<Shape["inputs"][Name], undefined>> | undefined;
};

/** Every error type that a step of the workflow may be answered. */
export type ErrorOf<Shape extends WorkflowShape> = {
  [Id in StepId<Shape>]: Extract<Shape["steps"][Id]["replies"][keyof Shape["steps"][Id]["replies"]], string>;
}[StepId<Shape>];

/** A step, and a reply of its operation that fails it. */
export type RefusalOf<Shape extends WorkflowShape> = {
  [Id in StepId<Shape>]: RunsWorkflow<Shape["steps"][Id]> extends true
    ? // What refuses is a step of the workflow that it runs.
      { readonly at: Id; readonly status: number; readonly error?: string }
    : RefusedWith<Id, Shape["steps"][Id]["replies"]>;
}[StepId<Shape>];

type RunsWorkflow<Step extends StepShape> = [keyof Step["replies"]] extends [never] ? true : false;

type RefusedWith<Id, Declared> = {
  [Status in keyof Declared]-?: {
    /** The step whose reply is the failure. Later steps must not run. */
    readonly at: Id;
    readonly status: Status extends number ? Status : number;
  } & NamedError<Exclude<Declared[Status], undefined>>;
}[keyof Declared];

/** A reply of which nothing is known may name none: a proxy's, or a success that is not enough. */
type NamedError<Name> = [Name] extends [never]
  ? { readonly error?: undefined }
  : string extends Name
    ? { readonly error?: string | undefined }
    : { readonly error: Name };

/** Holds a function that answers an object to the names it may have: TypeScript itself lets others pass. */
export type Exactly<Given, Allowed, Kind extends string> = {
  readonly [Name in keyof Given]: Name extends keyof Allowed ? Allowed[Name] : NoSuch<Kind, Name & string>;
};

/** What the compiler says of a name that the workflow does not have. */
interface NoSuch<Kind extends string, Name extends string> {
  readonly "there is no such": readonly [Kind, Name];
}
