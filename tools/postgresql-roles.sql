-- Makes the two accounts of the service on PostgreSQL, with a database of its own. Accounts that are there already are taken, and get
-- these passwords. As a superuser:
--   psql -v owner_password=... -v app_password=... -f tools/postgresql-roles.sql
-- With "-v name=..." the database is not called contact_appointment, and the roles after it.
\set ON_ERROR_STOP on
\if :{?name}
\else
    \set name contact_appointment
\endif
\set owner :name _owner
\set app :name _app

-- Owns the schema and migrates it: ConnectionStrings:Owner.
SELECT format('CREATE ROLE %I', :'owner') WHERE to_regrole(quote_ident(:'owner')) IS NULL \gexec
ALTER ROLE :"owner" LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';

-- What the service works as: ConnectionStrings:Default. It reads and writes rows, and can neither change the schema nor pass a wall.
SELECT format('CREATE ROLE %I', :'app') WHERE to_regrole(quote_ident(:'app')) IS NULL \gexec
ALTER ROLE :"app" LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';

CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"app";

\connect :"name"
-- Up to PostgreSQL 14 everybody may make tables and functions there.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO :"owner";
GRANT USAGE ON SCHEMA public TO :"app";
-- The migration itself takes back what this lets the application do to the table of migrations.
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app";
