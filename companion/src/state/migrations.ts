/** Forward only: `user_version` is how many have been applied. Never edit one that was released; add the next. */
export const migrations: readonly string[] = [
  `CREATE TABLE timeline (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     kind TEXT NOT NULL,
     subject TEXT NOT NULL,
     data TEXT NOT NULL
   ) STRICT;
   CREATE INDEX timeline_at ON timeline (at);
   CREATE TABLE clients (
     id TEXT PRIMARY KEY,
     public_key TEXT NOT NULL UNIQUE,
     origin TEXT NOT NULL,
     label TEXT NOT NULL,
     browser TEXT NOT NULL,
     scopes TEXT NOT NULL,
     created_at TEXT NOT NULL,
     last_seen TEXT
   ) STRICT;
   CREATE TABLE sequence (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     last INTEGER NOT NULL,
     previous TEXT
   ) STRICT;
   INSERT INTO sequence VALUES (1, 0, NULL);
   CREATE TABLE reports (
     seq INTEGER PRIMARY KEY,
     audience TEXT NOT NULL,
     payload_sha256 TEXT NOT NULL,
     snapshot_digest TEXT NOT NULL,
     disclosure TEXT NOT NULL,
     content_type TEXT NOT NULL,
     bytes BLOB NOT NULL,
     created_at TEXT NOT NULL,
     acknowledged_at TEXT
   ) STRICT;
   CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE snapshots (name TEXT PRIMARY KEY, saved_at TEXT NOT NULL, body BLOB NOT NULL) STRICT`,
  // An index holds the row's id as well: of one kind or subject the newest come without sorting.
  `CREATE INDEX timeline_kind ON timeline (kind);
   CREATE INDEX timeline_subject ON timeline (subject);
   CREATE TABLE exceptions (
     id TEXT PRIMARY KEY,
     state TEXT NOT NULL,
     created_at TEXT NOT NULL,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX exceptions_state ON exceptions (state)`,
  'CREATE TABLE usage (only INTEGER PRIMARY KEY CHECK (only = 1), body BLOB NOT NULL) STRICT',
  'CREATE TABLE results (only INTEGER PRIMARY KEY CHECK (only = 1), run TEXT NOT NULL, body BLOB NOT NULL) STRICT',
  // The snapshot's own number, for whoever passes its body on unread.
  'ALTER TABLE snapshots ADD COLUMN seq INTEGER',
];
