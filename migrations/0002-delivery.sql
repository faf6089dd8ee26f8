-- Deliveries of Slack that were taken on, so that one sent again is answered once.
-- A delivery that was claimed and never finished (the process died) may be claimed again after a while.
CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  claimed_at INTEGER NOT NULL CONSTRAINT claimed_at_is_milliseconds CHECK (claimed_at > 0),
  finished_at INTEGER
) STRICT;

CREATE INDEX delivery_by_time ON delivery (claimed_at);
