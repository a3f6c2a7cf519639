import * as v from 'valibot';

/** The elements that `schema` takes, and how many it does not: foreign lists lose their bad elements, not themselves. */
export function readEach<const S extends v.GenericSchema>(
  schema: S,
  items: readonly unknown[],
): {readonly values: readonly v.InferOutput<S>[]; readonly skipped: number} {
  const values: v.InferOutput<S>[] = [];
  for (const item of items) {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) values.push(parsed.output);
  }
  return {values, skipped: items.length - values.length};
}
