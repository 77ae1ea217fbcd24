using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ModeratorDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_State_CreatedAt_Id",
                table: "Comments");

            migrationBuilder.AddColumn<string>(
                name: "List",
                table: "SavedViews",
                type: "varchar(10)",
                unicode: false,
                maxLength: 10,
                nullable: false,
                defaultValue: "Articles");

            migrationBuilder.AddColumn<int>(
                name: "BatchId",
                table: "ModerationDecisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "ModerationDecisions",
                type: "nvarchar(3000)",
                maxLength: 3000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "ModerationDecisions",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UndoesId",
                table: "ModerationDecisions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Unread",
                table: "CommentTallies",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FeaturedAt",
                table: "Comments",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FeaturedFor",
                table: "Comments",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RedactedAt",
                table: "Comments",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ThreadClosedAt",
                table: "Comments",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CommentClaims",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentClaims", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_CommentClaims_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ModerationBatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    DoneById = table.Column<int>(type: "int", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UndoneById = table.Column<int>(type: "int", nullable: true),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PutBack = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModerationBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModerationBatches_Accounts_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModerationBatches_Accounts_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ModeratorMails",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    LastCommentId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModeratorMails", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_ModeratorMails_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ModeratorSections",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    SectionId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModeratorSections", x => new { x.AccountId, x.SectionId });
                    table.ForeignKey(
                        name: "FK_ModeratorSections_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ModeratorSections_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RejectionReasons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Sentence = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsLegal = table.Column<bool>(type: "bit", nullable: false),
                    AddedById = table.Column<int>(type: "int", nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectionReasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RejectionReasons_Accounts_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "RejectionReasons",
                columns: new[] { "Id", "AddedById", "Code", "IsLegal", "RetiredAt", "Sentence" },
                values: new object[,]
                {
                    { 1, null, "Attack", false, null, "It attacks a person instead of an argument." },
                    { 2, null, "Advertising", false, null, "It is advertising." },
                    { 3, null, "Private", false, null, "It names or shows private data of somebody." },
                    { 4, null, "OffTopic", false, null, "It has nothing to do with the story." },
                    { 5, null, "Hate", false, null, "It demeans people for what they are, such as their origin, belief, sex or age." },
                    { 6, null, "Threat", false, null, "It threatens somebody or calls for violence." },
                    { 7, null, "Untrue", false, null, "It states as a fact about somebody what cannot be shown to be true." },
                    { 8, null, "Repeated", false, null, "It repeats what was said already." },
                    { 9, null, "Impersonation", false, null, "It pretends to come from somebody else." },
                    { 10, null, "Copyright", true, null, "It copies more of another’s work than may be quoted." },
                    { 11, null, "Unlawful", true, null, "It is against the law." }
                });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationDecisions_BatchId_Id",
                table: "ModerationDecisions",
                columns: new[] { "BatchId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationDecisions_UndoesId",
                table: "ModerationDecisions",
                column: "UndoesId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentTallies_Unread",
                table: "CommentTallies",
                column: "Unread");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Featured",
                table: "Comments",
                column: "ArticleId",
                filter: "\"FeaturedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_CreatedAt_Id_ArticleId",
                table: "Comments",
                columns: new[] { "State", "CreatedAt", "Id", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommentClaims_CommentId",
                table: "CommentClaims",
                column: "CommentId");

            migrationBuilder.CreateIndex(
                name: "IX_ModerationBatches_DoneAt_Id",
                table: "ModerationBatches",
                columns: new[] { "DoneAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationBatches_DoneById",
                table: "ModerationBatches",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_ModerationBatches_UndoneById",
                table: "ModerationBatches",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_ModeratorSections_SectionId",
                table: "ModeratorSections",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_RejectionReasons_AddedById",
                table: "RejectionReasons",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_RejectionReasons_Code",
                table: "RejectionReasons",
                column: "Code",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_ModerationDecisions_ModerationBatches_BatchId",
                table: "ModerationDecisions",
                column: "BatchId",
                principalTable: "ModerationBatches",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // The tally of a site that has run for a while begins with what there is.
            migrationBuilder.Sql("""UPDATE "CommentTallies" SET "Unread" = (SELECT COUNT(*) FROM "Comments" AS c WHERE c."ArticleId" = "CommentTallies"."ArticleId" AND c."IsUnread" = 1)""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ModerationDecisions_ModerationBatches_BatchId",
                table: "ModerationDecisions");

            migrationBuilder.DropTable(
                name: "CommentClaims");

            migrationBuilder.DropTable(
                name: "ModerationBatches");

            migrationBuilder.DropTable(
                name: "ModeratorMails");

            migrationBuilder.DropTable(
                name: "ModeratorSections");

            migrationBuilder.DropTable(
                name: "RejectionReasons");

            migrationBuilder.DropIndex(
                name: "IX_ModerationDecisions_BatchId_Id",
                table: "ModerationDecisions");

            migrationBuilder.DropIndex(
                name: "IX_ModerationDecisions_UndoesId",
                table: "ModerationDecisions");

            migrationBuilder.DropIndex(
                name: "IX_CommentTallies_Unread",
                table: "CommentTallies");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Featured",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_State_CreatedAt_Id_ArticleId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "List",
                table: "SavedViews");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "ModerationDecisions");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "ModerationDecisions");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "ModerationDecisions");

            migrationBuilder.DropColumn(
                name: "UndoesId",
                table: "ModerationDecisions");

            migrationBuilder.DropColumn(
                name: "Unread",
                table: "CommentTallies");

            migrationBuilder.DropColumn(
                name: "FeaturedAt",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "FeaturedFor",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "RedactedAt",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "ThreadClosedAt",
                table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_CreatedAt_Id",
                table: "Comments",
                columns: new[] { "State", "CreatedAt", "Id" });
        }
    }
}
