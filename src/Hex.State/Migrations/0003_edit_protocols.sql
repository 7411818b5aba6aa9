CREATE TABLE edit_protocols (
  model TEXT NOT NULL,
  protocol TEXT NOT NULL,
  usable INTEGER NOT NULL,
  unusable INTEGER NOT NULL,
  PRIMARY KEY (model, protocol)
) WITHOUT ROWID;
