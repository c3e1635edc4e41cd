import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';

const base64url = z
  .string()
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]*$/);
const Transport = z.enum(['ble', 'hybrid', 'internal', 'nfc', 'usb']);
const outer = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
};

const Attestation = z.object({
  ...outer,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
const Assertion = z.object({
  ...outer,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** What an authenticator returns when a passkey is made; null if it is not of that shape. */
export function parseAttestation(credential: unknown): RegistrationResponseJSON | null {
  const parsed = Attestation.safeParse(credential);
  if (!parsed.success) return null;
  const { id, rawId, type, response } = parsed.data;
  const transports = knownTransports((response.transports ?? []).join(','));
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: response.clientDataJSON,
      attestationObject: response.attestationObject,
      transports,
    },
  };
}

/** What an authenticator returns when a passkey is used; null if it is not of that shape. */
export function parseAssertion(credential: unknown): AuthenticationResponseJSON | null {
  const parsed = Assertion.safeParse(credential);
  if (!parsed.success) return null;
  const { id, rawId, type, response } = parsed.data;
  const { userHandle, ...needed } = response;
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: userHandle === undefined ? needed : { ...needed, userHandle },
  };
}

/** The transports among those that a browser named which this release knows. */
export const knownTransports = (list: string): AuthenticatorTransport[] =>
  list.split(',').flatMap((name) => {
    const transport = Transport.safeParse(name);
    return transport.success ? [transport.data] : [];
  });
