-- Makes the two accounts of the service on PostgreSQL, in a database of its own. Once, as a superuser:
--   psql -v owner_password=... -v app_password=... -f tools/postgresql-roles.sql
\set ON_ERROR_STOP on

-- Owns the schema and migrates it: ConnectionStrings:Owner.
CREATE ROLE contact_appointment_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';

-- What the service works as: ConnectionStrings:Default. It reads and writes rows, and can neither change the schema nor pass a wall.
CREATE ROLE contact_appointment_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';

CREATE DATABASE contact_appointment OWNER contact_appointment_owner;
REVOKE ALL ON DATABASE contact_appointment FROM PUBLIC;
GRANT CONNECT ON DATABASE contact_appointment TO contact_appointment_app;

\connect contact_appointment
GRANT USAGE ON SCHEMA public TO contact_appointment_app;
ALTER DEFAULT PRIVILEGES FOR ROLE contact_appointment_owner
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO contact_appointment_app;
