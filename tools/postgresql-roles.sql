-- Makes the two accounts of the service on PostgreSQL, in a database of its own. Once, as a superuser:
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
CREATE ROLE :"owner" LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';

-- What the service works as: ConnectionStrings:Default. It reads and writes rows, and can neither change the schema nor pass a wall.
CREATE ROLE :"app" LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';

CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"app";

\connect :"name"
GRANT USAGE ON SCHEMA public TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app";
