using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommentModes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GuidelinesVersion",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CommentSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Mode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Timetable = table.Column<string>(type: "TEXT", unicode: false, maxLength: 707, nullable: true),
                    ClosesAfterDays = table.Column<int>(type: "INTEGER", nullable: true),
                    SlowAt = table.Column<int>(type: "INTEGER", nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MessageHtml = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentSettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentSettings_Accounts_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommentSettings_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CommentSettings_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Guidelines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guidelines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Guidelines_Accounts_MadeById",
                        column: x => x.MadeById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SlowModes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    BeganAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Comments = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlowModes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SlowModes_Accounts_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SlowModes_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "CommentSettings",
                columns: new[] { "Id", "ArticleId", "ChangedAt", "ChangedById", "ClosesAfterDays", "Message", "MessageHtml", "Mode", "SectionId", "SlowAt", "Timetable", "Version" },
                values: new object[] { 1, null, null, null, 0, "", "", null, null, 60, "", 1 });

            migrationBuilder.CreateIndex(
                name: "IX_CommentSettings_ArticleId",
                table: "CommentSettings",
                column: "ArticleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommentSettings_ChangedById",
                table: "CommentSettings",
                column: "ChangedById");

            migrationBuilder.CreateIndex(
                name: "IX_CommentSettings_SectionId",
                table: "CommentSettings",
                column: "SectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Guidelines_MadeById",
                table: "Guidelines",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_SlowModes_ArticleId_Until",
                table: "SlowModes",
                columns: new[] { "ArticleId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_SlowModes_EndedById",
                table: "SlowModes",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_SlowModes_Until",
                table: "SlowModes",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommentSettings");

            migrationBuilder.DropTable(
                name: "Guidelines");

            migrationBuilder.DropTable(
                name: "SlowModes");

            migrationBuilder.DropColumn(
                name: "GuidelinesVersion",
                table: "Comments");
        }
    }
}
