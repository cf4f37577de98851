using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SolidarityHub.Infrastructure.Moderation;

#nullable disable

namespace SolidarityHub.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Answerable : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "undone_by",
                table: "article_imports",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_article_imports_undone_by",
                table: "article_imports",
                column: "undone_by");

            migrationBuilder.AddForeignKey(
                name: "fk_article_imports_members_undone_by",
                table: "article_imports",
                column: "undone_by",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.Sql(ModerationActMapping.AppendOnly);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_article_imports_members_undone_by",
                table: "article_imports");

            migrationBuilder.DropIndex(
                name: "ix_article_imports_undone_by",
                table: "article_imports");

            migrationBuilder.DropColumn(
                name: "undone_by",
                table: "article_imports");
        }
    }
}
