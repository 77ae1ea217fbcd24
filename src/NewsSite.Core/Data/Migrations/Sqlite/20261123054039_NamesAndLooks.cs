using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NamesAndLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CreatorAsSpelled",
                table: "Photos",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CreditAsSpelled",
                table: "Photos",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "LookedAt",
                table: "Photos",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceAsSpelled",
                table: "Photos",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "NameSpellings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Spelling = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AddedById = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadUpTo = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameSpellings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NameSpellings_Accounts_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NameSpellings_Accounts_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PhotoLooks",
                columns: table => new
                {
                    PhotoId = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Bits = table.Column<long>(type: "INTEGER", nullable: false),
                    Band0 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band1 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band2 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band3 = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotoLooks", x => new { x.PhotoId, x.Part });
                    table.ForeignKey(
                        name: "FK_PhotoLooks_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SmallGreys",
                columns: table => new
                {
                    PhotoId = table.Column<int>(type: "INTEGER", nullable: false),
                    Dots = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallGreys", x => x.PhotoId);
                    table.ForeignKey(
                        name: "FK_SmallGreys_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_LookedAt_Id",
                table: "Photos",
                columns: new[] { "LookedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_NameSpellings_AddedById",
                table: "NameSpellings",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_NameSpellings_Kind_Key",
                table: "NameSpellings",
                columns: new[] { "Kind", "Key" },
                unique: true,
                filter: "[RemovedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NameSpellings_ReadUpTo",
                table: "NameSpellings",
                column: "ReadUpTo",
                filter: "[ReadUpTo] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NameSpellings_RemovedById",
                table: "NameSpellings",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLooks_Band0_Part",
                table: "PhotoLooks",
                columns: new[] { "Band0", "Part" });

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLooks_Band1_Part",
                table: "PhotoLooks",
                columns: new[] { "Band1", "Part" });

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLooks_Band2_Part",
                table: "PhotoLooks",
                columns: new[] { "Band2", "Part" });

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLooks_Band3_Part",
                table: "PhotoLooks",
                columns: new[] { "Band3", "Part" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NameSpellings");

            migrationBuilder.DropTable(
                name: "PhotoLooks");

            migrationBuilder.DropTable(
                name: "SmallGreys");

            migrationBuilder.DropIndex(
                name: "IX_Photos_LookedAt_Id",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "CreatorAsSpelled",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "CreditAsSpelled",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "LookedAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "SourceAsSpelled",
                table: "Photos");
        }
    }
}
