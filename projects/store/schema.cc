#include "projects/store/schema.h"

namespace kinora {

const char* const kSchemaVersion1 = R"sql(
CREATE TABLE study (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, created_utc TEXT NOT NULL, note TEXT NOT NULL DEFAULT ''
);
CREATE TABLE participant (
  id TEXT PRIMARY KEY, study TEXT NOT NULL REFERENCES study ON DELETE CASCADE,
  code TEXT NOT NULL, name TEXT, height_m REAL, mass_kg REAL,
  UNIQUE (study, code)
);
CREATE TABLE session (
  id TEXT PRIMARY KEY, participant TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
  label TEXT NOT NULL, created_utc TEXT NOT NULL,
  UNIQUE (participant, label)
);
CREATE TABLE camera (
  id TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  name TEXT NOT NULL,
  UNIQUE (session, name)
);
CREATE TABLE calibration (
  id TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  source TEXT NOT NULL,         -- the file it was read from, for people
  source_sha256 TEXT NOT NULL,
  rig TEXT NOT NULL,            -- JSON: see calibration_json.h
  notes TEXT NOT NULL,          -- JSON array of sentences: what was assumed when it was read
  created_utc TEXT NOT NULL
);
CREATE TABLE trial (
  id TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  label TEXT NOT NULL, condition TEXT NOT NULL DEFAULT '',
  calibration TEXT REFERENCES calibration ON DELETE SET NULL,
  t0_ns INTEGER NOT NULL DEFAULT 0, rate_numerator INTEGER NOT NULL DEFAULT 60,
  rate_denominator INTEGER NOT NULL DEFAULT 1, count INTEGER NOT NULL DEFAULT 0,
  created_utc TEXT NOT NULL,
  UNIQUE (session, label)
);
CREATE TABLE video (
  id TEXT PRIMARY KEY, trial TEXT NOT NULL REFERENCES trial ON DELETE CASCADE,
  camera TEXT NOT NULL REFERENCES camera,
  path TEXT NOT NULL,           -- relative to the project's folder, with forward slashes
  size_bytes INTEGER NOT NULL, fingerprint TEXT NOT NULL,
  width_px INTEGER NOT NULL, height_px INTEGER NOT NULL, rotation_deg INTEGER NOT NULL, codec TEXT NOT NULL,
  time_base_numerator INTEGER NOT NULL, time_base_denominator INTEGER NOT NULL,
  frame_count INTEGER NOT NULL, first_pts INTEGER NOT NULL, last_pts INTEGER NOT NULL,
  constant_rate INTEGER NOT NULL,                -- 0: the rate below is a mean
  rate_numerator INTEGER NOT NULL, rate_denominator INTEGER NOT NULL,
  capture_rate_hz REAL,                          -- where it differs from the file's
  clock_offset_s REAL NOT NULL, clock_drift REAL NOT NULL,
  UNIQUE (trial, camera)
);
CREATE TABLE athlete (
  id TEXT PRIMARY KEY, trial TEXT NOT NULL REFERENCES trial ON DELETE CASCADE,
  number INTEGER NOT NULL, label TEXT NOT NULL DEFAULT '',
  participant TEXT REFERENCES participant ON DELETE SET NULL,
  UNIQUE (trial, number)
);
CREATE TABLE result (
  id TEXT PRIMARY KEY, trial TEXT NOT NULL REFERENCES trial ON DELETE CASCADE,
  stage TEXT NOT NULL, key TEXT NOT NULL,
  inputs TEXT NOT NULL,         -- the canonical JSON that the key is the hash of
  edits TEXT NOT NULL,          -- the edits that were read, as canonical JSON
  provenance TEXT NOT NULL DEFAULT '{}',  -- device, threads, versions: what does not change the numbers
  created_utc TEXT NOT NULL, finished_utc TEXT,
  UNIQUE (trial, stage, key)
);
CREATE TABLE chunk (
  result TEXT NOT NULL REFERENCES result ON DELETE CASCADE,
  camera TEXT REFERENCES camera, athlete TEXT REFERENCES athlete ON DELETE CASCADE,
  first INTEGER NOT NULL, count INTEGER NOT NULL CHECK (count > 0),
  codec TEXT NOT NULL, blob BLOB NOT NULL,
  state BLOB                    -- what the stage must know to go on after this chunk
);
CREATE UNIQUE INDEX chunk_place ON chunk (result, codec, ifnull(camera, ''), ifnull(athlete, ''), first);
CREATE TABLE edit (
  seq INTEGER PRIMARY KEY, trial TEXT REFERENCES trial ON DELETE CASCADE,
  label TEXT NOT NULL, do TEXT NOT NULL, undo TEXT NOT NULL,  -- JSON: see edits/patch.h
  applied INTEGER NOT NULL,     -- 0: undone, waiting to be done again
  made_utc TEXT NOT NULL
);
CREATE TABLE event (
  id TEXT PRIMARY KEY, trial TEXT NOT NULL REFERENCES trial ON DELETE CASCADE,
  athlete TEXT REFERENCES athlete ON DELETE CASCADE,
  kind TEXT NOT NULL, side TEXT NOT NULL, time_ns INTEGER NOT NULL, source TEXT NOT NULL
);
CREATE TABLE verdict (
  trial TEXT PRIMARY KEY REFERENCES trial ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('usable', 'usable with note', 'excluded')),
  rule TEXT NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL, when_utc TEXT NOT NULL
);
CREATE TABLE setting (
  scope TEXT NOT NULL,          -- 'project', or a trial's id
  name TEXT NOT NULL, value TEXT NOT NULL,  -- canonical JSON
  PRIMARY KEY (scope, name)
);
CREATE INDEX participant_study ON participant (study);
CREATE INDEX session_participant ON session (participant);
CREATE INDEX trial_session ON trial (session);
CREATE INDEX video_trial ON video (trial);
CREATE INDEX event_trial ON event (trial);
)sql";

}  // namespace kinora
