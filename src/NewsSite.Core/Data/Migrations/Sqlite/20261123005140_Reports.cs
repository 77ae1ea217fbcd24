using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Reported",
                table: "CommentTallies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReportCount",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ReportedAt",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 11, nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SenderMark = table.Column<string>(type: "TEXT", unicode: false, maxLength: 22, nullable: true),
                    Fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_Comments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reports_ModerationDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "ModerationDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommentTallies_Reported",
                table: "CommentTallies",
                column: "Reported");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ReportedAt_Id",
                table: "Comments",
                columns: new[] { "ReportedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ClosedAt_Reason_MadeAt_Id",
                table: "Reports",
                columns: new[] { "ClosedAt", "Reason", "MadeAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_CommentId_Fingerprint",
                table: "Reports",
                columns: new[] { "CommentId", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_DecisionId",
                table: "Reports",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Key",
                table: "Reports",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_MadeAt_Id",
                table: "Reports",
                columns: new[] { "MadeAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Reason_MadeAt_Id",
                table: "Reports",
                columns: new[] { "Reason", "MadeAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Reference",
                table: "Reports",
                column: "Reference",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_CommentTallies_Reported",
                table: "CommentTallies");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ReportedAt_Id",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Reported",
                table: "CommentTallies");

            migrationBuilder.DropColumn(
                name: "ReportCount",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Comments");
        }
    }
}
