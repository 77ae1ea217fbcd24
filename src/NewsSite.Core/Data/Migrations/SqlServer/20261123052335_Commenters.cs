using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Commenters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FirstComments",
                table: "RuleBooks",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Unsubscribe",
                table: "Outbox",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CommenterId",
                table: "Comments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RespectCount",
                table: "Comments",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Commenters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Email = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PasswordHash = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true),
                    Stamp = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    FailedSignIns = table.Column<int>(type: "int", nullable: false),
                    PausedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ReplyMailing = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    MailKey = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commenters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Confirmations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    CommentId = table.Column<long>(type: "bigint", nullable: true),
                    WantsReplies = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Confirmations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReplyNotices",
                columns: table => new
                {
                    ReplyId = table.Column<long>(type: "bigint", nullable: false),
                    CommenterId = table.Column<int>(type: "int", nullable: false),
                    NotedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MailedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyNotices", x => x.ReplyId);
                    table.ForeignKey(
                        name: "FK_ReplyNotices_Commenters_CommenterId",
                        column: x => x.CommenterId,
                        principalTable: "Commenters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplyNotices_Comments_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplySubscriptions",
                columns: table => new
                {
                    CommenterId = table.Column<int>(type: "int", nullable: false),
                    ThreadId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    SubscribedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplySubscriptions", x => new { x.CommenterId, x.ThreadId });
                    table.ForeignKey(
                        name: "FK_ReplySubscriptions_Commenters_CommenterId",
                        column: x => x.CommenterId,
                        principalTable: "Commenters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplySubscriptions_Comments_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Respects",
                columns: table => new
                {
                    CommentId = table.Column<long>(type: "bigint", nullable: false),
                    Giver = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    CommenterId = table.Column<int>(type: "int", nullable: true),
                    SenderMark = table.Column<string>(type: "varchar(22)", unicode: false, maxLength: 22, nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Respects", x => new { x.CommentId, x.Giver });
                    table.ForeignKey(
                        name: "FK_Respects_Commenters_CommenterId",
                        column: x => x.CommenterId,
                        principalTable: "Commenters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Respects_Comments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.UpdateData(
                table: "RuleBooks",
                keyColumn: "Id",
                keyValue: 1,
                column: "FirstComments",
                value: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ArticleId_ParentId_RespectCount_Id",
                table: "Comments",
                columns: new[] { "ArticleId", "ParentId", "RespectCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CommenterId_State_Id",
                table: "Comments",
                columns: new[] { "CommenterId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Commenters_Email",
                table: "Commenters",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commenters_MailKey",
                table: "Commenters",
                column: "MailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Confirmations_AskedAt",
                table: "Confirmations",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Confirmations_Email_AskedAt",
                table: "Confirmations",
                columns: new[] { "Email", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplyNotices_CommenterId_MailedAt",
                table: "ReplyNotices",
                columns: new[] { "CommenterId", "MailedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplyNotices_MailedAt_NotedAt",
                table: "ReplyNotices",
                columns: new[] { "MailedAt", "NotedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplySubscriptions_Key",
                table: "ReplySubscriptions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplySubscriptions_ThreadId",
                table: "ReplySubscriptions",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_Respects_CommenterId",
                table: "Respects",
                column: "CommenterId");

            migrationBuilder.CreateIndex(
                name: "IX_Respects_CommentId_SenderMark",
                table: "Respects",
                columns: new[] { "CommentId", "SenderMark" });

            migrationBuilder.CreateIndex(
                name: "IX_Respects_SenderMark_GivenAt",
                table: "Respects",
                columns: new[] { "SenderMark", "GivenAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_Commenters_CommenterId",
                table: "Comments",
                column: "CommenterId",
                principalTable: "Commenters",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Comments_Commenters_CommenterId",
                table: "Comments");

            migrationBuilder.DropTable(
                name: "Confirmations");

            migrationBuilder.DropTable(
                name: "ReplyNotices");

            migrationBuilder.DropTable(
                name: "ReplySubscriptions");

            migrationBuilder.DropTable(
                name: "Respects");

            migrationBuilder.DropTable(
                name: "Commenters");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ArticleId_ParentId_RespectCount_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_CommenterId_State_Id",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "FirstComments",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "Unsubscribe",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "CommenterId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "RespectCount",
                table: "Comments");
        }
    }
}
