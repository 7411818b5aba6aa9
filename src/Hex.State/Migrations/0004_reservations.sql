CREATE TABLE reservations (
  owner TEXT NOT NULL PRIMARY KEY,
  ticket INTEGER NOT NULL,
  held INTEGER NOT NULL,
  run TEXT NOT NULL,
  server TEXT NOT NULL,
  model TEXT NOT NULL,
  context_tokens INTEGER NOT NULL,
  model_bytes INTEGER NOT NULL,
  headroom_bytes INTEGER NOT NULL,
  looked_at TEXT NOT NULL
) WITHOUT ROWID;
