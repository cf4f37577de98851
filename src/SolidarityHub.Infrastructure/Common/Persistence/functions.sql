-- Functions that the tables lean on. They run before the tables are made.

-- Accents and case fall away, so that "Educacion" finds "Educación". unaccent() is only STABLE because its
-- dictionary could change; naming the dictionary makes the promise ours, and lets indexes and stored columns use it.
CREATE OR REPLACE FUNCTION hub_fold(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- The way over the earth's surface in kilometres (haversine; a sphere is good to half a percent). least() guards
-- asin() against a sum that rounding has pushed past one.
CREATE OR REPLACE FUNCTION hub_kilometres(from_latitude double precision, from_longitude double precision,
    to_latitude double precision, to_longitude double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT 12742 * asin(least(1, sqrt(
    sin(radians(to_latitude - from_latitude) / 2) ^ 2
    + cos(radians(from_latitude)) * cos(radians(to_latitude)) * sin(radians(to_longitude - from_longitude) / 2) ^ 2))) $$;
