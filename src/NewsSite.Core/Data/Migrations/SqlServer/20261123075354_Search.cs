using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchedStories",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    PublishAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Headline = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Standfirst = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Byline = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Tags = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Captions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Facets = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchedStories", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_SearchedStories_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchErrands",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    IsOfRebuild = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchErrands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SearchErrands_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    Backwards = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => x.Word);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchErrands_ArticleId",
                table: "SearchErrands",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Backwards",
                table: "SearchWords",
                column: "Backwards");

            // Read soon after by the site itself, or by “search rebuild”.
            migrationBuilder.Sql("INSERT INTO SearchErrands (ArticleId, IsOfRebuild) SELECT Id, 1 FROM Articles WHERE LiveId IS NOT NULL ORDER BY Id;");

            // Only where the server has that feature, and never within a transaction. Without it the latest stories are read one by one.
            migrationBuilder.Sql(
                """
                IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 AND OBJECTPROPERTY(OBJECT_ID(N'SearchedStories'), 'TableHasActiveFulltextIndex') = 0
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = N'NewsSite') EXEC(N'CREATE FULLTEXT CATALOG NewsSite WITH ACCENT_SENSITIVITY = OFF');
                    EXEC(N'CREATE FULLTEXT INDEX ON SearchedStories (Headline LANGUAGE 0, Standfirst LANGUAGE 0, Byline LANGUAGE 0, Tags LANGUAGE 0, Captions LANGUAGE 0, Body LANGUAGE 0) KEY INDEX PK_SearchedStories ON NewsSite WITH CHANGE_TRACKING = AUTO, STOPLIST = OFF');
                END
                """,
                suppressTransaction: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchedStories");

            migrationBuilder.DropTable(
                name: "SearchErrands");

            migrationBuilder.DropTable(
                name: "SearchWords");
        }
    }
}
