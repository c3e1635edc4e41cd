/** The thread that reads: opening a long room or document holds up nobody's write. */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { StorageError } from '../errors.ts';
import { unseal } from '../sealing.ts';
import { answer } from './answering.ts';
import { openFile } from './file.ts';
import { openKeyring } from './keyring.ts';
import { openLookingAhead } from './lookingAhead.ts';
import { elsewherePlace } from './places.ts';
import { openReading } from './reading.ts';
import type { ReaderQuestions } from './wire.ts';

const { directory, masterKey }: { directory: string; masterKey: Uint8Array } = workerData;

let held: ReturnType<typeof open> | null = null;

answer<ReaderQuestions>({
  open: () => {
    held = open();
  },
  take: (asked, reply) => {
    if (!held) throw new StorageError('closed');
    const { keys, reading, ahead } = held;
    switch (asked.name) {
      case 'load':
        return reply.done(reading.load(asked.takes.room, asked.takes.from));
      case 'lines':
        return reply.done(
          reading.lines(asked.takes.room, asked.takes.in, asked.takes.afterSeq, asked.takes.limit),
        );
      case 'answer':
        return reply.done(reading.answer(asked.takes.room, asked.takes.seat, asked.takes.id));
      case 'texts':
        return reply.done(reading.texts(asked.takes.room, asked.takes.in, asked.takes.ids));
      case 'updates':
        return reply.done(reading.updates(asked.takes.room, asked.takes.in, asked.takes.document));
      case 'unseal': {
        const { room, in: inside, place, sealed } = asked.takes;
        return reply.done(unseal(keys.keyOf(room, inside), elsewherePlace(room, inside, place), sealed));
      }
      case 'due':
        return reply.done(ahead.due(asked.takes.now));
      case 'nextAt':
        return reply.done(ahead.nextAt());
      case 'certificate':
        return reply.done(ahead.certificate(asked.takes.room, asked.takes.keyBackupMs));
      case 'forget':
        keys.forget(asked.takes.room, asked.takes.in);
        return reply.done(null);
    }
  },
  close: () => {
    held?.content.close();
    held?.keyFile.close();
    held = null;
  },
});

function open() {
  const keyFile = openFile(join(directory, 'keys.sqlite'));
  const content = openFile(join(directory, 'content.sqlite'));
  const keys = openKeyring(keyFile, masterKey);
  return {
    keyFile,
    content,
    keys,
    reading: openReading(content, keys),
    ahead: openLookingAhead(content, keyFile),
  };
}
