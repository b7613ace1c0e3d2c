// The tables of a board's store. Every row has a checksum, since SQLite has none.

/** Must be raised with every change of the tables or of their columns' content; a store of another version counts as absent. */
export const SCHEMA_VERSION = 3;

export const SCHEMA = `
  CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    checksum TEXT NOT NULL
  ) WITHOUT ROWID;

  -- A file of postings as it was when it was read; an empty stamp is that of a file that was not read to its end.
  CREATE TABLE file (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    postings INTEGER NOT NULL,
    other_types INTEGER NOT NULL,
    taken_for TEXT,
    left_alone TEXT,
    overridden TEXT,
    checksum TEXT NOT NULL
  ) WITHOUT ROWID;

  -- The verdict on a posting. The outline is the part of its record that determines its job, its texts and its dates.
  CREATE TABLE posting (
    file TEXT NOT NULL,
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    problems TEXT NOT NULL,
    outline TEXT,
    checksum TEXT NOT NULL,
    PRIMARY KEY (file, position)
  );

  -- All that a publishable posting states.
  CREATE TABLE record (
    file TEXT NOT NULL,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    checksum TEXT NOT NULL,
    PRIMARY KEY (file, position)
  );

  -- Safe HTML and plain text, by the hash of the source.
  CREATE TABLE text (
    key TEXT PRIMARY KEY,
    html TEXT NOT NULL,
    plain TEXT NOT NULL,
    language TEXT,
    warnings TEXT,
    checksum TEXT NOT NULL
  );

  -- What a text says, for the search, as the analysis of a version found it.
  CREATE TABLE term (
    key TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    terms TEXT NOT NULL,
    checksum TEXT NOT NULL
  );

  -- A file of the index of texts, by the hash of its content.
  CREATE TABLE search_file (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    checksum TEXT NOT NULL
  );

  -- A job that has a page, as it was at the instant of the last reading.
  CREATE TABLE job (
    slug TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    entry TEXT NOT NULL,
    traits TEXT NOT NULL,
    checksum TEXT NOT NULL
  );

  -- A file of the finished site: what it shows, what it needs, and what it was when it was checked.
  CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    key TEXT,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    kind TEXT NOT NULL,
    links BLOB NOT NULL,
    checksum TEXT NOT NULL
  );
`;
