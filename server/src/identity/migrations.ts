import type { Migrations } from '../storage/migrate.ts';

/** The tables of accounts and seats. Steps are only ever added. */
export const identityMigrations: Migrations = {
  part: 'identity',
  steps: [
    async ({ schema }) => {
      await schema
        .createTable('mediator')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('email', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('language', 'text', (c) => c.notNull())
        .addColumn('password', 'text')
        .addColumn('created', 'bigint', (c) => c.notNull())
        .execute();
      await schema
        .createTable('mediator_session')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('hash', 'text', (c) => c.notNull().unique())
        .addColumn('mediator', 'text', (c) => c.notNull())
        .addColumn('browser', 'text', (c) => c.notNull())
        .addColumn('created', 'bigint', (c) => c.notNull())
        .addColumn('seen', 'bigint', (c) => c.notNull())
        .addColumn('ends', 'bigint', (c) => c.notNull())
        .execute();
      await schema
        .createTable('mediator_passkey')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('mediator', 'text', (c) => c.notNull())
        .addColumn('public_key', 'blob', (c) => c.notNull())
        .addColumn('counter', 'bigint', (c) => c.notNull())
        .addColumn('transports', 'text', (c) => c.notNull())
        .addColumn('label', 'text', (c) => c.notNull())
        .addColumn('created', 'bigint', (c) => c.notNull())
        .addColumn('used', 'bigint')
        .execute();
      await schema
        .createTable('passkey_challenge')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('challenge', 'text', (c) => c.notNull())
        .addColumn('mediator', 'text')
        .addColumn('ends', 'bigint', (c) => c.notNull())
        .execute();
      await schema
        .createTable('mediator_link')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('purpose', 'text', (c) => c.notNull())
        .addColumn('mediator', 'text')
        .addColumn('ends', 'bigint', (c) => c.notNull())
        .execute();
      await schema
        .createTable('api_key')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('hash', 'text', (c) => c.notNull().unique())
        .addColumn('mediator', 'text', (c) => c.notNull())
        .addColumn('label', 'text', (c) => c.notNull())
        .addColumn('created', 'bigint', (c) => c.notNull())
        .addColumn('used', 'bigint')
        .execute();
    },
    async ({ schema }) => {
      await schema
        .createTable('seat')
        .addColumn('seat', 'text', (c) => c.primaryKey())
        .addColumn('room', 'text', (c) => c.notNull())
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('mediator', 'text')
        .addColumn('device', 'text')
        .addColumn('entered', 'bigint')
        .addColumn('revoked', 'integer', (c) => c.notNull())
        .addColumn('address', 'blob')
        .addColumn('mailed', 'bigint')
        .addColumn('created', 'bigint', (c) => c.notNull())
        .execute();
      await schema.createIndex('seat_by_room').on('seat').column('room').execute();
      await schema.createIndex('seat_by_mediator').on('seat').column('mediator').execute();
      await schema
        .createTable('seat_link')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('seat', 'text', (c) => c.notNull())
        .addColumn('created', 'bigint', (c) => c.notNull())
        .execute();
      await schema.createIndex('seat_link_by_seat').on('seat_link').column('seat').execute();
      await schema
        .createTable('seat_claim')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('seat', 'text', (c) => c.notNull())
        .addColumn('request', 'text')
        .addColumn('answer', 'text')
        .addColumn('code', 'text')
        .addColumn('tries', 'integer', (c) => c.notNull())
        .addColumn('code_ends', 'bigint', (c) => c.notNull())
        .addColumn('ends', 'bigint', (c) => c.notNull())
        .execute();
      await schema.createIndex('seat_claim_by_request').on('seat_claim').column('request').execute();
    },
  ],
};
