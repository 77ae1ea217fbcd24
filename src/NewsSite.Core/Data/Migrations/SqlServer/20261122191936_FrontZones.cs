using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FrontZones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // FrontPins stays: the version before this one reads it until the update is done.
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Articles",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "News");

            migrationBuilder.CreateTable(
                name: "BreakingNews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<string>(type: "nvarchar(140)", maxLength: 140, nullable: false),
                    ArticleId = table.Column<int>(type: "int", nullable: true),
                    StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MadeById = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    EndedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakingNews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreakingNews_Accounts_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakingNews_Accounts_MadeById",
                        column: x => x.MadeById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakingNews_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrontEditions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MadeById = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Arrangement = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontEditions", x => x.Number);
                    table.ForeignKey(
                        name: "FK_FrontEditions_Accounts_MadeById",
                        column: x => x.MadeById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReadTallies",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Hour = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Reads = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadTallies", x => new { x.ArticleId, x.Hour });
                    table.ForeignKey(
                        name: "FK_ReadTallies_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BreakingNewsSections",
                columns: table => new
                {
                    BreakingNewsId = table.Column<int>(type: "int", nullable: false),
                    SectionsId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakingNewsSections", x => new { x.BreakingNewsId, x.SectionsId });
                    table.ForeignKey(
                        name: "FK_BreakingNewsSections_BreakingNews_BreakingNewsId",
                        column: x => x.BreakingNewsId,
                        principalTable: "BreakingNews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BreakingNewsSections_Sections_SectionsId",
                        column: x => x.SectionsId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Kind_PublishAt_Id",
                table: "Articles",
                columns: new[] { "Kind", "PublishAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakingNews_ArticleId",
                table: "BreakingNews",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_BreakingNews_EndedById",
                table: "BreakingNews",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_BreakingNews_EndsAt",
                table: "BreakingNews",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_BreakingNews_MadeById",
                table: "BreakingNews",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_BreakingNewsSections_SectionsId",
                table: "BreakingNewsSections",
                column: "SectionsId");

            migrationBuilder.CreateIndex(
                name: "IX_FrontEditions_MadeAt",
                table: "FrontEditions",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_FrontEditions_MadeById",
                table: "FrontEditions",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_ReadTallies_Hour_ArticleId_Reads",
                table: "ReadTallies",
                columns: new[] { "Hour", "ArticleId", "Reads" });

            // A statement of its own: the batch is compiled before the column is there.
            migrationBuilder.Sql("EXEC(N'UPDATE a SET a.[Kind] = s.[Kind] FROM [Articles] AS a INNER JOIN [Stories] AS s ON s.[Id] = a.[LiveId]')");

            // The pin in force becomes the first edition; its zones are the usual ones.
            migrationBuilder.Sql("""
                INSERT INTO [FrontEditions] ([Number], [MadeAt], [MadeById], [What], [Arrangement])
                SELECT TOP (1) 1, [PinnedAt], [PinnedById], N'Pinned the lead', CONCAT('{"Pins":[{"Id":1,"ArticleId":', [ArticleId], ',"Zone":"lead","Slot":1,"ById":', [PinnedById], '}]}')
                FROM [FrontPins] WHERE [PinnedUntil] IS NULL ORDER BY [PinnedAt] DESC, [Id] DESC
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BreakingNewsSections");

            migrationBuilder.DropTable(
                name: "FrontEditions");

            migrationBuilder.DropTable(
                name: "ReadTallies");

            migrationBuilder.DropTable(
                name: "BreakingNews");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Kind_PublishAt_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Articles");
        }
    }
}
