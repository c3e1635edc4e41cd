import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Kysely } from 'kysely';
import type { Mediator } from './accounts.ts';
import { knownTransports, parseAssertion, parseAttestation } from './parseCredential.ts';
import { hashSecret, newSecret } from './secrets.ts';
import type { IdentityTables } from './tables.ts';

/** The site that passkeys are made for: its name, its host and its origin. */
export type Site = { readonly name: string; readonly host: string; readonly origin: string };
export type PasskeyShown = { id: string; label: string; created: number; used: number | null };

const CHALLENGE_LASTS = 5 * 60_000;

/** Signing in without a password: a key that stays in the mediator's device, and that no imitation of this site can use. */
export function createPasskeys(db: Kysely<IdentityTables>, now: () => number = Date.now) {
  async function keepChallenge(challenge: string, mediator: string | null): Promise<string> {
    const id = newSecret();
    await db.deleteFrom('passkey_challenge').where('ends', '<', now()).execute();
    await db
      .insertInto('passkey_challenge')
      .values({ hash: hashSecret(id), challenge, mediator, ends: now() + CHALLENGE_LASTS })
      .execute();
    return id;
  }

  /** A challenge answers once. */
  async function spendChallenge(id: string | undefined) {
    if (id === undefined) return null;
    const spent = await db
      .deleteFrom('passkey_challenge')
      .where('hash', '=', hashSecret(id))
      .returningAll()
      .executeTakeFirst();
    return spent && spent.ends >= now() ? spent : null;
  }

  const ofMediator = (mediator: string) =>
    db
      .selectFrom('mediator_passkey')
      .selectAll()
      .where('mediator', '=', mediator)
      .orderBy('created')
      .execute();

  return {
    /** What the browser needs to make a passkey, and the name of the challenge it must answer. */
    async beginAdding(mediator: Mediator, site: Site) {
      const known = await ofMediator(mediator.id);
      const options = await generateRegistrationOptions({
        rpName: site.name,
        rpID: site.host,
        userName: mediator.email,
        userDisplayName: mediator.name,
        userID: new Uint8Array(Buffer.from(mediator.id)),
        attestationType: 'none',
        excludeCredentials: known.map(({ id, transports }) => ({
          id,
          transports: knownTransports(transports),
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { options, challenge: await keepChallenge(options.challenge, mediator.id) };
    },

    async add(
      mediator: string,
      challengeId: string | undefined,
      credential: unknown,
      label: string,
      site: Site,
    ): Promise<boolean> {
      const challenge = await spendChallenge(challengeId);
      const response = parseAttestation(credential);
      if (!response || challenge?.mediator !== mediator) return false;
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: challenge.challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.host,
      }).catch(() => null);
      if (!verified?.verified) return false;
      const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
      const taken = await db
        .selectFrom('mediator_passkey')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      if (taken) return false;
      await db
        .insertInto('mediator_passkey')
        .values({
          id,
          mediator,
          public_key: publicKey,
          counter,
          transports: (transports ?? []).join(','),
          label,
          created: now(),
          used: null,
        })
        .execute();
      return true;
    },

    /** Names no account: the device knows which it has, and nobody learns who is registered here. */
    async beginSignIn(site: Site) {
      const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
      return { options, challenge: await keepChallenge(options.challenge, null) };
    },

    /** Whose passkey this is. */
    async signIn(challengeId: string | undefined, credential: unknown, site: Site): Promise<string | null> {
      const challenge = await spendChallenge(challengeId);
      const response = parseAssertion(credential);
      if (!challenge || challenge.mediator !== null || !response) return null;
      const key = await db
        .selectFrom('mediator_passkey')
        .selectAll()
        .where('id', '=', response.id)
        .executeTakeFirst();
      if (!key) return null;
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge.challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.host,
        credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
      }).catch(() => null);
      if (!verified?.verified) return null;
      await db
        .updateTable('mediator_passkey')
        .set({ counter: verified.authenticationInfo.newCounter, used: now() })
        .where('id', '=', key.id)
        .execute();
      return key.mediator;
    },

    async list(mediator: string): Promise<PasskeyShown[]> {
      return (await ofMediator(mediator)).map(({ id, label, created, used }) => ({
        id,
        label,
        created,
        used,
      }));
    },

    async remove(mediator: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('mediator_passkey')
        .where('mediator', '=', mediator)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}
