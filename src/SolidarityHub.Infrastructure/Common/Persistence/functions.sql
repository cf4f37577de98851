-- Functions that the tables lean on. They run before the tables are made.

-- Accents and case fall away, so that "Educacion" finds "Educación". unaccent() is only STABLE because its
-- dictionary could change; naming the dictionary makes the promise ours, and lets indexes and stored columns use it.
CREATE OR REPLACE FUNCTION hub_fold(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
