using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using SolidarityHub.Infrastructure.Moderation;

#nullable disable

namespace SolidarityHub.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Order : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing held these names to members so far; one that names nobody would stop the constraint.
            foreach (var (table, column) in new[]
                { ("posts", "hidden_by_id"), ("posts", "removed_by_id"), ("threads", "slowed_by_id"), ("post_reports", "answered_by_id"), ("listing_reports", "answered_by_id") })
                migrationBuilder.Sql($"UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL AND NOT EXISTS (SELECT FROM members WHERE id = {column});");

            migrationBuilder.AddColumn<Guid>(
                name: "import_id",
                table: "articles",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "removed",
                table: "article_imports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Instant>(
                name: "undone_at",
                table: "article_imports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "moderation_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moderation_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_moderation_acts_members_actor_id",
                        column: x => x.actor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_moderation_acts_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_moderation_acts_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_threads_slowed_by_id",
                table: "threads",
                column: "slowed_by_id",
                filter: "slowed_by_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_posts_hidden_by_id",
                table: "posts",
                column: "hidden_by_id",
                filter: "hidden_by_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_posts_removed_by_id",
                table: "posts",
                column: "removed_by_id",
                filter: "removed_by_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_post_reports_answered_by_id",
                table: "post_reports",
                column: "answered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_answered_by_id",
                table: "listing_reports",
                column: "answered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_import_id",
                table: "articles",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_acts_actor_id",
                table: "moderation_acts",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_acts_at_id",
                table: "moderation_acts",
                columns: new[] { "at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_moderation_acts_post_id_at",
                table: "moderation_acts",
                columns: new[] { "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_moderation_acts_thread_id_at",
                table: "moderation_acts",
                columns: new[] { "thread_id", "at" });

            migrationBuilder.AddForeignKey(
                name: "fk_articles_article_imports_import_id",
                table: "articles",
                column: "import_id",
                principalTable: "article_imports",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_listing_reports_members_answered_by_id",
                table: "listing_reports",
                column: "answered_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_post_reports_members_answered_by_id",
                table: "post_reports",
                column: "answered_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_posts_members_hidden_by_id",
                table: "posts",
                column: "hidden_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_posts_members_removed_by_id",
                table: "posts",
                column: "removed_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_threads_members_slowed_by_id",
                table: "threads",
                column: "slowed_by_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.Sql(ModerationActMapping.AppendOnly);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_articles_article_imports_import_id",
                table: "articles");

            migrationBuilder.DropForeignKey(
                name: "fk_listing_reports_members_answered_by_id",
                table: "listing_reports");

            migrationBuilder.DropForeignKey(
                name: "fk_post_reports_members_answered_by_id",
                table: "post_reports");

            migrationBuilder.DropForeignKey(
                name: "fk_posts_members_hidden_by_id",
                table: "posts");

            migrationBuilder.DropForeignKey(
                name: "fk_posts_members_removed_by_id",
                table: "posts");

            migrationBuilder.DropForeignKey(
                name: "fk_threads_members_slowed_by_id",
                table: "threads");

            migrationBuilder.DropTable(
                name: "moderation_acts");
            migrationBuilder.Sql("DROP FUNCTION moderation_acts_stay();");

            migrationBuilder.DropIndex(
                name: "ix_threads_slowed_by_id",
                table: "threads");

            migrationBuilder.DropIndex(
                name: "ix_posts_hidden_by_id",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_posts_removed_by_id",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_post_reports_answered_by_id",
                table: "post_reports");

            migrationBuilder.DropIndex(
                name: "ix_listing_reports_answered_by_id",
                table: "listing_reports");

            migrationBuilder.DropIndex(
                name: "ix_articles_import_id",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "import_id",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "removed",
                table: "article_imports");

            migrationBuilder.DropColumn(
                name: "undone_at",
                table: "article_imports");
        }
    }
}
