using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ContactAppointment.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appointment_notes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    types = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    siteprofile_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    invitee_uuids = table.Column<string>(type: "TEXT", nullable: true),
                    workflowlevel2_uuids = table.Column<string>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    end_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    start_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_types",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    is_global = table.Column<bool>(type: "INTEGER", nullable: false),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ended_sessions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ended_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history_entries",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    mark = table.Column<Guid>(type: "TEXT", nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    entity_tag = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    body = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    reply_to = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    default_reminders = table.Column<string>(type: "TEXT", nullable: false),
                    requires_if_match = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_customer_number = table.Column<int>(type: "INTEGER", nullable: false),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    lane = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    first_due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unsubscribed_addresses",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unsubscribed_addresses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appointment_driving_times",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<int>(type: "INTEGER", nullable: false),
                    distance = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: true),
                    time = table.Column<int>(type: "INTEGER", nullable: true),
                    time_point = table.Column<DateTime>(type: "TEXT", nullable: true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_driving_times", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_driving_times_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment_lookups",
                columns: table => new
                {
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    appointment_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_lookups", x => new { x.organization_uuid, x.kind, x.value, x.appointment_id });
                    table.ForeignKey(
                        name: "fk_appointment_lookups_appointments_owner_id",
                        column: x => x.appointment_id,
                        principalTable: "appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment_notifications",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<int>(type: "INTEGER", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    is_subject_generated = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_message_generated = table.Column<bool>(type: "INTEGER", nullable: false),
                    org_phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    org_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    send_notification = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    send_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    send_before = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_notifications", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_notifications_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "note_placements",
                columns: table => new
                {
                    appointment_id = table.Column<int>(type: "INTEGER", nullable: false),
                    note_id = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_placements", x => new { x.appointment_id, x.note_id });
                    table.ForeignKey(
                        name: "fk_note_placements_appointment_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "appointment_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_note_placements_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_number = table.Column<int>(type: "INTEGER", nullable: false),
                    core_user_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    first_name_sort_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    first_name_other_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    last_name_sort_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    last_name_other_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    company_sort_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_without_company = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    contact_type_id = table.Column<int>(type: "INTEGER", nullable: true),
                    customer_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    company = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    siteprofile_uuids = table.Column<string>(type: "TEXT", nullable: true),
                    workflowlevel1_uuids = table.Column<string>(type: "TEXT", nullable: false),
                    workflowlevel2_uuids = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    first_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    last_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    middle_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    suffix = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    create_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edit_date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    edited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    deletion_uuid = table.Column<Guid>(type: "TEXT", nullable: true),
                    addresses = table.Column<string>(type: "TEXT", nullable: true),
                    emails = table.Column<string>(type: "TEXT", nullable: true),
                    phones = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contacts_contact_type_contact_type_id",
                        column: x => x.contact_type_id,
                        principalTable: "contact_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_lookups",
                columns: table => new
                {
                    organization_uuid = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    contact_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_lookups", x => new { x.organization_uuid, x.kind, x.value, x.contact_id });
                    table.ForeignKey(
                        name: "fk_contact_lookups_contacts_owner_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "contact_types",
                columns: new[] { "id", "create_date", "created_by", "deleted_at", "deleted_by", "deletion_uuid", "edit_date", "edited_by", "is_global", "name", "name_key", "organization_uuid", "uuid", "version" },
                values: new object[,]
                {
                    { 1, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, null, null, null, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, true, "Customer", "customer", null, new Guid("0199f4a0-0000-7000-8000-000000000001"), 1 },
                    { 2, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, null, null, null, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, true, "Supplier", "supplier", null, new Guid("0199f4a0-0000-7000-8000-000000000002"), 1 },
                    { 3, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, null, null, null, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, true, "Producer", "producer", null, new Guid("0199f4a0-0000-7000-8000-000000000003"), 1 },
                    { 4, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, null, null, null, new DateTime(2025, 10, 18, 0, 0, 0, 0, DateTimeKind.Utc), null, true, "Personnel", "personnel", null, new Guid("0199f4a0-0000-7000-8000-000000000004"), 1 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_hash",
                table: "access_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_organization_uuid_id",
                table: "access_tokens",
                columns: new[] { "organization_uuid", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_uuid",
                table: "access_tokens",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_driving_times_appointment_id",
                table: "appointment_driving_times",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_driving_times_organization_uuid_deleted_at",
                table: "appointment_driving_times",
                columns: new[] { "organization_uuid", "deleted_at" },
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_driving_times_organization_uuid_id",
                table: "appointment_driving_times",
                columns: new[] { "organization_uuid", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_driving_times_uuid",
                table: "appointment_driving_times",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_lookups_owner_id",
                table: "appointment_lookups",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notes_organization_uuid_deleted_at",
                table: "appointment_notes",
                columns: new[] { "organization_uuid", "deleted_at" },
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notes_organization_uuid_id",
                table: "appointment_notes",
                columns: new[] { "organization_uuid", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notes_uuid",
                table: "appointment_notes",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_appointment_id",
                table: "appointment_notifications",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_message_id",
                table: "appointment_notifications",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_organization_uuid_deleted_at",
                table: "appointment_notifications",
                columns: new[] { "organization_uuid", "deleted_at" },
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_organization_uuid_id",
                table: "appointment_notifications",
                columns: new[] { "organization_uuid", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_organization_uuid_next_attempt_at_id",
                table: "appointment_notifications",
                columns: new[] { "organization_uuid", "next_attempt_at", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_organization_uuid_sent_at_id",
                table: "appointment_notifications",
                columns: new[] { "organization_uuid", "sent_at", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_organization_uuid_status_id",
                table: "appointment_notifications",
                columns: new[] { "organization_uuid", "status", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_notifications_uuid",
                table: "appointment_notifications",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointments_organization_uuid_contact_uuid_id",
                table: "appointments",
                columns: new[] { "organization_uuid", "contact_uuid", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_organization_uuid_deleted_at",
                table: "appointments",
                columns: new[] { "organization_uuid", "deleted_at" },
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_organization_uuid_id",
                table: "appointments",
                columns: new[] { "organization_uuid", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_organization_uuid_owner_id",
                table: "appointments",
                columns: new[] { "organization_uuid", "owner", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_organization_uuid_siteprofile_uuid_id",
                table: "appointments",
                columns: new[] { "organization_uuid", "siteprofile_uuid", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_uuid",
                table: "appointments",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_lookups_owner_id",
                table: "contact_lookups",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_types_name_key",
                table: "contact_types",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_contact_types_organization_uuid_deleted_at",
                table: "contact_types",
                columns: new[] { "organization_uuid", "deleted_at" },
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_types_organization_uuid_name_key",
                table: "contact_types",
                columns: new[] { "organization_uuid", "name_key" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_types_uuid",
                table: "contact_types",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contacts_company",
                table: "contacts",
                columns: new[] { "organization_uuid", "is_without_company", "company_sort_key", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_company_descending",
                table: "contacts",
                columns: new[] { "organization_uuid", "is_without_company", "company_sort_key", "id" },
                descending: new[] { false, false, true, false },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_contact_type_id",
                table: "contacts",
                column: "contact_type_id");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_core_user",
                table: "contacts",
                columns: new[] { "organization_uuid", "core_user_uuid" },
                unique: true,
                filter: "deleted_at IS NULL AND core_user_uuid IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_customer_number",
                table: "contacts",
                columns: new[] { "organization_uuid", "customer_number" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_contact_type_id",
                table: "contacts",
                columns: new[] { "organization_uuid", "contact_type_id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_create_date_id",
                table: "contacts",
                columns: new[] { "organization_uuid", "create_date", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_customer_type",
                table: "contacts",
                columns: new[] { "organization_uuid", "customer_type" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_deleted_at",
                table: "contacts",
                columns: new[] { "organization_uuid", "deleted_at" },
                filter: "deleted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_edit_date_id",
                table: "contacts",
                columns: new[] { "organization_uuid", "edit_date", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_first_name_other_key",
                table: "contacts",
                columns: new[] { "organization_uuid", "first_name_other_key" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_first_name_sort_key_id",
                table: "contacts",
                columns: new[] { "organization_uuid", "first_name_sort_key", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_id_deleted_at",
                table: "contacts",
                columns: new[] { "organization_uuid", "id", "deleted_at" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_last_name_other_key",
                table: "contacts",
                columns: new[] { "organization_uuid", "last_name_other_key" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_organization_uuid_last_name_sort_key_id",
                table: "contacts",
                columns: new[] { "organization_uuid", "last_name_sort_key", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_uuid",
                table: "contacts",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ended_sessions_until",
                table: "ended_sessions",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_ended_sessions_uuid",
                table: "ended_sessions",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_entries_create_date",
                table: "history_entries",
                column: "create_date");

            migrationBuilder.CreateIndex(
                name: "ix_history_entries_organization_uuid_subject_uuid_id",
                table: "history_entries",
                columns: new[] { "organization_uuid", "subject_uuid", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_expires_at",
                table: "idempotency_keys",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_name",
                table: "idempotency_keys",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_placements_note_id",
                table: "note_placements",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_placements_type",
                table: "note_placements",
                columns: new[] { "appointment_id", "type" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_uuid",
                table: "organizations",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_due_at_id_lane",
                table: "outbox_messages",
                columns: new[] { "due_at", "id", "lane" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_key",
                table: "outbox_messages",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_type_first_due_at",
                table: "outbox_messages",
                columns: new[] { "type", "first_due_at" },
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unsubscribed_addresses_organization_uuid_address",
                table: "unsubscribed_addresses",
                columns: new[] { "organization_uuid", "address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unsubscribed_addresses_uuid",
                table: "unsubscribed_addresses",
                column: "uuid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_uuid",
                table: "users",
                column: "uuid",
                unique: true);

            Configurations.SlotIndexes.Create(migrationBuilder);
            Persistence.Sqlite.Search.SqliteSearchSchema.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Persistence.Sqlite.Search.SqliteSearchSchema.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "appointment_driving_times");

            migrationBuilder.DropTable(
                name: "appointment_lookups");

            migrationBuilder.DropTable(
                name: "appointment_notifications");

            migrationBuilder.DropTable(
                name: "contact_lookups");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "ended_sessions");

            migrationBuilder.DropTable(
                name: "history_entries");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "note_placements");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "unsubscribed_addresses");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "appointment_notes");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "contact_types");
        }
    }
}
