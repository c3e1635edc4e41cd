import type { Kysely } from 'kysely';
import { hashSecret, newId, newSecret, sameHash } from './secrets.ts';
import type { IdentityTables } from './tables.ts';

/** Keys begin with this, so that a scanner of published code recognises a lost one. */
const PREFIX = 'mediane_';

export type ApiKeyShown = { id: string; label: string; created: number; used: number | null };

/** Keys for practice-management software: each acts for the mediator who made it. */
export function createApiKeys(db: Kysely<IdentityTables>, now: () => number = Date.now) {
  return {
    async make(mediator: string, label: string): Promise<{ id: string; key: string }> {
      const [id, key] = [newId(), PREFIX + newSecret()];
      await db
        .insertInto('api_key')
        .values({ id, hash: hashSecret(key), mediator, label, created: now(), used: null })
        .execute();
      return { id, key };
    },

    /** The mediator for whom a key acts. */
    async find(key: string): Promise<string | null> {
      if (!key.startsWith(PREFIX)) return null;
      const hash = hashSecret(key);
      const found = await db.selectFrom('api_key').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (!found || !sameHash(found.hash, hash)) return null;
      await db.updateTable('api_key').set({ used: now() }).where('id', '=', found.id).execute();
      return found.mediator;
    },

    list: (mediator: string): Promise<ApiKeyShown[]> =>
      db
        .selectFrom('api_key')
        .select(['id', 'label', 'created', 'used'])
        .where('mediator', '=', mediator)
        .orderBy('created')
        .execute(),

    async revoke(mediator: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('api_key')
        .where('mediator', '=', mediator)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}
