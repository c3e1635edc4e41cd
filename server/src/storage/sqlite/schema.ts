/** The tables of content.sqlite. What stands in a `body` is sealed; the rest says only where and when. */
export const contentSteps: readonly string[] = [
  `
  create table commitment (room text not null, position integer not null, at integer not null, primary key (room, position)) without rowid;
  create table compartment (room text not null, compartment text not null, primary key (room, compartment)) without rowid;
  create table line (
    room text not null, compartment text not null, seq integer not null,
    position integer not null, ordinal integer not null, at integer not null, v integer not null, body blob not null,
    primary key (room, compartment, seq)
  ) without rowid;
  create table text (room text not null, compartment text not null, text text not null, body blob not null, primary key (room, compartment, text));
  create table document_update (
    room text not null, compartment text not null, document text not null,
    position integer not null, ordinal integer not null, seat text, body blob not null,
    primary key (room, compartment, document, position, ordinal)
  );
  create table document_state (
    room text not null, compartment text not null, document text not null,
    position integer not null, body blob not null, attribution blob not null,
    primary key (room, compartment, document)
  );
  create table snapshot (
    room text not null, compartment text not null, position integer not null, seq integer not null, v integer not null, body blob not null,
    primary key (room, compartment)
  );
  create table command (
    room text not null, digest blob not null, position integer not null, compartment text not null, body blob not null,
    primary key (room, digest)
  ) without rowid;
  create index command_by_position on command (room, position);
  `,
];

/** The tables whose rows go when their compartment does. */
export const contentTables = [
  'line',
  'text',
  'document_update',
  'document_state',
  'snapshot',
  'command',
  'compartment',
] as const;

/** The tables of keys.sqlite, which backups of content leave out. */
export const keySteps: readonly string[] = [
  `
  create table proof (id integer primary key check (id = 1), body blob not null);
  create table data_key (room text not null, compartment text not null, wrapped blob not null, primary key (room, compartment)) without rowid;
  create table destruction (room text not null, compartment text not null, at integer not null, primary key (room, compartment)) without rowid;
  create table schedule (room text not null, compartment text not null, at integer not null, primary key (room, compartment)) without rowid;
  create index schedule_by_date on schedule (at);
  `,
];
