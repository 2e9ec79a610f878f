import fc from "fast-check";

// Small documents of workflows that lead to each other in every way that there is.

export interface GeneratedRun {
  readonly document: object;
  /** What each request is answered, one after the other and over again. */
  readonly statuses: readonly number[];
  readonly limits: { readonly maxSteps: number; readonly maxDepth: number };
}

const WORKFLOWS = ["w0", "w1", "w2"] as const;
const STEPS = ["s0", "s1", "s2", "s3"] as const;

const maybe = <T extends object>(some: fc.Arbitrary<T>): fc.Arbitrary<T | object> =>
  fc.oneof(fc.constant({}), some);

const criteria = maybe(
  fc.record({
    criteria: fc
      .constantFrom("$statusCode == 200", "$statusCode != 500", "$statusCode >= 400 || $statusCode == 200")
      .map((condition) => [{ condition }]),
  }),
);

const target = (steps: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...steps).map((stepId) => ({ stepId })),
    fc.constantFrom(...WORKFLOWS).map((workflowId) => ({ workflowId })),
  );

const end = fc.constant({ type: "end" });
const goto = (steps: readonly string[]) => target(steps).map((to) => ({ type: "goto", ...to }));
const retry = (steps: readonly string[]) =>
  fc
    .tuple(
      maybe(fc.record({ retryLimit: fc.nat(50) })),
      maybe(fc.record({ retryAfter: fc.constantFrom(0.5, 3) })),
      maybe(target(steps)),
    )
    .map((parts) => Object.assign({ type: "retry" }, ...parts) as object);

const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 4, arbitrary });

/** At most two, named apart. */
const actions = (action: fc.Arbitrary<object>) =>
  fc
    .array(fc.tuple(action, criteria), { maxLength: 2 })
    .map((list) => list.map(([one, when], index) => ({ name: `action ${index}`, ...one, ...when })));

/** What it calls has its own name in the url, so that the server knows who called. */
const step = (workflowId: string, stepId: string, steps: readonly string[]) =>
  fc.record({
    stepId: fc.constant(stepId),
    call: fc.oneof(
      often(fc.constant({ operationId: "visit", ...visitor(`${workflowId}/${stepId}`) })),
      fc.constantFrom(...WORKFLOWS).map((called) => ({ workflowId: called })),
    ),
    onSuccess: actions(fc.oneof(end, often(goto(steps)))),
    onFailure: actions(fc.oneof(end, goto(steps), often(retry(steps)))),
  });

const visitor = (who: string) => ({ parameters: [{ name: "who", in: "query", value: who }] });

const workflow = (workflowId: string) =>
  fc.integer({ min: 1, max: STEPS.length }).chain((count) => {
    const ids = STEPS.slice(0, count);
    return fc
      .tuple(...ids.map((id) => step(workflowId, id, ids)))
      .map((steps) => ({ workflowId, steps: steps.map(({ call, ...rest }) => ({ ...rest, ...call })) }));
  });

export const generatedRuns: fc.Arbitrary<GeneratedRun> = fc.record({
  document: fc.tuple(...WORKFLOWS.map(workflow)).map((workflows) => ({
    arazzo: "1.0.1",
    info: { title: "Generated", version: "1" },
    sourceDescriptions: [{ name: "api", url: "api.yml", type: "openapi" }],
    workflows,
  })),
  statuses: fc.array(fc.constantFrom(200, 200, 500), { minLength: 1, maxLength: 6 }),
  limits: fc.record({ maxSteps: fc.integer({ min: 1, max: 60 }), maxDepth: fc.integer({ min: 2, max: 6 }) }),
});
