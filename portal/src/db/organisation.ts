import type {Kysely} from 'kysely';

import type {Database} from './schema.ts';

/** The organisation this portal belongs to. */
export interface OrganisationStore {
  /** Its name; the one given at the very first start when nobody has changed it. */
  name(): Promise<string>;
  rename(name: string): Promise<void>;
}

/** The organisation in PostgreSQL; `firstName` is written when there is none. */
export function createOrganisationStore(
  db: Kysely<Database>,
  firstName: string,
  now: () => Date,
): OrganisationStore {
  return {
    async name() {
      const row = await db.selectFrom('organisation').select('name').executeTakeFirst();
      if (row) return row.name;
      await db
        .insertInto('organisation')
        .values({name: firstName, created_at: now()})
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return firstName;
    },
    async rename(name) {
      await db
        .insertInto('organisation')
        .values({name, created_at: now()})
        .onConflict((conflict) => conflict.column('single').doUpdateSet({name}))
        .execute();
    },
  };
}
