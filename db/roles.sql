-- Two roles for a server of your own: one that changes tables, one that only works with rows.
-- Run once as a superuser, in the hub's database:  psql -d hub -v app_password=… -v owner_password=… -f db/roles.sql
-- Then run `migrate` with the owner's connection string, and `serve` with the application's.

CREATE ROLE hub_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE hub_app LOGIN PASSWORD :'app_password';

-- Extensions need a superuser on most servers; the migrations find them already there.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;

GRANT CREATE, USAGE ON SCHEMA public TO hub_owner;
GRANT USAGE ON SCHEMA public TO hub_app;
ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO hub_app;
ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO hub_app;
ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO hub_app;
