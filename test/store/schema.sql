CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  claimed_at INTEGER NOT NULL CONSTRAINT claimed_at_is_milliseconds CHECK (claimed_at > 0),
  finished_at INTEGER
) STRICT;

CREATE INDEX delivery_by_time ON delivery (claimed_at);

CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

CREATE TABLE question_log (
  id INTEGER PRIMARY KEY,
  asked_at INTEGER NOT NULL CONSTRAINT asked_at_is_milliseconds CHECK (asked_at > 0),
  asker TEXT NOT NULL,
  surface TEXT NOT NULL CONSTRAINT surface_is_known CHECK (surface IN ('command', 'mention', 'message', 'shortcut', 'button')),
  topic TEXT,
  -- Kept only for questions that had no answer: these are what an author needs to read.
  unanswered_question TEXT CONSTRAINT text_only_without_answer CHECK (topic IS NULL OR unanswered_question IS NULL),
  confidence REAL NOT NULL CONSTRAINT confidence_is_a_share CHECK (confidence BETWEEN 0 AND 1),
  duration_ms REAL NOT NULL CONSTRAINT duration_is_positive CHECK (duration_ms >= 0)
) STRICT;

CREATE INDEX question_log_by_time ON question_log (asked_at);

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
