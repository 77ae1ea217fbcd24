using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ModerationRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "DecidedById",
                table: "ModerationDecisions",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<string>(
                name: "Findings",
                table: "ModerationDecisions",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "RulesVersion",
                table: "ModerationDecisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Fingerprint",
                table: "Comments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnread",
                table: "Comments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SenderMark",
                table: "Comments",
                type: "varchar(22)",
                unicode: false,
                maxLength: 22,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BlockedTerms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Term = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Verdict = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AddedById = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockedTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlockedTerms_Accounts_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleBooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsPreModerated = table.Column<bool>(type: "bit", nullable: false),
                    LinkLimit = table.Column<int>(type: "int", nullable: false),
                    AllowedHosts = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    HeldDomains = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RefusedDomains = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ShoutingPercent = table.Column<int>(type: "int", nullable: false),
                    RejectionLimit = table.Column<int>(type: "int", nullable: false),
                    ChangedById = table.Column<int>(type: "int", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleBooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RuleBooks_Accounts_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SenderSalts",
                columns: table => new
                {
                    Month = table.Column<int>(type: "int", nullable: false),
                    Secret = table.Column<byte[]>(type: "varbinary(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SenderSalts", x => x.Month);
                });

            migrationBuilder.InsertData(
                table: "RuleBooks",
                columns: new[] { "Id", "AllowedHosts", "ChangedAt", "ChangedById", "HeldDomains", "IsPreModerated", "LinkLimit", "RefusedDomains", "RejectionLimit", "ShoutingPercent", "Version" },
                values: new object[] { 1, "", null, null, "", true, 2, "", 3, 80, 1 });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationDecisions_Kind_Id",
                table: "ModerationDecisions",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Email_Id",
                table: "Comments",
                columns: new[] { "Email", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Fingerprint_Id",
                table: "Comments",
                columns: new[] { "Fingerprint", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_IsUnread_CreatedAt_Id",
                table: "Comments",
                columns: new[] { "IsUnread", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_SenderMark_Id",
                table: "Comments",
                columns: new[] { "SenderMark", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BlockedTerms_AddedById",
                table: "BlockedTerms",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_RuleBooks_ChangedById",
                table: "RuleBooks",
                column: "ChangedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BlockedTerms");

            migrationBuilder.DropTable(
                name: "RuleBooks");

            migrationBuilder.DropTable(
                name: "SenderSalts");

            migrationBuilder.DropIndex(
                name: "IX_ModerationDecisions_Kind_Id",
                table: "ModerationDecisions");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Email_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Fingerprint_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_IsUnread_CreatedAt_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_SenderMark_Id",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Findings",
                table: "ModerationDecisions");

            migrationBuilder.DropColumn(
                name: "RulesVersion",
                table: "ModerationDecisions");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "IsUnread",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "SenderMark",
                table: "Comments");

            migrationBuilder.AlterColumn<int>(
                name: "DecidedById",
                table: "ModerationDecisions",
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);
        }
    }
}
