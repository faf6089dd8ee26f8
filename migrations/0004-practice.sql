-- Private practice: who was asked what, and what is known of each person's memory of each item.
CREATE TABLE practice_session (
  id TEXT NOT NULL PRIMARY KEY,
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  about TEXT NOT NULL,
  started_at INTEGER NOT NULL CONSTRAINT started_at_is_milliseconds CHECK (started_at > 0),
  ended_at INTEGER
) STRICT;

CREATE INDEX practice_session_by_user ON practice_session (team, user_id);

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

-- The state of the FSRS model, one row a person and item.
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
