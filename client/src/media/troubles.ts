/** Why a device gave nothing, from the browser's own error names. */
import type { Trouble } from './state.ts';

/** Names of older and of present browsers; whatever else happens is told as a device that went. */
const byName: { readonly [name: string]: Trouble } = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  TypeError: 'unsupported',
  NotSupportedError: 'unsupported',
};

/** The trouble that a refused request for a device tells of. */
export const troubleOf = (error: unknown): Trouble =>
  (error instanceof Error || error instanceof DOMException ? byName[error.name] : undefined) ?? 'lost';
