/** The thread that writes: one connection to the content, one to the keys, and the lock of the data directory. */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { StorageError } from '../errors.ts';
import { seal } from '../sealing.ts';
import type { Dated } from '../vault.ts';
import { answer, type Reply } from './answering.ts';
import { openErasing } from './erasing.ts';
import { bringUp, openFile } from './file.ts';
import { openGroupCommit } from './groupCommit.ts';
import { openKeyring } from './keyring.ts';
import { lockDirectory } from './lock.ts';
import { elsewherePlace } from './places.ts';
import { contentSteps, keySteps } from './schema.ts';
import type { WriterQuestions } from './wire.ts';
import { openWriting } from './writing.ts';

const {
  directory,
  masterKey,
  maxPages,
}: { directory: string; masterKey: Uint8Array; maxPages: number | null } = workerData;
const WIPE_AGAIN_MS = 1000;

type Held = ReturnType<typeof open>;
let held: Held | null = null;
let wipePlanned = false;

answer<WriterQuestions>({
  open: () => {
    held = open();
    // What a crash left in the logs goes now, or as soon as there is room.
    if (!held.erasing.wipe()) planWipe();
  },
  take: (asked, reply) => {
    if (!held) throw new StorageError('closed');
    const { commits, writing, erasing } = held;
    switch (asked.name) {
      case 'append': {
        const { takes: commit } = asked;
        commits.add(() => writing.append(commit), reply);
        if (commit.erasures && commit.erasures.length > 0) planWipe();
        return;
      }
      case 'saveSnapshot':
        return commits.add(() => writing.saveSnapshot(asked.takes.room, asked.takes.snapshot), reply);
      case 'replaceUpdates':
        return commits.add(
          () =>
            writing.replaceUpdates(asked.takes.room, asked.takes.in, asked.takes.document, asked.takes.state),
          reply,
        );
      case 'seal': {
        const { room, in: inside, place, value } = asked.takes;
        return commits.add(
          () => seal(writing.keyFor(room, inside), elsewherePlace(room, inside, place), value),
          reply,
        );
      }
      case 'schedule':
        erasing.schedule(asked.takes);
        return reply.done(null);
      case 'destroy': {
        const { room, in: inside, at } = asked.takes;
        commits.flush();
        erasing.destroy(
          (inside ? [inside] : erasing.compartmentsOf(room)).map((compartment): Dated => ({
            room,
            compartment,
            at,
          })),
        );
        return wipeThen(reply);
      }
      case 'health':
        return reply.done(commits.state());
    }
  },
  close: () => {
    if (!held) return;
    held.commits.flush();
    held.content.close();
    held.keyFile.close();
    held.unlock();
    held = null;
  },
});

function open() {
  const unlock = lockDirectory(directory);
  const keyFile = openFile(join(directory, 'keys.sqlite'));
  bringUp(keyFile, keySteps);
  const content = openFile(join(directory, 'content.sqlite'));
  bringUp(content, contentSteps);
  if (maxPages !== null) content.exec(`pragma max_page_count = ${Math.trunc(maxPages)}`);
  const keys = openKeyring(keyFile, masterKey);
  const erasing = openErasing({ directory, content, keyFile, keys });
  erasing.applyList();
  return {
    unlock,
    keyFile,
    content,
    erasing,
    commits: openGroupCommit(content, keys),
    writing: openWriting(content, keys),
  };
}

/** Answers once the files hold nothing of what was destroyed; a backup that is being taken is waited for. */
function wipeThen(reply: Reply): void {
  try {
    if (!held) reply.refused(new StorageError('closed'));
    else if (held.erasing.wipe()) reply.done(null);
    else setTimeout(() => wipeThen(reply), WIPE_AGAIN_MS).unref();
  } catch (error) {
    reply.refused(error);
  }
}

/** What was erased leaves the files soon, without holding up whoever writes now. */
function planWipe(): void {
  if (wipePlanned) return;
  wipePlanned = true;
  setTimeout(() => {
    wipePlanned = false;
    try {
      if (held && !held.erasing.wipe()) planWipe();
    } catch {
      planWipe();
    }
  }, WIPE_AGAIN_MS).unref();
}
