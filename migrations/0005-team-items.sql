-- Items that members of the team wrote, and what players said against items.
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

CREATE UNIQUE INDEX one_team_item_a_question ON team_item (question_key) WHERE state <> 'rejected';

-- "Wrong or unclear", once a person and item.
CREATE TABLE item_flag (
  item_id TEXT NOT NULL,
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  flagged_at INTEGER NOT NULL CONSTRAINT flagged_at_is_milliseconds CHECK (flagged_at > 0),
  PRIMARY KEY (item_id, team, user_id)
) STRICT;

-- Items that are not asked: rested by flags (rested_by is null) or by an admin.
CREATE TABLE item_rest (
  item_id TEXT NOT NULL PRIMARY KEY,
  rested_at INTEGER NOT NULL CONSTRAINT rested_at_is_milliseconds CHECK (rested_at > 0),
  rested_by TEXT
) STRICT;
