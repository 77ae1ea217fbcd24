using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 250,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchedHeadline",
                table: "Articles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "TouchedAt",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // By hand, because SQLite adds such columns in place, while EF would write the whole table anew and outside the transaction.
            migrationBuilder.Sql("ALTER TABLE Articles ADD COLUMN MeantForId INTEGER NULL REFERENCES Sections (Id) ON DELETE RESTRICT;");
            migrationBuilder.Sql("ALTER TABLE Articles ADD COLUMN OwnerId INTEGER NULL REFERENCES Accounts (Id) ON DELETE RESTRICT;");
            migrationBuilder.Sql("ALTER TABLE Articles ADD COLUMN TouchedById INTEGER NULL REFERENCES Accounts (Id) ON DELETE RESTRICT;");

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

            // Names and headlines as they stood; headlines get their full spelling for the search with the next save.
            migrationBuilder.Sql("""
                UPDATE Articles SET
                    OwnerId = (SELECT SavedById FROM Revisions r WHERE r.ArticleId = Articles.Id ORDER BY r.Number LIMIT 1),
                    TouchedById = (SELECT SavedById FROM Revisions r WHERE r.ArticleId = Articles.Id ORDER BY r.Number DESC LIMIT 1),
                    TouchedAt = coalesce((SELECT SavedAt FROM Revisions r WHERE r.ArticleId = Articles.Id ORDER BY r.Number DESC LIMIT 1), CreatedAt),
                    MeantForId = (SELECT SectionId FROM Stories s WHERE s.Id = Articles.WorkingId),
                    SearchedHeadline = (SELECT lower(Headline) FROM Stories s WHERE s.Id = Articles.WorkingId);
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
