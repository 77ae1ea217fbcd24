using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NewsroomAndPhotos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Authors_AccountId",
                table: "Authors");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Tags",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Sections",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "AddedById",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AltText",
                table: "Photos",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Copyright",
                table: "Photos",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Keywords",
                table: "Photos",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rights_Approval",
                table: "Photos",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Rights_ApprovedAt",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rights_ApprovedById",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rights_Category",
                table: "Photos",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Agency");

            migrationBuilder.AddColumn<string>(
                name: "Rights_Demands",
                table: "Photos",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Rights_EmbargoedUntil",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Rights_ExpiresAt",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rights_JudgedBy",
                table: "Photos",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rights_KillReason",
                table: "Photos",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Rights_KilledAt",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rights_KilledById",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rights_Reasons",
                table: "Photos",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rights_Unread",
                table: "Photos",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rights_Verdict",
                table: "Photos",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "May");

            migrationBuilder.AddColumn<string>(
                name: "TakenPrecision",
                table: "Photos",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "Day");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Photos",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AlterColumn<int>(
                name: "ArticleId",
                table: "FormerAddresses",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<int>(
                name: "AuthorId",
                table: "FormerAddresses",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SectionId",
                table: "FormerAddresses",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeriesId",
                table: "FormerAddresses",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TagId",
                table: "FormerAddresses",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Authors",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Authors",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PhotoId",
                table: "Authors",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Authors",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Website",
                table: "Authors",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OpenForms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    Window = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpenForms_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OpenForms_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PenActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    ToId = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PenActs_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PenActs_Accounts_ToId",
                        column: x => x.ToId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PenActs_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Pens",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    HolderId = table.Column<int>(type: "int", nullable: false),
                    Window = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    TypedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pens", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_Pens_Accounts_HolderId",
                        column: x => x.HolderId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Pens_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PhotoMetadata",
                columns: table => new
                {
                    PhotoId = table.Column<int>(type: "int", nullable: false),
                    Iim = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    IimDigest = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    Xmp = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ExtendedXmp = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Exif = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotoMetadata", x => x.PhotoId);
                    table.ForeignKey(
                        name: "FK_PhotoMetadata_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PhotoWords",
                columns: table => new
                {
                    PhotoId = table.Column<int>(type: "int", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotoWords", x => new { x.PhotoId, x.Word });
                    table.ForeignKey(
                        name: "FK_PhotoWords_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SeriesParts",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    SeriesId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeriesParts", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_SeriesParts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeriesParts_Series_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "Series",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_AddedById",
                table: "Photos",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Rights_ApprovedById",
                table: "Photos",
                column: "Rights_ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Rights_KilledById",
                table: "Photos",
                column: "Rights_KilledById");

            migrationBuilder.CreateIndex(
                name: "IX_FormerAddresses_AuthorId",
                table: "FormerAddresses",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerAddresses_SectionId",
                table: "FormerAddresses",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerAddresses_SeriesId",
                table: "FormerAddresses",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerAddresses_TagId",
                table: "FormerAddresses",
                column: "TagId");

            migrationBuilder.CreateIndex(
                name: "IX_Authors_AccountId",
                table: "Authors",
                column: "AccountId",
                unique: true,
                filter: "[AccountId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Authors_PhotoId",
                table: "Authors",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenForms_AccountId",
                table: "OpenForms",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenForms_ArticleId_AccountId_Window",
                table: "OpenForms",
                columns: new[] { "ArticleId", "AccountId", "Window" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenForms_SeenAt",
                table: "OpenForms",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_PenActs_ArticleId_At",
                table: "PenActs",
                columns: new[] { "ArticleId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PenActs_At",
                table: "PenActs",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PenActs_ById",
                table: "PenActs",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PenActs_ToId",
                table: "PenActs",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_Pens_HolderId",
                table: "Pens",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Pens_SeenAt",
                table: "Pens",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoWords_Word_PhotoId",
                table: "PhotoWords",
                columns: new[] { "Word", "PhotoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Series_Slug",
                table: "Series",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeriesParts_SeriesId_Position",
                table: "SeriesParts",
                columns: new[] { "SeriesId", "Position" });

            migrationBuilder.AddForeignKey(
                name: "FK_Authors_Photos_PhotoId",
                table: "Authors",
                column: "PhotoId",
                principalTable: "Photos",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FormerAddresses_Authors_AuthorId",
                table: "FormerAddresses",
                column: "AuthorId",
                principalTable: "Authors",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_FormerAddresses_Sections_SectionId",
                table: "FormerAddresses",
                column: "SectionId",
                principalTable: "Sections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_FormerAddresses_Series_SeriesId",
                table: "FormerAddresses",
                column: "SeriesId",
                principalTable: "Series",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_FormerAddresses_Tags_TagId",
                table: "FormerAddresses",
                column: "TagId",
                principalTable: "Tags",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Photos_Accounts_AddedById",
                table: "Photos",
                column: "AddedById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Photos_Accounts_Rights_ApprovedById",
                table: "Photos",
                column: "Rights_ApprovedById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Photos_Accounts_Rights_KilledById",
                table: "Photos",
                column: "Rights_KilledById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Authors_Photos_PhotoId",
                table: "Authors");

            migrationBuilder.DropForeignKey(
                name: "FK_FormerAddresses_Authors_AuthorId",
                table: "FormerAddresses");

            migrationBuilder.DropForeignKey(
                name: "FK_FormerAddresses_Sections_SectionId",
                table: "FormerAddresses");

            migrationBuilder.DropForeignKey(
                name: "FK_FormerAddresses_Series_SeriesId",
                table: "FormerAddresses");

            migrationBuilder.DropForeignKey(
                name: "FK_FormerAddresses_Tags_TagId",
                table: "FormerAddresses");

            migrationBuilder.DropForeignKey(
                name: "FK_Photos_Accounts_AddedById",
                table: "Photos");

            migrationBuilder.DropForeignKey(
                name: "FK_Photos_Accounts_Rights_ApprovedById",
                table: "Photos");

            migrationBuilder.DropForeignKey(
                name: "FK_Photos_Accounts_Rights_KilledById",
                table: "Photos");

            migrationBuilder.DropTable(
                name: "OpenForms");

            migrationBuilder.DropTable(
                name: "PenActs");

            migrationBuilder.DropTable(
                name: "Pens");

            migrationBuilder.DropTable(
                name: "PhotoMetadata");

            migrationBuilder.DropTable(
                name: "PhotoWords");

            migrationBuilder.DropTable(
                name: "SeriesParts");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropIndex(
                name: "IX_Photos_AddedById",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Rights_ApprovedById",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Rights_KilledById",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_FormerAddresses_AuthorId",
                table: "FormerAddresses");

            migrationBuilder.DropIndex(
                name: "IX_FormerAddresses_SectionId",
                table: "FormerAddresses");

            migrationBuilder.DropIndex(
                name: "IX_FormerAddresses_SeriesId",
                table: "FormerAddresses");

            migrationBuilder.DropIndex(
                name: "IX_FormerAddresses_TagId",
                table: "FormerAddresses");

            migrationBuilder.DropIndex(
                name: "IX_Authors_AccountId",
                table: "Authors");

            migrationBuilder.DropIndex(
                name: "IX_Authors_PhotoId",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "AddedById",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "AltText",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Copyright",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Keywords",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Approval",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_ApprovedAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_ApprovedById",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Category",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Demands",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_EmbargoedUntil",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_ExpiresAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_JudgedBy",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_KillReason",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_KilledAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_KilledById",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Reasons",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Unread",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Rights_Verdict",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "TakenPrecision",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "FormerAddresses");

            migrationBuilder.DropColumn(
                name: "SectionId",
                table: "FormerAddresses");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "FormerAddresses");

            migrationBuilder.DropColumn(
                name: "TagId",
                table: "FormerAddresses");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "PhotoId",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "Website",
                table: "Authors");

            migrationBuilder.AlterColumn<int>(
                name: "ArticleId",
                table: "FormerAddresses",
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authors_AccountId",
                table: "Authors",
                column: "AccountId");
        }
    }
}
