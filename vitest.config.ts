import { defineConfig } from 'vitest/config';

/** Tests that take long by nature, and those that start whole servers as processes of their own. */
const slow = [
  '**/*.slow.test.ts',
  'src/rooms/{session,hostile,threeSides}.test.ts',
  'src/commands/{room,backup}.test.ts',
  'src/documents/hostile.test.ts',
  'test/media/*.test.ts',
];
const withoutSlow = process.env.MEDIANE_QUICK === '1' ? slow : [];

/** One project per place where tests run; `npm run check` takes the quick ones, `npm test` all. */
export default defineConfig({
  test: {
    // Many tests wait for a disk or a socket, so two run at a time even on two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'shared',
          root: 'shared',
          include: ['src/**/*.test.ts'],
          exclude: withoutSlow,
          // Properties are tried on hundreds of random courses.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: withoutSlow,
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'client',
          root: 'client',
          include: ['{src,vite}/**/*.test.{ts,tsx}'],
          exclude: withoutSlow,
        },
      },
      { test: { name: 'tools', root: 'tools', include: ['**/*.test.js'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          root: 'client/e2e',
          include: ['**/*.test.ts'],
          fileParallelism: false,
          // Browsers want the machine to themselves: after everything else, one file at a time.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
