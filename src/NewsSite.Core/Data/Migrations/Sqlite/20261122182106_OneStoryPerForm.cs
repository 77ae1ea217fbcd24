using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneStoryPerForm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_JournalEntries_AccountId_ArticleId",
                table: "JournalEntries");

            migrationBuilder.DropIndex(
                name: "IX_JournalEntries_AccountId_DraftId",
                table: "JournalEntries");

            migrationBuilder.AddColumn<Guid>(
                name: "Window",
                table: "JournalEntries",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "DraftId",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntries_AccountId_ArticleId_Window",
                table: "JournalEntries",
                columns: new[] { "AccountId", "ArticleId", "Window" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntries_AccountId_DraftId_Window",
                table: "JournalEntries",
                columns: new[] { "AccountId", "DraftId", "Window" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DraftId",
                table: "Articles",
                column: "DraftId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_JournalEntries_AccountId_ArticleId_Window",
                table: "JournalEntries");

            migrationBuilder.DropIndex(
                name: "IX_JournalEntries_AccountId_DraftId_Window",
                table: "JournalEntries");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DraftId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Window",
                table: "JournalEntries");

            migrationBuilder.DropColumn(
                name: "DraftId",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntries_AccountId_ArticleId",
                table: "JournalEntries",
                columns: new[] { "AccountId", "ArticleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntries_AccountId_DraftId",
                table: "JournalEntries",
                columns: new[] { "AccountId", "DraftId" },
                unique: true);
        }
    }
}
