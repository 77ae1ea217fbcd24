using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Owners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StoryAuthors_AuthorId",
                table: "StoryAuthors");

            migrationBuilder.AddColumn<string>(
                name: "Detail",
                table: "EditorialActs",
                type: "nvarchar(250)",
                maxLength: 250,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "MeantForId",
                table: "Articles",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OwnerId",
                table: "Articles",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchedHeadline",
                table: "Articles",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TouchedAt",
                table: "Articles",
                type: "datetimeoffset",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "TouchedById",
                table: "Articles",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoryAuthors_AuthorId_StoryId",
                table: "StoryAuthors",
                columns: new[] { "AuthorId", "StoryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DeskList",
                table: "Articles",
                columns: new[] { "TouchedAt", "Id", "MeantForId", "OwnerId", "Stage", "PublishAt", "EmbargoedUntil", "WithdrawnAt", "HasUnpublishedChanges", "CreatedAt", "WorkingId", "SearchedHeadline" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_MeantForId",
                table: "Articles",
                column: "MeantForId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OwnerId_TouchedAt_Id",
                table: "Articles",
                columns: new[] { "OwnerId", "TouchedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Stage_PublishAt_WithdrawnAt_TouchedAt_Id",
                table: "Articles",
                columns: new[] { "Stage", "PublishAt", "WithdrawnAt", "TouchedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TouchedById",
                table: "Articles",
                column: "TouchedById");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Accounts_OwnerId",
                table: "Articles",
                column: "OwnerId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Accounts_TouchedById",
                table: "Articles",
                column: "TouchedById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Sections_MeantForId",
                table: "Articles",
                column: "MeantForId",
                principalTable: "Sections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Names and headlines as they stood; headlines get their full spelling for the search with the next save.
            migrationBuilder.Sql("""
                EXEC(N'UPDATE a SET
                    OwnerId = (SELECT TOP 1 SavedById FROM Revisions r WHERE r.ArticleId = a.Id ORDER BY r.Number),
                    TouchedById = (SELECT TOP 1 SavedById FROM Revisions r WHERE r.ArticleId = a.Id ORDER BY r.Number DESC),
                    TouchedAt = COALESCE((SELECT TOP 1 SavedAt FROM Revisions r WHERE r.ArticleId = a.Id ORDER BY r.Number DESC), a.CreatedAt),
                    MeantForId = s.SectionId,
                    SearchedHeadline = LOWER(s.Headline)
                FROM Articles a JOIN Stories s ON s.Id = a.WorkingId');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Accounts_OwnerId",
                table: "Articles");

            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Accounts_TouchedById",
                table: "Articles");

            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Sections_MeantForId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_StoryAuthors_AuthorId_StoryId",
                table: "StoryAuthors");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DeskList",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_MeantForId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_OwnerId_TouchedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Stage_PublishAt_WithdrawnAt_TouchedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_TouchedById",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Detail",
                table: "EditorialActs");

            migrationBuilder.DropColumn(
                name: "MeantForId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SearchedHeadline",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "TouchedAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "TouchedById",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_StoryAuthors_AuthorId",
                table: "StoryAuthors",
                column: "AuthorId");
        }
    }
}
