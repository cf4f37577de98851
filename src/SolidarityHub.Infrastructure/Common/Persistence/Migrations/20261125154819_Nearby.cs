using Microsoft.EntityFrameworkCore.Migrations;
using SolidarityHub.Infrastructure.Directory;

#nullable disable

namespace SolidarityHub.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Nearby : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_organizations_folded_name",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "folded_name",
                table: "organizations");

            // Its tables and functions as they are now; what is listed is read in before the index is made, which is quicker.
            migrationBuilder.Sql(DirectoryIndex.Definition);
            migrationBuilder.Sql(
                """
                DROP INDEX directory.names_alike;
                INSERT INTO directory.names (organization_id, name, areas) SELECT organization_id, name, areas FROM directory.named ON CONFLICT DO NOTHING;
                SELECT directory.make_indexes();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "folded_name",
                table: "organizations",
                type: "text",
                nullable: true,
                computedColumnSql: "hub_fold(name)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_folded_name",
                table: "organizations",
                column: "folded_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}
