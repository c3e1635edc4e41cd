import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import * as z from 'zod/mini';

/** Only that the options name a challenge is looked at: the browser itself checks the rest. */
const Options = z.looseObject({ challenge: z.string() });
const isCreation = (options: unknown): options is PublicKeyCredentialCreationOptionsJSON =>
  z.safeParse(Options, options).success;
const isRequest = (options: unknown): options is PublicKeyCredentialRequestOptionsJSON =>
  z.safeParse(Options, options).success;

/** Whether this browser knows passkeys, on this address. */
export const passkeysKnown = (): boolean => typeof PublicKeyCredential === 'function' && isSecureContext;

/** Asks the device to make a passkey; null when the person stops, or the device cannot. */
export async function makePasskey(options: unknown): Promise<unknown> {
  if (!isCreation(options)) return null;
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON: options }).catch(() => null);
}

/** Asks the device for one of its passkeys; null when the person stops, or there is none. */
export async function takePasskey(options: unknown): Promise<unknown> {
  if (!isRequest(options)) return null;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return startAuthentication({ optionsJSON: options }).catch(() => null);
}
