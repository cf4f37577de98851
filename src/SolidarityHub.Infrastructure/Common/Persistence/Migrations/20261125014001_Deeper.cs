using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using NpgsqlTypes;
using SolidarityHub.Infrastructure.Directory;

#nullable disable

namespace SolidarityHub.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Deeper : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_organizations_practice_tags",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_search_text",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_sectors",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_themes",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "organizations");

            migrationBuilder.AddColumn<Guid>(
                name: "slowed_by_id",
                table: "threads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "hidden_at",
                table: "posts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "hidden_by_id",
                table: "posts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "links",
                table: "posts",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "moved_to_number",
                table: "posts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "moved_to_thread_id",
                table: "posts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "outcomes",
                table: "posts",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Instant>(
                name: "pinned_at",
                table: "posts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "opening_hours",
                table: "organizations",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "accessibility",
                table: "organizations",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "accessibility_note",
                table: "organizations",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "activity",
                table: "organizations",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Active");

            migrationBuilder.AddColumn<string>(
                name: "external_id",
                table: "organizations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "founded_on",
                table: "organizations",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "import_batch_id",
                table: "organizations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "links",
                table: "organizations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<Guid>(
                name: "logo_file_id",
                table: "organizations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mission",
                table: "organizations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "organizations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "organizations",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "service_areas",
                table: "organizations",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "website_domain",
                table: "organizations",
                type: "character varying(253)",
                maxLength: 253,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "address",
                table: "organization_location",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "organization_location",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "postal_code",
                table: "organization_location",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "folded_name",
                table: "organizations",
                type: "text",
                nullable: true,
                computedColumnSql: "hub_fold(name)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "directory_watches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    query = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    told_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_watches", x => x.id);
                    table.ForeignKey(
                        name: "fk_directory_watches_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_batches_members_started_by",
                        column: x => x.started_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "listing_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_revisions_members_actor_id",
                        column: x => x.actor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_revisions_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    asked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_requests_members_answered_by",
                        column: x => x.answered_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_membership_requests_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_requests_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => new { x.member_id, x.thing_id });
                    table.ForeignKey(
                        name: "fk_notices_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notices_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notices_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    email = table.Column<string>(type: "citext", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    phone_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_contacts_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    invited_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    uses_left = table.Column<int>(type: "integer", nullable: true),
                    revoked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_invitations_members_invited_by",
                        column: x => x.invited_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_organization_invitations_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_images",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    alt = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    uploaded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_images", x => x.id);
                    table.ForeignKey(
                        name: "fk_post_images_members_uploaded_by_id",
                        column: x => x.uploaded_by_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_post_images_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_post_images_stored_files_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_post_reports_members_reporter_id",
                        column: x => x.reporter_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_post_reports_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "thread_drafts",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thread_drafts", x => new { x.member_id, x.thread_id });
                    table.ForeignKey(
                        name: "fk_thread_drafts_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_thread_drafts_posts_parent_id",
                        column: x => x.parent_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_thread_drafts_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "thread_readers",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read = table.Column<NpgsqlRange<long>[]>(type: "int8multirange", nullable: false),
                    level = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thread_readers", x => new { x.member_id, x.thread_id });
                    table.ForeignKey(
                        name: "fk_thread_readers_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_thread_readers_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_posts_moved_to_thread_id",
                table: "posts",
                column: "moved_to_thread_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_pinned",
                table: "posts",
                column: "thread_id",
                filter: "pinned_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_places_latitude_longitude",
                table: "places",
                columns: new[] { "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "ix_places_population",
                table: "places",
                column: "population",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_external_id",
                table: "organizations",
                column: "external_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_folded_name",
                table: "organizations",
                column: "folded_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_import_batch_id",
                table: "organizations",
                column: "import_batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_logo_file_id",
                table: "organizations",
                column: "logo_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_website_domain",
                table: "organizations",
                column: "website_domain");

            migrationBuilder.CreateIndex(
                name: "ix_directory_watches_member_id_query",
                table: "directory_watches",
                columns: new[] { "member_id", "query" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_directory_watches_told_until",
                table: "directory_watches",
                column: "told_until");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_started_by",
                table: "import_batches",
                column: "started_by");

            migrationBuilder.CreateIndex(
                name: "ix_listing_revisions_actor_id",
                table: "listing_revisions",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_revisions_organization_id_number",
                table: "listing_revisions",
                columns: new[] { "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_requests_answered_by",
                table: "membership_requests",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_membership_requests_member_id",
                table: "membership_requests",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_requests_organization_id_member_id",
                table: "membership_requests",
                columns: new[] { "organization_id", "member_id" },
                unique: true,
                filter: "accepted IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_member_id_at",
                table: "notices",
                columns: new[] { "member_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_post_id",
                table: "notices",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_thread_id",
                table: "notices",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "notices",
                column: "member_id",
                filter: "read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organization_contacts_email",
                table: "organization_contacts",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_organization_contacts_organization_id",
                table: "organization_contacts",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_contacts_phone_key",
                table: "organization_contacts",
                column: "phone_key");

            migrationBuilder.CreateIndex(
                name: "ix_organization_invitations_code",
                table: "organization_invitations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_invitations_invited_by",
                table: "organization_invitations",
                column: "invited_by");

            migrationBuilder.CreateIndex(
                name: "ix_organization_invitations_organization_id",
                table: "organization_invitations",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_images_file_id",
                table: "post_images",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_images_post_id",
                table: "post_images",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_images_uploaded_by_id",
                table: "post_images",
                column: "uploaded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_reports_open",
                table: "post_reports",
                column: "at",
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_post_reports_post_id_reporter_id",
                table: "post_reports",
                columns: new[] { "post_id", "reporter_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_post_reports_reporter_id",
                table: "post_reports",
                column: "reporter_id");

            migrationBuilder.CreateIndex(
                name: "ix_thread_drafts_parent_id",
                table: "thread_drafts",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_thread_drafts_thread_id",
                table: "thread_drafts",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "ix_thread_readers_thread_id_level",
                table: "thread_readers",
                columns: new[] { "thread_id", "level" });

            migrationBuilder.AddForeignKey(
                name: "fk_organizations_import_batches_import_batch_id",
                table: "organizations",
                column: "import_batch_id",
                principalTable: "import_batches",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_organizations_stored_files_logo_file_id",
                table: "organizations",
                column: "logo_file_id",
                principalTable: "stored_files",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_posts_threads_moved_to_thread_id",
                table: "posts",
                column: "moved_to_thread_id",
                principalTable: "threads",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            // What listings said so far moves into the new columns before the old ones go.
            migrationBuilder.Sql("""
                INSERT INTO organization_contacts (id, organization_id, position, label, email, phone, phone_key, is_public)
                SELECT gen_random_uuid(), id, 0, '', public_email, public_phone,
                    CASE WHEN length(digits) < 7 THEN '' ELSE right(digits, 9) END, true
                FROM organizations, regexp_replace(coalesce(public_phone, ''), '[^0-9]', '', 'g') AS digits
                WHERE coalesce(public_email, public_phone) IS NOT NULL;

                INSERT INTO organization_contacts (id, organization_id, position, label, email, phone, phone_key, is_public)
                SELECT gen_random_uuid(), id, 1, '', private_email, private_phone,
                    CASE WHEN length(digits) < 7 THEN '' ELSE right(digits, 9) END, false
                FROM organizations, regexp_replace(coalesce(private_phone, ''), '[^0-9]', '', 'g') AS digits
                WHERE coalesce(private_email, private_phone) IS NOT NULL;

                UPDATE organizations SET founded_on = lpad(founded_year::text, 4, '0') WHERE founded_year IS NOT NULL;

                UPDATE organizations AS o SET website_domain = d.domain
                FROM (
                    SELECT id, substring(
                        regexp_replace(lower(split_part(regexp_replace(website, '^https?://', '', 'i'), '/', 1)), ':[0-9]+$', '')
                        FROM '([^.]+\.(?:(?:co|com|org|net|gov|gob|edu|ac|coop|ong|ngo|or|ne|go|asso|info|nom|mil|sch|me|ltd|plc)\.[a-z]{2}|[a-z-]+))$') AS domain
                    FROM organizations WHERE website IS NOT NULL) AS d
                WHERE d.id = o.id AND d.domain IS NOT NULL AND d.domain NOT IN (
                    'facebook.com', 'instagram.com', 'linktr.ee', 'twitter.com', 'x.com', 'meetup.com', 'medium.com', 'youtube.com', 't.me', 'wa.me',
                    'google.com', 'blogspot.com', 'wordpress.com', 'wixsite.com', 'weebly.com', 'github.io', 'linkedin.com', 'tiktok.com', 'eventbrite.com');
                """);

            migrationBuilder.DropColumn(
                name: "founded_year",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "private_email",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "private_phone",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "public_email",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "public_phone",
                table: "organizations");

            // What the directory's search reads, filled from the listings there are.
            migrationBuilder.Sql(DirectoryIndex.Definition);
            migrationBuilder.Sql("SELECT directory.rebuild()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_organizations_import_batches_import_batch_id",
                table: "organizations");

            migrationBuilder.DropForeignKey(
                name: "fk_organizations_stored_files_logo_file_id",
                table: "organizations");

            migrationBuilder.DropForeignKey(
                name: "fk_posts_threads_moved_to_thread_id",
                table: "posts");

            migrationBuilder.Sql("DROP SCHEMA directory CASCADE");
            migrationBuilder.DropTable(
                name: "directory_watches");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "listing_revisions");

            migrationBuilder.DropTable(
                name: "membership_requests");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "organization_contacts");

            migrationBuilder.DropTable(
                name: "organization_invitations");

            migrationBuilder.DropTable(
                name: "post_images");

            migrationBuilder.DropTable(
                name: "post_reports");

            migrationBuilder.DropTable(
                name: "thread_drafts");

            migrationBuilder.DropTable(
                name: "thread_readers");

            migrationBuilder.DropIndex(
                name: "ix_posts_moved_to_thread_id",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_posts_pinned",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_places_latitude_longitude",
                table: "places");

            migrationBuilder.DropIndex(
                name: "ix_places_population",
                table: "places");

            migrationBuilder.DropIndex(
                name: "ix_organizations_external_id",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_folded_name",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_import_batch_id",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_logo_file_id",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_website_domain",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "folded_name",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "slowed_by_id",
                table: "threads");

            migrationBuilder.DropColumn(
                name: "hidden_at",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "hidden_by_id",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "links",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "moved_to_number",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "moved_to_thread_id",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "outcomes",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "pinned_at",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "accessibility",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "accessibility_note",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "activity",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "external_id",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "founded_on",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "import_batch_id",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "links",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "logo_file_id",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "mission",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "service_areas",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "website_domain",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "name",
                table: "organization_location");

            migrationBuilder.DropColumn(
                name: "postal_code",
                table: "organization_location");

            migrationBuilder.AlterColumn<string>(
                name: "opening_hours",
                table: "organizations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AddColumn<int>(
                name: "founded_year",
                table: "organizations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "private_email",
                table: "organizations",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "private_phone",
                table: "organizations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "public_email",
                table: "organizations",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "public_phone",
                table: "organizations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "address",
                table: "organization_location",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "organizations",
                type: "text",
                nullable: true,
                computedColumnSql: "hub_fold(name || ' ' || summary || ' ' || keywords)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_practice_tags",
                table: "organizations",
                column: "practice_tags")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_search_text",
                table: "organizations",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_sectors",
                table: "organizations",
                column: "sectors")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_themes",
                table: "organizations",
                column: "themes")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
