-- Rounds of the quiz: what was agreed, where each stands, who answered what. Ids of people and channels are Slack's.
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
  ended_at INTEGER,
  CONSTRAINT open_round_has_no_ending CHECK ((state = 'open') = (ending IS NULL))
) STRICT;

-- One round a channel at a time, whoever starts a second one at the same moment.
CREATE UNIQUE INDEX one_round_a_channel ON quiz_round (team, channel) WHERE state <> 'ended';

-- An item of a round as it was planned; later edits of the knowledge change nothing here.
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

CREATE UNIQUE INDEX one_item_open_a_round ON round_item (round_id) WHERE state IN ('posting', 'open');

-- One answer a person an item; the last one before closing counts. Points are written when the item closes.
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

-- Who plays for which side, where a round has teams.
CREATE TABLE round_player (
  round_id TEXT NOT NULL REFERENCES quiz_round (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  side INTEGER NOT NULL CONSTRAINT side_is_known CHECK (side IN (0, 1)),
  PRIMARY KEY (round_id, user_id)
) STRICT;

-- The lap of the shuffled deck in which a channel last saw an item.
CREATE TABLE deck (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  item_id TEXT NOT NULL,
  lap INTEGER NOT NULL CONSTRAINT deck_lap_counts_from_one CHECK (lap >= 1),
  PRIMARY KEY (team, channel, item_id)
) STRICT;

-- The time zone a channel's days and weeks are counted by: that of whoever started its first round.
CREATE TABLE quiz_channel (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  zone TEXT NOT NULL,
  PRIMARY KEY (team, channel)
) STRICT;

-- People who asked not to be shown on leaderboards.
CREATE TABLE hidden_player (
  team TEXT NOT NULL,
  user_id TEXT NOT NULL,
  PRIMARY KEY (team, user_id)
) STRICT;
