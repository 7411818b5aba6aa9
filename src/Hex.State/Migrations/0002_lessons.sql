CREATE TABLE lessons (
  project INTEGER NOT NULL REFERENCES projects (id),
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  run TEXT,
  PRIMARY KEY (project, key)
);

CREATE INDEX lessons_by_time ON lessons (project, learned_at);
