import { holdsTheJournalContract } from '../../../test/storage/journalContract.ts';
import { openForTest, temporaryDirectory } from '../../../test/storage/openForTest.ts';

holdsTheJournalContract('SQLite', async () => {
  const directory = temporaryDirectory();
  let storage = await openForTest(directory);
  return {
    journal: storage.journal,
    async reopen() {
      await storage.close();
      storage = await openForTest(directory);
      return storage.journal;
    },
  };
});
