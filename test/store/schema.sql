CREATE TABLE deck (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  item_id TEXT NOT NULL,
  lap INTEGER NOT NULL CONSTRAINT deck_lap_counts_from_one CHECK (lap >= 1),
  PRIMARY KEY (team, channel, item_id)
) STRICT;

CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  claimed_at INTEGER NOT NULL CONSTRAINT claimed_at_is_milliseconds CHECK (claimed_at > 0),
  finished_at INTEGER
) STRICT;

CREATE INDEX delivery_by_time ON delivery (claimed_at);

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

CREATE INDEX due_post_pace ON due_post (team, posting_at);

CREATE TABLE hidden_player (
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  PRIMARY KEY (team, user_id)
) STRICT;

CREATE TABLE item_flag (
  item_id TEXT NOT NULL,
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  flagged_at INTEGER NOT NULL CONSTRAINT flagged_at_is_milliseconds CHECK (flagged_at > 0),
  PRIMARY KEY (item_id, team, user_id)
) STRICT;

CREATE TABLE item_rest (
  item_id TEXT NOT NULL PRIMARY KEY,
  rested_at INTEGER NOT NULL CONSTRAINT rested_at_is_milliseconds CHECK (rested_at > 0),
  rested_by TEXT
) STRICT;

CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

CREATE UNIQUE INDEX one_item_open_a_round ON round_item (round_id) WHERE state IN ('posting', 'open');

CREATE UNIQUE INDEX one_round_a_channel ON quiz_round (team, channel) WHERE state <> 'ended';

CREATE UNIQUE INDEX one_round_a_date ON quiz_round (due_key) WHERE due_key IS NOT NULL;

CREATE UNIQUE INDEX one_team_item_a_question ON team_item (question_key) WHERE state <> 'rejected';

CREATE TABLE posting_pause (
  team TEXT NOT NULL PRIMARY KEY,
  until_at INTEGER NOT NULL
) STRICT;

CREATE TABLE practice_card (
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  stability REAL NOT NULL CONSTRAINT stability_is_positive CHECK (stability > 0),
  difficulty REAL NOT NULL CONSTRAINT difficulty_is_in_range CHECK (difficulty BETWEEN 1 AND 10),
  reps INTEGER NOT NULL CONSTRAINT reps_count CHECK (reps >= 1),
  lapses INTEGER NOT NULL CONSTRAINT lapses_count CHECK (lapses >= 0),
  scheduled_days INTEGER NOT NULL CONSTRAINT days_count CHECK (scheduled_days >= 0),
  reviewed_at INTEGER NOT NULL CONSTRAINT reviewed_at_is_milliseconds CHECK (reviewed_at > 0),
  PRIMARY KEY (team, user_id, item_id)
) STRICT;

CREATE TABLE practice_question (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES practice_session (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  topic_id TEXT NOT NULL,
  area TEXT NOT NULL,
  choice_order TEXT NOT NULL CONSTRAINT practice_order_is_json CHECK (json_valid(choice_order)),
  asked_at INTEGER NOT NULL CONSTRAINT asked_at_is_milliseconds CHECK (asked_at > 0),
  answered_at INTEGER,
  chosen TEXT CONSTRAINT practice_chosen_is_json CHECK (json_valid(chosen)),
  is_right INTEGER CONSTRAINT practice_is_right_is_boolean CHECK (is_right IN (0, 1)),
  rating TEXT CONSTRAINT rating_is_known CHECK (rating IN ('again', 'hard', 'good', 'easy')),
  CONSTRAINT answered_whole CHECK (
    (answered_at IS NULL) = (chosen IS NULL)
    AND (answered_at IS NULL) = (is_right IS NULL)
    AND (answered_at IS NULL) = (rating IS NULL)
  )
) STRICT;

CREATE INDEX practice_question_by_session ON practice_question (session_id);

CREATE TABLE practice_session (
  id TEXT NOT NULL PRIMARY KEY,
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  about TEXT NOT NULL,
  started_at INTEGER NOT NULL CONSTRAINT started_at_is_milliseconds CHECK (started_at > 0),
  ended_at INTEGER
) STRICT;

CREATE INDEX practice_session_by_user ON practice_session (team, user_id);

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
, channel TEXT) STRICT;

CREATE INDEX question_log_by_channel ON question_log (channel, asked_at) WHERE channel IS NOT NULL;

CREATE INDEX question_log_by_time ON question_log (asked_at);

CREATE TABLE quiz_channel (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  zone TEXT NOT NULL,
  PRIMARY KEY (team, channel)
) STRICT;

CREATE TABLE quiz_round (
  id TEXT NOT NULL PRIMARY KEY,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  is_private INTEGER NOT NULL CONSTRAINT is_private_is_boolean CHECK (is_private IN (0, 1)),
  -- Null once that person had everything about them deleted.
  started_by TEXT,
  settings TEXT NOT NULL CONSTRAINT settings_are_json CHECK (json_valid(settings)),
  zone TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT round_state_is_known CHECK (state IN ('open', 'ending', 'ended')),
  ending TEXT CONSTRAINT ending_is_known CHECK (ending IN ('played', 'stopped', 'nobody', 'channel-gone', 'slack-away')),
  next_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL CONSTRAINT created_at_is_milliseconds CHECK (created_at > 0),
  ended_at INTEGER, due_key TEXT,
  CONSTRAINT open_round_has_no_ending CHECK ((state = 'open') = (ending IS NULL))
) STRICT;

CREATE TABLE round_answer (
  round_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  chosen TEXT NOT NULL CONSTRAINT chosen_is_json CHECK (json_valid(chosen)),
  pressed_at INTEGER NOT NULL,
  is_right INTEGER CONSTRAINT is_right_is_boolean CHECK (is_right IN (0, 1)),
  points INTEGER CONSTRAINT points_are_not_negative CHECK (points >= 0),
  PRIMARY KEY (round_id, position, user_id),
  FOREIGN KEY (round_id, position) REFERENCES round_item (round_id, position) ON DELETE CASCADE,
  CONSTRAINT scored_whole CHECK ((is_right IS NULL) = (points IS NULL))
) STRICT;

CREATE INDEX round_answer_by_user ON round_answer (user_id);

CREATE TABLE round_item (
  round_id TEXT NOT NULL REFERENCES quiz_round (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CONSTRAINT position_counts_from_zero CHECK (position >= 0),
  item_id TEXT NOT NULL,
  topic_id TEXT NOT NULL,
  area TEXT NOT NULL,
  item TEXT NOT NULL CONSTRAINT item_is_json CHECK (json_valid(item)),
  choice_order TEXT NOT NULL CONSTRAINT choice_order_is_json CHECK (json_valid(choice_order)),
  lap INTEGER NOT NULL CONSTRAINT lap_counts_from_one CHECK (lap >= 1),
  -- 'posting' is the intent: whether the message was posted is in doubt when the process dies in this state.
  state TEXT NOT NULL CONSTRAINT item_state_is_known CHECK (state IN ('planned', 'posting', 'open', 'closed')),
  is_void INTEGER NOT NULL DEFAULT 0 CONSTRAINT is_void_is_boolean CHECK (is_void IN (0, 1)),
  posting_at INTEGER,
  message_id TEXT,
  posted_at INTEGER,
  due_at INTEGER,
  limit_ms INTEGER CONSTRAINT limit_is_positive CHECK (limit_ms > 0),
  closed_at INTEGER,
  revealed_at INTEGER,
  PRIMARY KEY (round_id, position),
  CONSTRAINT open_item_has_a_message CHECK (state <> 'open' OR (message_id IS NOT NULL AND posted_at IS NOT NULL AND due_at IS NOT NULL AND limit_ms IS NOT NULL))
) STRICT;

CREATE TABLE round_player (
  round_id TEXT NOT NULL REFERENCES quiz_round (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  side INTEGER NOT NULL CONSTRAINT side_is_known CHECK (side IN (0, 1)),
  PRIMARY KEY (round_id, user_id)
) STRICT;

CREATE TABLE schedule (
  id TEXT NOT NULL PRIMARY KEY,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT kind_is_known CHECK (kind IN ('tip', 'quiz', 'leaderboard', 'digest', 'review')),
  minute_of_day INTEGER NOT NULL CONSTRAINT minute_is_of_a_day CHECK (minute_of_day BETWEEN 0 AND 1439),
  -- ISO weekdays in a row, ascending: 12345 is Monday to Friday.
  days TEXT NOT NULL CONSTRAINT days_are_weekdays CHECK (length(days) BETWEEN 1 AND 7 AND days NOT GLOB '*[^1-7]*'),
  zone TEXT NOT NULL,
  settings TEXT NOT NULL CONSTRAINT settings_are_json CHECK (json_valid(settings)),
  state TEXT NOT NULL CONSTRAINT state_is_known CHECK (state IN ('active', 'paused', 'off')),
  paused_because TEXT,
  next_due_at INTEGER,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, owner TEXT,
  CONSTRAINT one_of_a_kind_in_a_channel UNIQUE (team, channel, kind),
  CONSTRAINT active_ones_are_due CHECK ((state = 'active') = (next_due_at IS NOT NULL))
) STRICT;

CREATE INDEX schedule_by_owner ON schedule (team, owner) WHERE owner IS NOT NULL;

CREATE INDEX schedule_due ON schedule (next_due_at) WHERE state = 'active';

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE team_item (
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL CONSTRAINT team_item_state_is_known CHECK (state IN ('pending', 'approved', 'rejected')),
  topic_id TEXT NOT NULL,
  difficulty TEXT NOT NULL CONSTRAINT difficulty_is_known CHECK (difficulty IN ('easy', 'medium', 'hard')),
  question TEXT NOT NULL,
  -- The question without case and punctuation: the same question is not kept twice.
  question_key TEXT NOT NULL,
  choices TEXT NOT NULL CONSTRAINT choices_are_json CHECK (json_valid(choices)),
  explanation TEXT NOT NULL,
  -- Null for one that was imported, and once its author had everything about them deleted.
  author TEXT,
  created_at INTEGER NOT NULL CONSTRAINT created_at_is_milliseconds CHECK (created_at > 0),
  decided_by TEXT,
  decided_at INTEGER,
  CONSTRAINT decided_has_a_time CHECK ((state = 'pending') = (decided_at IS NULL))
) STRICT;

CREATE TABLE tip_given (
  team TEXT NOT NULL,
  place TEXT NOT NULL,
  cause TEXT NOT NULL,
  tip TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (team, place, cause)
) STRICT, WITHOUT ROWID;

CREATE INDEX tip_given_in_order ON tip_given (team, place, given_at);

CREATE TABLE tip_vote (
  team TEXT NOT NULL,
  tip TEXT NOT NULL,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  vote INTEGER NOT NULL CONSTRAINT vote_is_up_or_down CHECK (vote IN (1, -1)),
  voted_at INTEGER NOT NULL,
  PRIMARY KEY (team, tip, person)
) STRICT, WITHOUT ROWID;
