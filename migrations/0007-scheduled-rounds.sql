-- The date of a schedule that a round was started for: one round a date, whichever process comes first or comes again.
ALTER TABLE quiz_round ADD COLUMN due_key TEXT;
CREATE UNIQUE INDEX one_round_a_date ON quiz_round (due_key) WHERE due_key IS NOT NULL;

-- Whoever set a schedule up may be forgotten or leave; the schedule belongs to its channel and goes on without a name.
-- A column is added and the old one dropped, since making the table anew would delete the dates that refer to it.
DROP INDEX schedule_by_owner;
ALTER TABLE schedule ADD COLUMN known_owner TEXT;
UPDATE schedule SET known_owner = owner;
ALTER TABLE schedule DROP COLUMN owner;
ALTER TABLE schedule RENAME COLUMN known_owner TO owner;
CREATE INDEX schedule_by_owner ON schedule (team, owner) WHERE owner IS NOT NULL;
