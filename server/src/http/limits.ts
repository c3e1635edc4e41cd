import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { hashSecret } from '../identity/secrets.ts';
import { normalAddress } from '../identity/accounts.ts';
import { Refusal } from './refusal.ts';

const MINUTE = 60;
export type Limits = ReturnType<typeof createLimits>;

/** How often what may be tried. Kept in memory only, under hashes: who tried is nobody's business after that. */
export function createLimits() {
  const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 600, duration: MINUTE });
  const wrongLinks = new RateLimiterMemory({ keyPrefix: 'link', points: 20, duration: 10 * MINUTE });
  const signInsHere = new RateLimiterMemory({
    keyPrefix: 'sign-in-address',
    points: 30,
    duration: 15 * MINUTE,
  });
  const signInsBoth = new RateLimiterMemory({ keyPrefix: 'sign-in', points: 6, duration: 15 * MINUTE });
  /** High, or a stranger could keep a mediator out by failing in her name. */
  const signInsAnywhere = new RateLimiterMemory({
    keyPrefix: 'sign-in-account',
    points: 100,
    duration: 60 * MINUTE,
  });
  const codes = new RateLimiterMemory({ keyPrefix: 'code', points: 5, duration: 60 * MINUTE });
  const mails = new RateLimiterMemory({ keyPrefix: 'mail', points: 120, duration: 60 * MINUTE });
  const asks = new RateLimiterMemory({ keyPrefix: 'ask', points: 5, duration: 10 * MINUTE });

  return {
    request: (address: string) => take(perAddress, address),
    /** Asked before a link is looked at; only wrong ones count. */
    linksFrom: async (address: string) => refuseIfSpent(await wrongLinks.get(address), 20),
    wrongLink: (address: string) => take(wrongLinks, address),
    async signIn(address: string, email: string) {
      await take(signInsHere, address);
      const account = hashSecret(normalAddress(email));
      await take(signInsBoth, `${address} ${account}`);
      await take(signInsAnywhere, account);
    },
    /** Whoever got in has spent nothing. */
    async signedIn(address: string, email: string) {
      const account = hashSecret(normalAddress(email));
      await Promise.all([
        signInsHere.reward(address),
        signInsBoth.delete(`${address} ${account}`),
        signInsAnywhere.reward(account),
      ]);
    },
    code: (seat: string) => take(codes, seat),
    ask: (seat: string) => take(asks, seat),
    mail: (room: string) => take(mails, room),
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw tooMany(refused);
    throw refused;
  }
}

function refuseIfSpent(state: RateLimiterRes | null, points: number): void {
  if (state && state.consumedPoints >= points) throw tooMany(state);
}

const tooMany = (state: RateLimiterRes) =>
  new Refusal('too-many', { seconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) });
