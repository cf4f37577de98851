-- What the directory's search reads instead of the listings themselves: one row for each shown place of a published
-- organization (one row without a point when it shows none), kept in step by triggers. Nothing here is precious: it is
-- left out of backups, and directory.rebuild() makes it anew. Only published words and shown points enter, so no
-- search, map or count can tell what is hidden.
CREATE SCHEMA IF NOT EXISTS directory;

-- Folded text as plain words. "Co-op" is read as "co", "op" and "coop", because people write it in every way.
CREATE OR REPLACE FUNCTION directory.plain(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT regexp_replace(folded || ' ' || regexp_replace(folded, '(\w)[-''’·](\w)', '\1\2', 'g'), '[^[:alnum:]]+', ' ', 'g')
      FROM (SELECT public.hub_fold($1) AS folded) AS text $$;

-- The same words as they stand, and by their English and Spanish stems: a listing is written in one language and
-- looked for in another. Without positions, which nothing here asks for.
CREATE OR REPLACE FUNCTION directory.lexemes(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT strip(to_tsvector('pg_catalog.simple', words) || to_tsvector('pg_catalog.english', words) || to_tsvector('pg_catalog.spanish', words))
      FROM (SELECT directory.plain($1) AS words) AS text $$;

-- A word and what remains of it when one letter is left out. Two words share one of these exactly when one slip of
-- the finger (a letter missing, added, changed or swapped with its neighbour) can lie between them, so an equality
-- index finds "bank" for "bnk", which three-letter pieces cannot.
CREATE OR REPLACE FUNCTION directory.slips(word text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT array_agg(DISTINCT slip) FROM (
        SELECT word AS slip UNION ALL
        SELECT left(word, place - 1) || substr(word, place + 1) FROM generate_series(1, length(word)) AS place) AS slips $$;

-- The square that web maps draw (EPSG 3857), from 0 to 1, west to east and north to south. Near any point it keeps
-- shapes, so the nearest here is the nearest on the ground.
CREATE OR REPLACE FUNCTION directory.spot(latitude double precision, longitude double precision) RETURNS point
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT point((longitude + 180) / 360, 0.5 - ln(tan(pi() / 4 + radians(greatest(-85.05, least(85.05, latitude))) / 2)) / (2 * pi())) $$;

CREATE OR REPLACE FUNCTION directory.kilometres(here point, there point) RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT public.hub_kilometres(
    degrees(2 * atan(exp((0.5 - here[1]) * 2 * pi()))) - 90, here[0] * 360 - 180,
    degrees(2 * atan(exp((0.5 - there[1]) * 2 * pi()))) - 90, there[0] * 360 - 180) $$;

CREATE TABLE IF NOT EXISTS directory.entries (
    organization_id uuid NOT NULL,
    number smallint NOT NULL, -- its first place is 0: where no place is asked for, only that row counts
    name text COLLATE "C" NOT NULL, -- folded
    listed_at timestamptz NOT NULL,
    lot smallint NOT NULL, -- 0 to 1023, by chance but for ever: "lot < 16" is a fair sample of any question
    codes text[] NOT NULL, -- the kind of filter as a digit, then its code: 0OS60, 1AM60, 2T5, 3tool-library
    words tsvector NOT NULL,
    spot point,
    PRIMARY KEY (organization_id, number)
);

CREATE TABLE IF NOT EXISTS directory.words (
    word text COLLATE "C" PRIMARY KEY,
    slips text[] NOT NULL GENERATED ALWAYS AS (directory.slips(word)) STORED
);

-- The squares of one degree, from 1; the square 0 is for who has no place that others may know.
CREATE OR REPLACE FUNCTION directory.area(latitude double precision, longitude double precision) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT floor(latitude + 90)::int * 360 + (floor(longitude + 180)::int + 360) % 360 + 1 $$;

-- The squares that hold whatever is within so many kilometres, and perhaps further.
CREATE OR REPLACE FUNCTION directory.areas_around(latitude double precision, longitude double precision, kilometres double precision) RETURNS SETOF int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT DISTINCT directory.area(north, east)
  FROM (SELECT kilometres / 111 AS up) AS north_and_south,
    LATERAL (SELECT up / greatest(0.02, cos(radians(least(90, abs(latitude) + up)))) AS aside) AS east_and_west,
    generate_series(floor(greatest(-90, latitude - up))::int, floor(least(90, latitude + up))::int) AS north,
    generate_series(floor(longitude - aside)::int, floor(longitude + aside)::int) AS east
$$;

-- By what doubles are looked for: the names of all listings that are not gone, those not yet published too, together
-- with where they are as far as others may know it. A name alone says little in a million; a name in a region does.
CREATE TABLE IF NOT EXISTS directory.names (
    organization_id uuid PRIMARY KEY,
    name text COLLATE "C" NOT NULL, -- folded
    areas int[] NOT NULL
);

CREATE OR REPLACE FUNCTION directory.make_indexes() RETURNS void
LANGUAGE sql
AS $$
  CREATE INDEX IF NOT EXISTS entries_words ON directory.entries USING gin (words);
  -- Whether there are many is asked of a sixteenth first: to intersect the whole lists of two common words takes too long.
  CREATE INDEX IF NOT EXISTS entries_words_drawn ON directory.entries USING gin (words) WHERE lot < 64;
  CREATE INDEX IF NOT EXISTS entries_codes ON directory.entries USING gin (codes);
  CREATE INDEX IF NOT EXISTS entries_spot ON directory.entries USING gist (spot) INCLUDE (organization_id, number, lot, codes, name, listed_at);
  CREATE INDEX IF NOT EXISTS entries_name ON directory.entries (name, organization_id, number) INCLUDE (spot, codes);
  CREATE INDEX IF NOT EXISTS entries_listed_at ON directory.entries (listed_at DESC, organization_id, number) INCLUDE (spot, codes);
  -- The last three hold all that a count or a filter needs, so that samples and walks seldom touch the table.
  CREATE INDEX IF NOT EXISTS entries_lot ON directory.entries (lot) INCLUDE (organization_id, number, spot, codes);
  -- Whoever takes in a table reads it between the writes, so nothing may wait unsorted.
  CREATE INDEX IF NOT EXISTS names_alike ON directory.names USING gin (areas, name public.gin_trgm_ops) WITH (fastupdate = off);
  CREATE INDEX IF NOT EXISTS words_slips ON directory.words USING gin (slips);
  CREATE INDEX IF NOT EXISTS words_alike ON directory.words USING gin (word public.gin_trgm_ops);
$$;
SELECT directory.make_indexes();

CREATE OR REPLACE VIEW directory.published AS
SELECT o.id AS organization_id,
       (row_number() OVER (PARTITION BY o.id ORDER BY l.id) - 1)::smallint AS number,
       public.hub_fold(o.name) AS name,
       coalesce(o.published_at, o.created_at) AS listed_at,
       (hashtextextended(o.id::text, 0) & 1023)::smallint AS lot,
       (CASE WHEN o.type IS NULL THEN '{}' ELSE ARRAY['0' || o.type] END)
         || ARRAY(SELECT '1' || code FROM unnest(o.sectors) AS code)
         || ARRAY(SELECT '2' || code FROM unnest(o.themes) AS code)
         || ARRAY(SELECT '3' || code FROM unnest(o.practice_tags) AS code) AS codes,
       directory.plain(o.name || ' ' || o.summary || ' ' || o.keywords) AS plain_words,
       directory.spot(l.shown_latitude, l.shown_longitude) AS spot
FROM public.organizations o
LEFT JOIN public.organization_location l ON l.organization_id = o.id AND l.shown_latitude IS NOT NULL
WHERE o.status = 'Published';

CREATE OR REPLACE VIEW directory.named AS
SELECT o.id AS organization_id, public.hub_fold(o.name) AS name,
       coalesce(nullif(ARRAY(
         SELECT DISTINCT directory.area(l.shown_latitude, l.shown_longitude) FROM public.organization_location l
         WHERE l.organization_id = o.id AND l.shown_latitude IS NOT NULL), '{}'), '{0}') AS areas
FROM public.organizations o
WHERE o.status NOT IN ('Archived', 'Rejected');

CREATE OR REPLACE FUNCTION directory.refresh(changed uuid[]) RETURNS void
LANGUAGE sql
AS $$
  DELETE FROM directory.entries WHERE organization_id = ANY (changed);
  INSERT INTO directory.entries (organization_id, number, name, listed_at, lot, codes, words, spot)
  SELECT organization_id, number, name, listed_at, lot, codes, directory.lexemes(plain_words), spot
  FROM directory.published WHERE organization_id = ANY (changed);
  DELETE FROM directory.names WHERE organization_id = ANY (changed);
  INSERT INTO directory.names (organization_id, name, areas)
  SELECT organization_id, name, areas FROM directory.named WHERE organization_id = ANY (changed);
  -- Sorted, so that two who list at once take these rows in the same order. Words are only ever added: one that no
  -- listing has any more finds nothing.
  INSERT INTO directory.words (word)
  SELECT DISTINCT lexeme FROM directory.entries, unnest(words)
  WHERE organization_id = ANY (changed) AND length(lexeme) BETWEEN 3 AND 30 ORDER BY lexeme
  ON CONFLICT DO NOTHING;
$$;

-- All of it anew. Indexes are made after the rows, which is many times quicker.
CREATE OR REPLACE FUNCTION directory.rebuild() RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
  DROP INDEX directory.entries_words, directory.entries_words_drawn, directory.entries_codes, directory.entries_spot, directory.entries_name,
    directory.entries_listed_at, directory.entries_lot, directory.words_slips, directory.words_alike, directory.names_alike;
  TRUNCATE directory.entries, directory.words, directory.names;
  INSERT INTO directory.entries (organization_id, number, name, listed_at, lot, codes, words, spot)
  SELECT organization_id, number, name, listed_at, lot, codes, directory.lexemes(plain_words), spot
  FROM directory.published;
  INSERT INTO directory.names (organization_id, name, areas) SELECT organization_id, name, areas FROM directory.named;
  INSERT INTO directory.words (word)
  SELECT word FROM ts_stat('SELECT words FROM directory.entries') WHERE length(word) BETWEEN 3 AND 30;
  PERFORM directory.make_indexes();
END $$;

CREATE OR REPLACE FUNCTION directory.follow_organizations() RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN PERFORM directory.refresh(ARRAY(SELECT id FROM changed)); RETURN NULL; END $$;

-- Its places come just after a new listing and bring it in; only one without any is left to do at the end.
CREATE OR REPLACE FUNCTION directory.follow_new() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM directory.names WHERE organization_id = NEW.id) THEN PERFORM directory.refresh(ARRAY[NEW.id]); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION directory.follow_locations() RETURNS trigger
LANGUAGE plpgsql
AS $$ BEGIN PERFORM directory.refresh(ARRAY(SELECT DISTINCT organization_id FROM changed)); RETURN NULL; END $$;

DROP TRIGGER IF EXISTS listed ON public.organizations;
CREATE CONSTRAINT TRIGGER listed AFTER INSERT ON public.organizations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION directory.follow_new();
CREATE OR REPLACE TRIGGER listing_changed AFTER UPDATE ON public.organizations
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.follow_organizations();
CREATE OR REPLACE TRIGGER listing_gone AFTER DELETE ON public.organizations
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.follow_organizations();
CREATE OR REPLACE TRIGGER settled AFTER INSERT ON public.organization_location
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.follow_locations();
CREATE OR REPLACE TRIGGER place_changed AFTER UPDATE ON public.organization_location
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.follow_locations();
CREATE OR REPLACE TRIGGER place_gone AFTER DELETE ON public.organization_location
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.follow_locations();

-- The words that one slip may have turned into this one, the likest first. Words that are further off count only
-- when there is none so near, or when they are asked for.
CREATE OR REPLACE FUNCTION directory.meant(typed text, further boolean) RETURNS SETOF text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
AS $$
  WITH slipped AS MATERIALIZED (SELECT word FROM directory.words WHERE slips && directory.slips(typed)),
  alike AS MATERIALIZED (
    SELECT word FROM directory.words
    WHERE length(typed) > 4 AND word % typed AND (further OR NOT EXISTS (SELECT FROM slipped))
    ORDER BY public.similarity(word, typed) DESC, word LIMIT 6)
  SELECT word FROM (SELECT word FROM slipped UNION SELECT word FROM alike) AS near
  ORDER BY public.similarity(word, typed) + CASE WHEN left(word, 1) = left(typed, 1) THEN 0.3 ELSE 0 END
    + CASE WHEN length(word) = length(typed) THEN 0.1 ELSE 0 END DESC, word LIMIT 12
$$;

-- A word and all that begins with it. The words themselves are looked up where they are few, because an index on words
-- reads every listing of a beginning before it looks at the other words: a tenth of a second for "banco" in a million.
CREATE OR REPLACE FUNCTION directory.beginning(typed text) RETURNS tsquery
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  most CONSTANT int := 24;
  longer text[];
BEGIN
  IF length(typed) < 3 THEN RETURN to_tsquery('pg_catalog.simple', typed); END IF;
  longer := ARRAY(SELECT word FROM directory.words WHERE word > typed AND word < typed || chr(1114111) LIMIT most + 1);
  IF cardinality(longer) > most THEN RETURN to_tsquery('pg_catalog.simple', typed || ':*'); END IF;
  RETURN to_tsquery('pg_catalog.simple', array_to_string(typed || longer, ' | '));
END $$;

-- What was typed, as questions to the index that must all hold: one question with all of them in it takes several times
-- as long. Each word counts as it stands, as the beginning of a word and by its
-- stems; one that nobody has written counts for those it may have been meant as. Boldness 1 takes every word for a
-- slip; 2 asks for any one of the words. Null when nothing was asked.
DROP FUNCTION IF EXISTS directory.asked(text, int);
CREATE FUNCTION directory.asked(typed text, boldness int) RETURNS tsquery[]
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  -- "Co-op" and "e-bike" are one word, "tool-library" is two.
  words text[] := regexp_split_to_array(trim(regexp_replace(
    regexp_replace(public.hub_fold(typed), '\m(\w{1,2})[-''’](\w)', '\1\2', 'g'), '[^[:alnum:]]+', ' ', 'g')), ' ');
  telling text[] := ARRAY(SELECT w FROM unnest(words) AS w
    WHERE ts_lexize('pg_catalog.english_stem', w) <> '{}' AND ts_lexize('pg_catalog.spanish_stem', w) <> '{}');
  asked_word text; readings tsquery; questions tsquery[]; slip text;
BEGIN
  IF trim(array_to_string(words, '')) = '' THEN RETURN NULL; END IF;
  FOREACH asked_word IN ARRAY (CASE WHEN cardinality(telling) > 0 THEN telling ELSE words END)[1:8] LOOP
    readings := directory.beginning(asked_word);
    IF cardinality(telling) > 0 THEN
      readings := readings || to_tsquery('pg_catalog.english', asked_word) || to_tsquery('pg_catalog.spanish', asked_word);
    END IF;
    IF length(asked_word) > 2 AND (boldness > 0 OR NOT EXISTS (SELECT FROM directory.words w WHERE w.word = asked_word)) THEN
      FOR slip IN SELECT directory.meant(asked_word, boldness > 0) LOOP readings := readings || to_tsquery('pg_catalog.simple', slip); END LOOP;
    END IF;
    questions := CASE WHEN boldness = 2 AND questions IS NOT NULL THEN ARRAY[questions[1] || readings] ELSE questions || readings END;
  END LOOP;
  RETURN questions;
END $$;
