using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PhotoLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ListedGround",
                table: "Photos",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<string>(
                name: "ListedStanding",
                table: "Photos",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "MustNot");

            migrationBuilder.AddColumn<string>(
                name: "Rights_Terms",
                table: "Photos",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            // In a statement of its own, because a batch is compiled before the columns are there.
            migrationBuilder.Sql("EXEC(N'UPDATE Photos SET ListedGround = Rights_Category, ListedStanding = CASE WHEN Rights_KilledAt IS NOT NULL THEN ''MustNot'' WHEN Rights_Verdict = ''NeedsApproval'' AND Rights_Approval <> '''' THEN ''May'' ELSE Rights_Verdict END')");

            migrationBuilder.CreateTable(
                name: "PhotoEdits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Detail = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DoneById = table.Column<int>(type: "int", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UndoneById = table.Column<int>(type: "int", nullable: true),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotoEdits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhotoEdits_Accounts_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PhotoEdits_Accounts_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PhotoLeases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PhotoId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    BeginsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    MadeById = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RevokedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotoLeases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhotoLeases_Accounts_MadeById",
                        column: x => x.MadeById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PhotoLeases_Accounts_RevokedById",
                        column: x => x.RevokedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PhotoLeases_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditedPhotos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PhotoEditId = table.Column<int>(type: "int", nullable: false),
                    PhotoId = table.Column<int>(type: "int", nullable: false),
                    Refusal = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VersionAfter = table.Column<int>(type: "int", nullable: false),
                    WasPutBack = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditedPhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditedPhotos_PhotoEdits_PhotoEditId",
                        column: x => x.PhotoEditId,
                        principalTable: "PhotoEdits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EditedPhotos_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Id_Source_ListedStanding_ListedGround_TakenAt_AddedAt",
                table: "Photos",
                columns: new[] { "Id", "Source", "ListedStanding", "ListedGround", "TakenAt", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Source",
                table: "Photos",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_EditedPhotos_PhotoEditId",
                table: "EditedPhotos",
                column: "PhotoEditId");

            migrationBuilder.CreateIndex(
                name: "IX_EditedPhotos_PhotoId",
                table: "EditedPhotos",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoEdits_DoneAt_Id",
                table: "PhotoEdits",
                columns: new[] { "DoneAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PhotoEdits_DoneById",
                table: "PhotoEdits",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoEdits_UndoneById",
                table: "PhotoEdits",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLeases_MadeById",
                table: "PhotoLeases",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLeases_PhotoId",
                table: "PhotoLeases",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoLeases_RevokedById",
                table: "PhotoLeases",
                column: "RevokedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EditedPhotos");

            migrationBuilder.DropTable(
                name: "PhotoLeases");

            migrationBuilder.DropTable(
                name: "PhotoEdits");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Id_Source_ListedStanding_ListedGround_TakenAt_AddedAt",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Source",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ListedGround",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ListedStanding",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Terms",
                table: "Photos");
        }
    }
}
