using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace SolidarityHub.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Truthful : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "asked_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "confirmed_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "lapsed_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "look_again_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "organizations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "reminded_at",
                table: "organizations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "fields",
                table: "listing_revisions",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "act",
                table: "listing_events",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Moved");

            migrationBuilder.AddColumn<string>(
                name: "delimiter",
                table: "import_batches",
                type: "character varying(1)",
                maxLength: 1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "encoding",
                table: "import_batches",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "failure",
                table: "import_batches",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "fields",
                table: "import_batches",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "fingerprint",
                table: "import_batches",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "headers",
                table: "import_batches",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "headers_key",
                table: "import_batches",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Instant>(
                name: "held_until",
                table: "import_batches",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "row_count",
                table: "import_batches",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "rows_done",
                table: "import_batches",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "import_batches",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Done");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "articles",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<Guid>(
                name: "organization_id",
                table: "articles",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Instant>(
                name: "scheduled_for",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<LocalDateTime>(
                name: "scheduled_local",
                table: "articles",
                type: "timestamp without time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scheduled_zone",
                table: "articles",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "translation_set_id",
                table: "articles",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "written_by_id",
                table: "articles",
                type: "uuid",
                nullable: true);

            // Articles from before have the language of their title first in their list.
            migrationBuilder.Sql("UPDATE articles SET language = languages[1] WHERE cardinality(languages) > 0");

            // Listings that are there already are asked about a year after they were published.
            migrationBuilder.Sql("""
                UPDATE organizations SET look_again_at = published_at + interval '365 days'
                WHERE status = 'Published' AND published_at IS NOT NULL
                """);

            migrationBuilder.CreateTable(
                name: "article_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false),
                    language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    added = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_article_imports_members_started_by",
                        column: x => x.started_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "article_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_article_revisions_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_article_revisions_members_actor_id",
                        column: x => x.actor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "article_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_article_steps_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_article_steps_members_actor_id",
                        column: x => x.actor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "confirmation_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmation_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_confirmation_letters_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_confirmation_letters_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    outcome = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    faults = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'::jsonb"),
                    warnings = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'::jsonb"),
                    likenesses = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'::jsonb"),
                    keys = table.Column<string[]>(type: "text[]", nullable: false),
                    choice = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    target_id = table.Column<Guid>(type: "uuid", nullable: true),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.batch_id, x.number });
                    table.ForeignKey(
                        name: "fk_import_rows_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "keyed_writes",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_keyed_writes", x => new { x.owner_id, x.key });
                    table.ForeignKey(
                        name: "fk_keyed_writes_members_owner_id",
                        column: x => x.owner_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listing_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proof = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    letter_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    token = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    started_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    checked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_claims_members_decided_by",
                        column: x => x.decided_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_claims_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_listing_claims_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listing_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: false),
                    folded_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_revision = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<string>(type: "jsonb", nullable: false),
                    merged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_merges", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_merges_members_merged_by",
                        column: x => x.merged_by,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_merges_organizations_folded_id",
                        column: x => x.folded_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_listing_merges_organizations_kept_id",
                        column: x => x.kept_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listing_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    duplicate_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    outcome = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    answered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_reports_members_reporter_id",
                        column: x => x.reporter_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_reports_organizations_duplicate_of_id",
                        column: x => x.duplicate_of_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_reports_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_look_again_at",
                table: "organizations",
                column: "look_again_at",
                filter: "status = 'Published' AND look_again_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_merged_into_id",
                table: "organizations",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_headers_key_started_at",
                table: "import_batches",
                columns: new[] { "headers_key", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_started_at",
                table: "import_batches",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_articles_organization_id",
                table: "articles",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_scheduled_for",
                table: "articles",
                column: "scheduled_for",
                filter: "scheduled_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_articles_translation_set_id_language",
                table: "articles",
                columns: new[] { "translation_set_id", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_written_by_id",
                table: "articles",
                column: "written_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_article_imports_started_by",
                table: "article_imports",
                column: "started_by");

            migrationBuilder.CreateIndex(
                name: "ix_article_revisions_actor_id",
                table: "article_revisions",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_article_revisions_article_id_number",
                table: "article_revisions",
                columns: new[] { "article_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_article_steps_actor_id",
                table: "article_steps",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_article_steps_article_id_at",
                table: "article_steps",
                columns: new[] { "article_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_letters_expires_at",
                table: "confirmation_letters",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_letters_hash",
                table: "confirmation_letters",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_letters_member_id",
                table: "confirmation_letters",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_letters_organization_id",
                table: "confirmation_letters",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_batch_id_outcome_number",
                table: "import_rows",
                columns: new[] { "batch_id", "outcome", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_keys",
                table: "import_rows",
                column: "keys")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_listing_claims_decided_by",
                table: "listing_claims",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_listing_claims_letter_hash",
                table: "listing_claims",
                column: "letter_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_claims_member_id_started_at",
                table: "listing_claims",
                columns: new[] { "member_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_claims_organization_id_state",
                table: "listing_claims",
                columns: new[] { "organization_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_claims_waiting",
                table: "listing_claims",
                column: "started_at",
                filter: "state = 'Open' AND proof = 'Word'");

            migrationBuilder.CreateIndex(
                name: "ix_listing_merges_folded_id",
                table: "listing_merges",
                column: "folded_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_merges_kept_id",
                table: "listing_merges",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_merges_merged_by",
                table: "listing_merges",
                column: "merged_by");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_duplicate_of_id",
                table: "listing_reports",
                column: "duplicate_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_of_listing",
                table: "listing_reports",
                column: "organization_id",
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_open",
                table: "listing_reports",
                column: "at",
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_reporter_id",
                table: "listing_reports",
                column: "reporter_id");

            migrationBuilder.AddForeignKey(
                name: "fk_articles_members_written_by_id",
                table: "articles",
                column: "written_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_articles_organizations_organization_id",
                table: "articles",
                column: "organization_id",
                principalTable: "organizations",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_organizations_organizations_merged_into_id",
                table: "organizations",
                column: "merged_into_id",
                principalTable: "organizations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_articles_members_written_by_id",
                table: "articles");

            migrationBuilder.DropForeignKey(
                name: "fk_articles_organizations_organization_id",
                table: "articles");

            migrationBuilder.DropForeignKey(
                name: "fk_organizations_organizations_merged_into_id",
                table: "organizations");

            migrationBuilder.DropTable(
                name: "article_imports");

            migrationBuilder.DropTable(
                name: "article_revisions");

            migrationBuilder.DropTable(
                name: "article_steps");

            migrationBuilder.DropTable(
                name: "confirmation_letters");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "keyed_writes");

            migrationBuilder.DropTable(
                name: "listing_claims");

            migrationBuilder.DropTable(
                name: "listing_merges");

            migrationBuilder.DropTable(
                name: "listing_reports");

            migrationBuilder.DropIndex(
                name: "ix_organizations_look_again_at",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organizations_merged_into_id",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_import_batches_headers_key_started_at",
                table: "import_batches");

            migrationBuilder.DropIndex(
                name: "ix_import_batches_started_at",
                table: "import_batches");

            migrationBuilder.DropIndex(
                name: "ix_articles_organization_id",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_scheduled_for",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_translation_set_id_language",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_written_by_id",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "lapsed_at",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "look_again_at",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "reminded_at",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "fields",
                table: "listing_revisions");

            migrationBuilder.DropColumn(
                name: "act",
                table: "listing_events");

            migrationBuilder.DropColumn(
                name: "delimiter",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "encoding",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "failure",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "fields",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "fingerprint",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "headers",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "headers_key",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "row_count",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "rows_done",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "state",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "language",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "organization_id",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "scheduled_for",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "scheduled_local",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "scheduled_zone",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "translation_set_id",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "written_by_id",
                table: "articles");
        }
    }
}
