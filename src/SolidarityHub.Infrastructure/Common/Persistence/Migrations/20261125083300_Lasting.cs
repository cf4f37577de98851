using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using SolidarityHub.Infrastructure.Directory;

#nullable disable

namespace SolidarityHub.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Lasting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "touched_at",
                table: "import_batches",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<Guid>(
                name: "undone_by",
                table: "import_batches",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_undone_by",
                table: "import_batches",
                column: "undone_by");

            migrationBuilder.AddForeignKey(
                name: "fk_import_batches_members_undone_by",
                table: "import_batches",
                column: "undone_by",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            // What was taken back is done; what stopped while being taken in is told from what could not be looked at by the rows it kept.
            migrationBuilder.Sql(
                """
                UPDATE import_batches SET state = 'Done' WHERE undone_at IS NOT NULL;
                UPDATE import_batches batch SET state = 'Stopped' WHERE state = 'Failed'
                  AND EXISTS (SELECT FROM import_rows kept WHERE kept.batch_id = batch.id AND (kept.slug IS NOT NULL OR kept.outcome = 'Skipped'));
                """);
            // Its functions as they are now; tables and indexes that are there stay.
            migrationBuilder.Sql(DirectoryIndex.Definition);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_import_batches_members_undone_by",
                table: "import_batches");

            migrationBuilder.DropIndex(
                name: "ix_import_batches_undone_by",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "touched_at",
                table: "import_batches");

            migrationBuilder.DropColumn(
                name: "undone_by",
                table: "import_batches");
        }
    }
}
