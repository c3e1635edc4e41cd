import type { Kysely } from 'kysely';
import { hashSecret, newId, newSecret, sameHash } from './secrets.ts';
import type { IdentityTables } from './tables.ts';

const DAY = 24 * 60 * 60_000;
/** A session ends after two weeks unused, and after three months in any case. */
const IDLE = 14 * DAY;
const LONGEST = 90 * DAY;
/** Writing "last seen" at every request would make each read a write. */
const SEEN_STEP = 5 * 60_000;

export type Session = { readonly id: string; readonly mediator: string };
export type SessionShown = { id: string; created: number; seen: number; browser: string; current: boolean };

/** In which browsers a mediator is signed in. Only the hash of a session's secret is stored. */
export function createSessions(db: Kysely<IdentityTables>, now: () => number = Date.now) {
  return {
    /** Begins a session; the secret goes into the browser's cookie. */
    async start(mediator: string, userAgent: string): Promise<string> {
      const secret = newSecret();
      const at = now();
      await db.deleteFrom('mediator_session').where('ends', '<', at).execute();
      const row = {
        id: newId(),
        hash: hashSecret(secret),
        mediator,
        browser: browserIn(userAgent),
        created: at,
        seen: at,
        ends: at + IDLE,
      };
      await db.insertInto('mediator_session').values(row).execute();
      return secret;
    },

    /** Whose session this secret is, if it still runs. */
    async find(secret: string): Promise<Session | null> {
      const hash = hashSecret(secret);
      const found = await db
        .selectFrom('mediator_session')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst();
      const at = now();
      if (!found || !sameHash(found.hash, hash) || found.ends < at) return null;
      if (at - found.seen > SEEN_STEP) {
        const ends = Math.min(at + IDLE, found.created + LONGEST);
        await db.updateTable('mediator_session').set({ seen: at, ends }).where('id', '=', found.id).execute();
      }
      return { id: found.id, mediator: found.mediator };
    },

    async list({ id, mediator }: Session): Promise<SessionShown[]> {
      const rows = await db
        .selectFrom('mediator_session')
        .selectAll()
        .where('mediator', '=', mediator)
        .where('ends', '>=', now())
        .orderBy('seen', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        created: row.created,
        seen: row.seen,
        browser: row.browser,
        current: row.id === id,
      }));
    },

    /** Ends one of the mediator's own sessions; false when it is not hers or does not exist. */
    async end(mediator: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('mediator_session')
        .where('mediator', '=', mediator)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    /** Ends all of a mediator's sessions but one: after a new password, whoever had stolen the old one is out. */
    async endOthers(mediator: string, kept: string | null): Promise<void> {
      const all = db.deleteFrom('mediator_session').where('mediator', '=', mediator);
      await (kept === null ? all : all.where('id', '!=', kept)).execute();
    },
  };
}

/** "Firefox, Linux": enough to recognise one's own, too little to follow anybody. */
function browserIn(userAgent: string): string {
  const browser = /Firefox|Edg|OPR|Chrome|Safari/.exec(
    userAgent.replace(/Safari(?=.*(Chrome|Edg|OPR))/, ''),
  )?.[0];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
  const system = /iPhone|iPad|Android|Windows|Mac OS X|Linux/
    .exec(userAgent)?.[0]
    ?.replace('Mac OS X', 'macOS');
  const named = browser === undefined ? undefined : (chromiumOf(userAgent) ?? names[browser] ?? browser);
  return (
    [named, system]
      .filter((part) => part !== undefined)
      .join(', ')
      .slice(0, 40) || '?'
  );
}

/** Edge and Opera call themselves Chrome as well. */
const chromiumOf = (userAgent: string) =>
  userAgent.includes('Edg/') ? 'Edge' : userAgent.includes('OPR/') ? 'Opera' : undefined;
