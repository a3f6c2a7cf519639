/** Runs jobs one after another, in the order they were asked for; one job's failure is its caller's alone. */
export interface Queue {
  add<T>(job: () => Promise<T>): Promise<T>;
}

/** A queue with nothing in it. */
export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    add<T>(job: () => Promise<T>): Promise<T> {
      const result = tail.then(job);
      tail = result.catch(() => undefined);
      return result;
    },
  };
}
