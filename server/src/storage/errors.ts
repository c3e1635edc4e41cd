/** What storage refuses and why, as data that survives the way from one thread to another. */
export type StorageCode =
  /** Somebody else took this position first: catch up, decide again. */
  | 'position-taken'
  /** This command of this seat was accepted before. */
  | 'repeated'
  /** The compartment was destroyed; nothing can be written in it or read from it. */
  | 'destroyed'
  /** The text to copy does not exist, or was erased. */
  | 'text-unknown'
  /** The row is not what was written at this place. */
  | 'unreadable'
  /** There is content but not its key. */
  | 'key-missing'
  /** The master key is not the one under which the data keys were wrapped. */
  | 'wrong-master-key'
  /** The file of the master key can be read by others, or is not a key. */
  | 'master-key-file'
  /** The data were written by a later release than this one. */
  | 'later-release'
  /** Another process holds this data directory. */
  | 'in-use'
  /** Too much is waiting to be written. */
  | 'busy'
  /** The disk is full; nothing of the refused write is kept, and writing works again once there is room. */
  | 'full'
  /** Two rows of one table with the same key. */
  | 'duplicate'
  /** The disk failed. What was acknowledged is there; nothing more is accepted until the process starts again. */
  | 'failed'
  | 'closed';

/** A refusal of storage. */
export class StorageError extends Error {
  readonly code: StorageCode;

  constructor(code: StorageCode, message: string = code) {
    super(message);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** Whether this is a refusal of storage, of the given kind if one is named. */
export const isStorageError = (error: unknown, code?: StorageCode): error is StorageError =>
  error instanceof StorageError && (code === undefined || error.code === code);

/** SQLite's own numbers, as storage's codes; anything else that is thrown is a fault of the program. */
export function codeOf(error: unknown): StorageCode | null {
  if (error instanceof StorageError) return error.code;
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  const primary = error.errcode & 0xff;
  // 4874: no room for the index of the write-ahead log, in which case nothing was written either.
  if (primary === 13 || error.errcode === 4874) return 'full';
  if (primary === 5 || primary === 6) return 'in-use';
  if (error.errcode === 1555 || error.errcode === 2067) return 'duplicate';
  return primary === 10 || primary === 11 || primary === 8 || primary === 14 || primary === 26
    ? 'failed'
    : null;
}
