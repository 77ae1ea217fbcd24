using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DropFrontPins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The migration FrontZones took over what it said.
            migrationBuilder.DropTable(name: "FrontPins");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FrontPins",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PinnedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PinnedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    PinnedById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrontPins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrontPins_Accounts_PinnedById",
                        column: x => x.PinnedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FrontPins_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FrontPins_ArticleId",
                table: "FrontPins",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_FrontPins_PinnedAt",
                table: "FrontPins",
                column: "PinnedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FrontPins_PinnedById",
                table: "FrontPins",
                column: "PinnedById");
        }
    }
}
