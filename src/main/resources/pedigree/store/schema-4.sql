-- Evidence: written once a source, never changed.

CREATE TABLE source (
  id         INTEGER PRIMARY KEY,
  file       TEXT NOT NULL,
  format     TEXT NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  message    TEXT NOT NULL,
  records    INTEGER NOT NULL,       -- readable ones, carved ones apart
  carved     INTEGER NOT NULL,
  unreadable INTEGER NOT NULL,
  events     TEXT NOT NULL,          -- JSON object: type, count
  notes      TEXT NOT NULL,          -- JSON array
  zone       TEXT NOT NULL,          -- in which times without a zone were read; empty where there are none
  clock      TEXT NOT NULL           -- JSON object: host, by how many ticks its header times are ahead
);

CREATE INDEX source_file ON source (file);
CREATE INDEX source_content ON source (sha256);
CREATE INDEX source_size ON source (size);

CREATE TABLE coverage (              -- what each source has and lacks, counted while it was read
  source INTEGER PRIMARY KEY,
  data   TEXT NOT NULL               -- JSON object, see CoverageTable
);

CREATE TABLE unreadable (
  source   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  reason   TEXT NOT NULL
);

CREATE TABLE text (                  -- values that many rows share; TEXT, or a UTF-16BE BLOB where UTF-8 cannot hold it
  id    INTEGER PRIMARY KEY,
  value NOT NULL
);

CREATE TABLE shape (                 -- the field names of one template or header
  id    INTEGER PRIMARY KEY,
  hash  INTEGER NOT NULL,            -- of names, see ShapeTable
  names TEXT NOT NULL                -- JSON array
);
CREATE INDEX shape_hash ON shape (hash);

CREATE TABLE event (
  id            INTEGER PRIMARY KEY,
  source        INTEGER NOT NULL,
  position      INTEGER NOT NULL,
  record_id     INTEGER,
  time          INTEGER,             -- 100 ns since 1601
  type          INTEGER NOT NULL,    -- text
  host          INTEGER NOT NULL,    -- text
  category      INTEGER NOT NULL,    -- ordinal of Category
  carved        INTEGER NOT NULL,    -- 1: found where no record should be
  system_shape  INTEGER NOT NULL,
  shape         INTEGER NOT NULL,
  fields        BLOB NOT NULL        -- values of both shapes, see FieldCodec
);

CREATE TABLE account (               -- which names a sensor's own list of accounts has for a SID
  sid  TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (sid, name)
) WITHOUT ROWID;

CREATE TABLE claims (                -- what events say of processes, a few thousand events a row
  first  INTEGER PRIMARY KEY,        -- the first of them
  events INTEGER NOT NULL,           -- how many
  data   BLOB NOT NULL               -- see ClaimCodec
);

CREATE TABLE logon (                 -- which records tell of a logon session
  id     INTEGER NOT NULL,           -- LogonId, of some host and boot
  event  INTEGER NOT NULL,
  linked INTEGER NOT NULL,           -- 1: it is the other session of the user, TargetLinkedLogonId
  PRIMARY KEY (id, event)
) WITHOUT ROWID;

-- The analyst's own: never changed by linking.

CREATE TABLE correction (
  id      INTEGER PRIMARY KEY,       -- in the order in which they were made
  kind    INTEGER NOT NULL,          -- ordinal of Correction.Kind
  subject TEXT NOT NULL,             -- JSON array: every name that the corrected process or host had
  object  TEXT NOT NULL,             -- likewise, see Correction
  made    INTEGER NOT NULL,          -- 100 ns since 1601
  reason  TEXT NOT NULL,             -- of the analyst's; may be empty
  state   INTEGER NOT NULL,          -- 0: holds, 1: taken back, 2: taken back for good, as another was made since
  linked  INTEGER NOT NULL           -- 1: the lineage is as this says
);

-- Derived: replaced as a whole whenever the case is linked or its rules run again.

CREATE TABLE process (
  number     INTEGER PRIMARY KEY,
  key        TEXT NOT NULL,
  host       INTEGER NOT NULL,       -- text
  pid        INTEGER,
  image      INTEGER,                -- text
  start      INTEGER,
  "end"      INTEGER,
  inferred   INTEGER NOT NULL,
  event      INTEGER NOT NULL,       -- its creation record, else the first that names it
  role       INTEGER NOT NULL,       -- what that record calls it: ordinal of Role
  several    INTEGER NOT NULL,       -- 1: records of several sensors tell of its start
  place      INTEGER NOT NULL,       -- by which time it stands among others: its start, else its first mention; -1: unknown
  record     INTEGER NOT NULL,       -- and the number of that record in its log; -1: none
  parent     INTEGER,                -- how its parent was found; nothing where no record names one
  how        INTEGER,
  confidence INTEGER,
  reason     INTEGER
);

CREATE TABLE tree (                  -- of all processes at once what a screen begins with, one row
  parents  BLOB NOT NULL,            -- the number of each process's parent, -1 for none: four bytes, highest first
  inferred INTEGER NOT NULL          -- how many of them are
);

CREATE TABLE host_offer (            -- two hosts that may be one
  kind    INTEGER NOT NULL,          -- ordinal of HostOffer.Kind
  first   INTEGER NOT NULL,          -- text
  second  INTEGER NOT NULL,          -- text
  machine TEXT NOT NULL
);

CREATE TABLE saying (                -- what records say of hosts, and which ones the linker took those for
  name    INTEGER NOT NULL,          -- text
  machine INTEGER NOT NULL,          -- text
  prefix  INTEGER NOT NULL,
  source  INTEGER NOT NULL,
  family  INTEGER NOT NULL,
  host    TEXT NOT NULL
);

CREATE TABLE alias (                 -- every other key by which a process may be asked for
  key     TEXT NOT NULL,
  process INTEGER NOT NULL
);

CREATE TABLE witness (               -- which process a record is about
  event   INTEGER NOT NULL,
  role    INTEGER NOT NULL,
  process INTEGER NOT NULL,
  PRIMARY KEY (event, role)
) WITHOUT ROWID;

CREATE TABLE activity (              -- how much a process did and suffered, by kind
  process  INTEGER NOT NULL,
  kind     INTEGER NOT NULL,         -- ordinal of ActivityKind
  count    INTEGER NOT NULL,
  suffered INTEGER NOT NULL,
  first    INTEGER,
  last     INTEGER,
  PRIMARY KEY (process, kind)
) WITHOUT ROWID;

CREATE TABLE link_rejected (
  child    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  process  INTEGER NOT NULL,
  reason   INTEGER NOT NULL,
  PRIMARY KEY (child, position)
) WITHOUT ROWID;

CREATE TABLE reason (                -- why links were made, and candidates refused
  id    INTEGER PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE edge (                  -- what joins processes beside the tree
  id         INTEGER PRIMARY KEY,
  kind       INTEGER NOT NULL,       -- ordinal of Edge.Kind
  source     INTEGER NOT NULL,
  target     INTEGER NOT NULL,
  confidence INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  records    INTEGER NOT NULL,       -- how many say so
  joined     INTEGER NOT NULL        -- 0: one record names both, which the linker saw; 1: found by what several say
);

CREATE TABLE edge_record (           -- the first of them
  edge     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  PRIMARY KEY (edge, position)
) WITHOUT ROWID;

CREATE TABLE access_host (           -- where records tell who opened whom: elsewhere a made-up parent cannot be seen
  host TEXT PRIMARY KEY              -- its name in lower case
) WITHOUT ROWID;

CREATE INDEX edge_source ON edge (source);
CREATE INDEX edge_target ON edge (target);

CREATE TABLE finding (
  id            INTEGER PRIMARY KEY,
  rule          TEXT NOT NULL,       -- JSON object: what a finding says of its rule
  time          INTEGER,
  process       INTEGER,
  also          TEXT NOT NULL,       -- JSON array
  event         INTEGER,
  why           TEXT NOT NULL,       -- JSON array
  not_evaluated TEXT NOT NULL        -- JSON array
);

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
