-- What repeats in which conversation: daily tips, quizzes, digests. One of a kind in each.
CREATE TABLE schedule (
  id TEXT NOT NULL PRIMARY KEY,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT kind_is_known CHECK (kind IN ('tip', 'quiz', 'leaderboard', 'digest', 'review')),
  owner TEXT NOT NULL,
  minute_of_day INTEGER NOT NULL CONSTRAINT minute_is_of_a_day CHECK (minute_of_day BETWEEN 0 AND 1439),
  -- ISO weekdays in a row, ascending: 12345 is Monday to Friday.
  days TEXT NOT NULL CONSTRAINT days_are_weekdays CHECK (length(days) BETWEEN 1 AND 7 AND days NOT GLOB '*[^1-7]*'),
  zone TEXT NOT NULL,
  settings TEXT NOT NULL CONSTRAINT settings_are_json CHECK (json_valid(settings)),
  state TEXT NOT NULL CONSTRAINT state_is_known CHECK (state IN ('active', 'paused', 'off')),
  paused_because TEXT,
  next_due_at INTEGER,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  CONSTRAINT one_of_a_kind_in_a_channel UNIQUE (team, channel, kind),
  CONSTRAINT active_ones_are_due CHECK ((state = 'active') = (next_due_at IS NOT NULL))
) STRICT;

-- The scan for due dates touches nothing but this.
CREATE INDEX schedule_due ON schedule (next_due_at) WHERE state = 'active';
CREATE INDEX schedule_by_owner ON schedule (team, owner);

-- One date of a schedule. free_at: from when on a process may take it (on); NULL once nothing is left to do.
CREATE TABLE due_post (
  id INTEGER PRIMARY KEY,
  schedule_id TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL CONSTRAINT state_is_known CHECK (state IN ('claimed', 'posting', 'posted', 'skipped', 'failed')),
  worker TEXT,
  free_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  posting_at INTEGER,
  posted_at INTEGER,
  ts TEXT,
  content TEXT,
  reason TEXT,
  CONSTRAINT a_date_happens_once UNIQUE (schedule_id, due_at),
  CONSTRAINT open_ones_can_be_taken CHECK (state NOT IN ('claimed', 'posting') OR free_at IS NOT NULL),
  CONSTRAINT ended_ones_cannot CHECK (state NOT IN ('skipped', 'failed') OR free_at IS NULL),
  CONSTRAINT posted_ones_say_when CHECK ((state = 'posted') = (posted_at IS NOT NULL))
) STRICT;

CREATE INDEX due_post_open ON due_post (free_at) WHERE free_at IS NOT NULL;
-- Slack's limits look at the last second of a workspace and of a channel.
CREATE INDEX due_post_pace ON due_post (team, posting_at);

-- Workspaces in which Slack asked for a pause.
CREATE TABLE posting_pause (
  team TEXT NOT NULL PRIMARY KEY,
  until_at INTEGER NOT NULL
) STRICT;

-- Tips given: place is a channel, or a person who asked for one alone. cause keeps a repeated record from counting twice.
CREATE TABLE tip_given (
  team TEXT NOT NULL,
  place TEXT NOT NULL,
  cause TEXT NOT NULL,
  tip TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (team, place, cause)
) STRICT, WITHOUT ROWID;

CREATE INDEX tip_given_in_order ON tip_given (team, place, given_at);

-- One vote a person and tip, the last one counts.
CREATE TABLE tip_vote (
  team TEXT NOT NULL,
  tip TEXT NOT NULL,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  vote INTEGER NOT NULL CONSTRAINT vote_is_up_or_down CHECK (vote IN (1, -1)),
  voted_at INTEGER NOT NULL,
  PRIMARY KEY (team, tip, person)
) STRICT, WITHOUT ROWID;

-- Where a question was asked, for the digest of a channel; NULL in direct messages and for older rows.
ALTER TABLE question_log ADD COLUMN channel TEXT;
CREATE INDEX question_log_by_channel ON question_log (channel, asked_at) WHERE channel IS NOT NULL;
