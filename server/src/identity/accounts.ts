import type { Language } from '@mediane/shared/words/language.ts';
import type { Kysely } from 'kysely';
import { hashPassword, isPassword } from './password.ts';
import { hashSecret, newId, newSecret } from './secrets.ts';
import type { IdentityTables } from './tables.ts';

export type Mediator = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly hasPassword: boolean;
};
type NewMediator = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
};
type LinkPurpose = IdentityTables['mediator_link']['purpose'];

const DAY = 24 * 60 * 60_000;

export type Accounts = ReturnType<typeof createAccounts>;

/** The mediators' accounts and the one-time links that open them. */
export function createAccounts(db: Kysely<IdentityTables>, now: () => number = Date.now) {
  const shown = ({ id, email, name, language, password }: IdentityTables['mediator']): Mediator => ({
    id,
    email,
    name,
    language,
    hasPassword: password !== null,
  });

  async function link(purpose: LinkPurpose, mediator: string | null): Promise<string> {
    const token = newSecret();
    await db
      .insertInto('mediator_link')
      .values({ hash: hashSecret(token), purpose, mediator, ends: now() + DAY })
      .execute();
    return token;
  }

  /** Takes a one-time link out of use, and says what it was for. */
  async function spend(token: string, purposes: readonly LinkPurpose[]) {
    const hash = hashSecret(token);
    const found = await db
      .selectFrom('mediator_link')
      .selectAll()
      .where('hash', '=', hash)
      .where('purpose', 'in', purposes)
      .executeTakeFirst();
    if (!found || found.ends < now()) return null;
    const { numDeletedRows } = await db
      .deleteFrom('mediator_link')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n ? found : null;
  }

  const byEmail = (email: string) =>
    db.selectFrom('mediator').selectAll().where('email', '=', normalAddress(email)).executeTakeFirst();

  return {
    /** A fresh link for the first mediator, or null once somebody has an account. The one printed before stops working. */
    async firstLink(): Promise<string | null> {
      const somebody = await db.selectFrom('mediator').select('id').limit(1).executeTakeFirst();
      if (somebody) return null;
      await db.deleteFrom('mediator_link').where('purpose', '=', 'first').execute();
      return link('first', null);
    },

    /** A link by which a colleague makes an account. */
    colleagueLink: (): Promise<string> => link('colleague', null),

    /** A link by which a mediator sets a new password; whoever keeps the server hands it over. */
    async passwordLink(email: string): Promise<string | null> {
      const found = await byEmail(email);
      return found ? link('password', found.id) : null;
    },

    /** Makes the account that a one-time link allows. The link is spent only if the account is made. */
    async begin(
      token: string,
      { name, email, password, language }: NewMediator,
    ): Promise<Mediator | 'link-unknown' | 'address-taken'> {
      const hash = hashSecret(token);
      const open = await db
        .selectFrom('mediator_link')
        .select('ends')
        .where('hash', '=', hash)
        .where('purpose', 'in', ['first', 'colleague'])
        .executeTakeFirst();
      if (!open || open.ends < now()) return 'link-unknown';
      if (await byEmail(email)) return 'address-taken';
      const row = {
        id: newId(),
        email: normalAddress(email),
        name,
        language,
        password: await hashPassword(password),
        created: now(),
      };
      if (!(await spend(token, ['first', 'colleague']))) return 'link-unknown';
      await db.insertInto('mediator').values(row).execute();
      return shown(row);
    },

    /** Whoever has this address and this password. Takes as long when nobody has the address. */
    async withPassword(email: string, password: string): Promise<Mediator | null> {
      const found = await byEmail(email);
      const right = await isPassword(password, found?.password ?? null);
      return found && right ? shown(found) : null;
    },

    async byId(id: string): Promise<Mediator | null> {
      const found = await db.selectFrom('mediator').selectAll().where('id', '=', id).executeTakeFirst();
      return found ? shown(found) : null;
    },

    async byAddress(email: string): Promise<Mediator | null> {
      const found = await byEmail(email);
      return found ? shown(found) : null;
    },

    /** The only account there is, for a plan that names no mediator; null when there are none or several. */
    async only(): Promise<Mediator | null> {
      const [one, another] = await db.selectFrom('mediator').selectAll().limit(2).execute();
      return one && !another ? shown(one) : null;
    },

    /** Sets a new password against the present one. An account without one, opened by passkey, sets its first. */
    async changePassword(id: string, current: string | undefined, next: string): Promise<boolean> {
      const found = await db
        .selectFrom('mediator')
        .select('password')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!found) return false;
      if (found.password !== null && !(await isPassword(current ?? '', found.password))) return false;
      await db
        .updateTable('mediator')
        .set({ password: await hashPassword(next) })
        .where('id', '=', id)
        .execute();
      return true;
    },

    /** Sets a password by a one-time link; the account it belongs to, so that its sessions can be ended. */
    async resetPassword(token: string, next: string): Promise<string | null> {
      const spent = await spend(token, ['password']);
      if (!spent?.mediator) return null;
      await db
        .updateTable('mediator')
        .set({ password: await hashPassword(next) })
        .where('id', '=', spent.mediator)
        .execute();
      return spent.mediator;
    },
  };
}

/** Two spellings of one address are one account. */
export const normalAddress = (email: string): string => email.trim().normalize('NFKC').toLowerCase();
