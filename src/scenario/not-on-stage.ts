/** A stage has not got what a path asks for: the path is not played there, and has not failed. */
export class NotOnStage extends Error {
  override readonly name: string = "NotOnStage";
}

/** It can be found out, after which whoever asked may ask again. */
export class NotYetKnown extends NotOnStage {
  override readonly name = "NotYetKnown";
  readonly find: () => Promise<void>;

  constructor(message: string, find: () => Promise<void>) {
    super(message);
    this.find = find;
  }
}

/**
 * Asks again whenever something had to be found out first, so that what is asked need not wait for anything itself.
 * Not so once it has done something: it would be done twice.
 */
export async function patiently<Result>(
  ask: () => Result | Promise<Result>,
  done: () => number = () => 0,
): Promise<Result> {
  const before = done();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NotYetKnown)) throw error;
      if (done() !== before) throw new NotOnStage(error.message);
      await error.find();
    }
  }
}
