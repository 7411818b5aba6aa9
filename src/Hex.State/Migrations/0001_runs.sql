-- 'hexs' in ASCII: tells a store of hex from any other SQLite file.
PRAGMA application_id = 1751480435;

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE projects (
  id INTEGER NOT NULL PRIMARY KEY,
  common_directory TEXT NOT NULL,
  root_commit TEXT NOT NULL,
  UNIQUE (common_directory, root_commit)
);

CREATE TABLE runs (
  id TEXT NOT NULL PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES projects (id),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  instruction TEXT NOT NULL,
  evidence TEXT NOT NULL,
  root TEXT NOT NULL
);

CREATE INDEX runs_by_project ON runs (project, id);

CREATE TABLE events (
  run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (run, seq)
);

CREATE INDEX events_that_end ON events (run, seq) WHERE type = 'run_finished';
