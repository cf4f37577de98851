-- Generated data for capacity tests: plausible shapes and sizes, plainly not real. Each statement takes how many
-- rows to make as @count and leaves what exists alone. Towns are drawn by population, so that places cluster.

-- name: members
INSERT INTO members (id, display_name, pronouns, bio, language, time_zone, role, joined_at)
SELECT gen_random_uuid(),
       (ARRAY['Ana','Luis','Rosa','Mateo','Inés','Kofi','Leila','Sam','Noor','Devon','Marta','Jun','Amara','Pablo','Zoe','Tomás'])[1 + n % 16]
         || ' ' || (ARRAY['Load','Prueba','Sample','Muestra'])[1 + n % 4] || ' ' || n,
       '', '', CASE WHEN n % 3 = 0 THEN 'es' ELSE 'en' END, 'UTC', 'Member', now() - random() * interval '700 days'
FROM generate_series(1, @count) AS n;

-- name: organizations
-- The search index follows each listing; for a flood of them it is quicker to make it anew at the end.
ALTER TABLE organizations DISABLE TRIGGER listed;
ALTER TABLE organization_location DISABLE TRIGGER settled;
WITH town AS MATERIALIZED (
  SELECT row_number() OVER (ORDER BY population DESC, id) AS rank, id AS place_id, name, region, country, latitude, longitude FROM places
), words AS MATERIALIZED (
  SELECT ARRAY['Green','River','Common','Sunrise','Harvest','Mutual','Valley','Corner','Open','Willow','Cedar','Lantern','Bridge','Anchor','Meadow','Northside',
               'Eastside','Liberty','Juniper','Maple','Copper','Bluebird','Freedom','People','Neighbor','Sister','Red Brick','Stone Soup','New Roots','Old Mill',
               'Sol y','Raíz','Puente','Semilla','Barrio','Mar de','Nueva','Flor de','Tierra','Corazón','Esperanza','Milpa','Alma','Luna','Cumbre','Río'] AS firsts,
         ARRAY['Bread','Tool','Garden','Housing','Care','Energy','Repair','Book','Food','Seed','Bicycle','Credit','Childcare','Music','Theater','Water',
               'Farm','Kitchen','Clothing','Health','Print','Coffee','Brewing','Land','Taller','Huerta','Cocina','Casa','Radio','Textil','Panadería','Educación',
               'Vivienda','Salud','Agua','Bosque','Teatro','Café','Tejido','Cuidados'] AS things,
         ARRAY['Co-op','Library','Collective','Network','Trust','Alliance','Bank','Exchange','Federation','Union','Commons','Circle','Cooperativa','Colectivo',
               'Red','Asociación','Comité','Unión','Banco','Alianza'] AS forms,
         ARRAY['time-bank','tool-library','food-coop','community-garden','land-trust','mutual-aid','repair-cafe','credit-union','worker-ownership','seed-sharing',
               'banco-de-tiempo','huerta-comunitaria','trueque','minga','caja-de-ahorro','childcare-swap','free-store','housing-first','open-kitchen','solar-coop'] AS tags
), made AS MATERIALIZED (
  SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS thread_id, gen_random_uuid() AS location_id,
         firsts[1 + floor(random() * 46)::int] || ' ' || things[1 + floor(random() * 40)::int] || ' ' || forms[1 + floor(random() * 20)::int] AS label,
         tags[1 + floor(random() * 20)::int] AS tag,
         1 + floor(power(random(), 3) * ((SELECT count(*) FROM town) - 1))::int AS rank,
         (ARRAY['OS10','OS20','OS60','OS70','OS80','OS90','OS100','OS115'])[1 + floor(random() * 8)::int] AS type,
         'AM' || 10 * (1 + floor(random() * 16)::int) AS sector,
         'T' || (1 + floor(random() * 19)::int) AS theme,
         (random() - 0.5) * 0.1 AS north, (random() - 0.5) * 0.1 AS east
  FROM generate_series(1, @count) AS n, words
), thread AS (
  INSERT INTO threads (id, epoch, subject_kind, subject_id, title, path, audience_kind, writers_kind, last_seq, last_number, post_count, opened_at, locked, slow_mode_seconds)
  SELECT thread_id, gen_random_uuid(), 'Organization', id, label, '/organizations/load-' || replace(left(id::text, 13), '-', '') || '-' || n,
         'Everyone', 'Members', 0, 0, 0, now(), false, 0 FROM made
), organization AS (
  INSERT INTO organizations (id, slug, name, summary, description_markdown, description_html, language, type, main_sector, sectors, themes,
                             practice_tags, languages, website, status, unclaimed, keywords, thread_id, created_at, updated_at, published_at,
                             mission, activity, links, founded_on, service_areas, accessibility, accessibility_note)
  SELECT id, 'load-' || replace(left(id::text, 13), '-', '') || '-' || n, label || ' ' || town.name, 'Generated for a capacity test in ' || town.name || '.', '', '', 'en',
         type, sector, ARRAY[sector], ARRAY[theme], ARRAY[tag], '{en}', 'https://load-' || n || '.example.org', 'Published', false,
         replace(tag, '-', ' ') || ' ' || town.name || ' ' || town.region || ' ' || town.country, thread_id, now(), now(), now() - random() * interval '700 days',
         '', 'Active', '[]', '', '{}', '{}', ''
  FROM made JOIN town USING (rank)
)
INSERT INTO organization_location (id, name, postal_code, place_id, place_name, region, country, address, latitude, longitude, precision, shown_latitude, shown_longitude, organization_id)
SELECT location_id, '', '', place_id, town.name, region, country, '', latitude + north, longitude + east, 'Exact', latitude + north, longitude + east, made.id
FROM made JOIN town USING (rank);
ALTER TABLE organizations ENABLE TRIGGER listed;
ALTER TABLE organization_location ENABLE TRIGGER settled;
SELECT directory.rebuild();

-- name: events
WITH made AS MATERIALIZED (
  SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS thread_id,
         date_trunc('hour', now()::timestamp + (random() * 400 - 200) * interval '1 day') AS starts,
         (ARRAY['Open assembly','Tool swap','Study circle','Garden day','Asamblea abierta','Trueque','Círculo de lectura','Cocina común'])[1 + n % 8] AS label
  FROM generate_series(1, @count) AS n
), thread AS (
  INSERT INTO threads (id, epoch, subject_kind, subject_id, title, path, audience_kind, writers_kind, last_seq, last_number, post_count, opened_at, locked, slow_mode_seconds)
  SELECT thread_id, gen_random_uuid(), 'Event', id, label, '/events/load-' || replace(left(id::text, 13), '-', '') || '-' || n, 'Everyone', 'Members', 0, 0, 0, now(), false, 0 FROM made
)
INSERT INTO events (id, slug, thread_id, host_kind, title, summary, description, description_html, language, starts, ends, time_zone, all_day,
                    starts_at, over_at, venue, address, place, online_url, online_for, cost, access, going_count, themes, status, status_note,
                    audience_kind, sequence, revision, announced_at, revised_at)
SELECT id, 'load-' || replace(left(id::text, 13), '-', '') || '-' || n, thread_id, 'Site', label || ' ' || n, 'Generated for a capacity test.', '', '', 'en',
       starts, starts + interval '2 hours', 'UTC', false, starts AT TIME ZONE 'UTC', (starts + interval '2 hours') AT TIME ZONE 'UTC',
       'Example hall', '', '', '', 'Everyone', '', '', 0, '{}', 'Scheduled', '', 'Everyone', 0, 1, now(), now()
FROM made;

-- name: threads
WITH made AS MATERIALIZED (
  SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS thread_id FROM generate_series(1, @count) AS n
), thread AS (
  INSERT INTO threads (id, epoch, subject_kind, subject_id, title, path, audience_kind, writers_kind, last_seq, last_number, post_count, opened_at, locked, slow_mode_seconds)
  SELECT thread_id, gen_random_uuid(), 'Article', id, 'Capacity test article ' || n, '/articles/load-' || replace(left(id::text, 13), '-', '') || '-' || n,
         'Everyone', 'Members', 0, 0, 0, now(), false, 0 FROM made
)
INSERT INTO articles (id, slug, thread_id, title, subtitle, summary, other_authors, kind, outlet, date, date_sort, year, languages, url, body, body_html,
                      themes, state, audience_kind, created_at, revised_at, published_at, authors)
SELECT id, 'load-' || replace(left(id::text, 13), '-', '') || '-' || n, thread_id, 'Capacity test article ' || n, '', '{"en": "", "es": ""}', false, 'Article', '', '', 0, 0,
       '{en}', '', 'Generated for a capacity test.', '<p>Generated for a capacity test.</p>', '{}', 'Published', 'Everyone', now(), now(), now(), '[]'
FROM made;

-- name: posts
-- Spread over the generated articles' threads, numbered on from where each thread stands.
WITH target AS MATERIALIZED (
  SELECT id, last_number, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS all_targets
  FROM threads WHERE path LIKE '/articles/load-%'
), writer AS MATERIALIZED (
  SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS all_writers FROM members
), made AS MATERIALIZED (
  SELECT n, target.id AS thread_id, target.last_number + n / target.all_targets + 1 AS number, writer.id AS author_id
  FROM generate_series(0, @count - 1) AS n
  JOIN target ON target.place = n % target.all_targets
  JOIN writer ON writer.place = (n * 7919) % writer.all_writers
), post AS (
  INSERT INTO posts (id, thread_id, depth, number, seq, version, body_markdown, body_html, author_id, client_key, posted_at, reaction_counts)
  SELECT gen_random_uuid(), thread_id, 1, number, number, 1, body, '<p>' || body || '</p>', author_id, 'load-' || gen_random_uuid(),
         now() - (1000000 - number) * interval '1 second', '{0,0,0,0}'
  FROM made, LATERAL (SELECT repeat('We met, we shared what we had, and it was enough for today. ', 1 + n % 6) AS body)
)
UPDATE threads SET last_number = written.number, last_seq = written.number, post_count = post_count + written.posts, last_posted_at = now()
FROM (SELECT thread_id, max(number) AS number, count(*) AS posts FROM made GROUP BY thread_id) AS written
WHERE threads.id = written.thread_id;
