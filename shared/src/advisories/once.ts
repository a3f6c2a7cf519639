/** A table made when it is first asked for, and kept: most scans ask for few of them. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
