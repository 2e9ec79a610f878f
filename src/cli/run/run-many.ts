/** Runs the tasks in their order, so many at once, until all are done or one says to stop; undefined where none ran. */
export async function runMany<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  run: (task: Task) => Promise<Result>,
  stopsAll: (result: Result) => boolean,
): Promise<readonly (Result | undefined)[]> {
  const results: (Result | undefined)[] = tasks.map(() => undefined);
  const waiting = [...tasks.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, task] = next;
      const result = await run(task);
      results[index] = result;
      if (stopsAll(result)) waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, work));
  return results;
}

/** One at a time, in the order in which they were asked. */
export function oneByOne<Argument, Result>(
  ask: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (argument) => {
    const answer = last.then(() => ask(argument));
    last = answer.catch(() => {});
    return answer;
  };
}
