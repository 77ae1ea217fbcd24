using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
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
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", nullable: false),
                    Standfirst = table.Column<string>(type: "TEXT", nullable: false),
                    Byline = table.Column<string>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    Captions = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Facets = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOfRebuild = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Backwards = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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

            // Rows are numbered by the minute of publication and the article: read backwards, the latest story comes first. The texts are spelled by
            // WordReading already; the underscore begins the words of Facets, which no text has.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE StorySearch USING fts5(
                    Headline, Standfirst, Byline, Tags, Captions, Body, Facets,
                    content='', contentless_delete=1, prefix='2 3 4',
                    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc' tokenchars '_'");
                """);

            migrationBuilder.Sql(
                """
                CREATE TRIGGER SearchedStories_Inserted AFTER INSERT ON SearchedStories BEGIN
                    INSERT INTO StorySearch (rowid, Headline, Standfirst, Byline, Tags, Captions, Body, Facets)
                    VALUES ((MIN(new.PublishAt / 600000000, 4294967295) << 31) | new.ArticleId, new.Headline, new.Standfirst, new.Byline, new.Tags, new.Captions, new.Body, new.Facets);
                END;
                """);

            migrationBuilder.Sql(
                """
                CREATE TRIGGER SearchedStories_Deleted AFTER DELETE ON SearchedStories BEGIN
                    DELETE FROM StorySearch WHERE rowid = (MIN(old.PublishAt / 600000000, 4294967295) << 31) | old.ArticleId;
                END;
                """);

            migrationBuilder.Sql(
                """
                CREATE TRIGGER SearchedStories_Updated AFTER UPDATE ON SearchedStories BEGIN
                    DELETE FROM StorySearch WHERE rowid = (MIN(old.PublishAt / 600000000, 4294967295) << 31) | old.ArticleId;
                    INSERT INTO StorySearch (rowid, Headline, Standfirst, Byline, Tags, Captions, Body, Facets)
                    VALUES ((MIN(new.PublishAt / 600000000, 4294967295) << 31) | new.ArticleId, new.Headline, new.Standfirst, new.Byline, new.Tags, new.Captions, new.Body, new.Facets);
                END;
                """);

            // Read soon after by the site itself, or by “search rebuild”.
            migrationBuilder.Sql("INSERT INTO SearchErrands (ArticleId, IsOfRebuild) SELECT Id, 1 FROM Articles WHERE LiveId IS NOT NULL ORDER BY Id;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE StorySearch;");

            migrationBuilder.DropTable(
                name: "SearchedStories");

            migrationBuilder.DropTable(
                name: "SearchErrands");

            migrationBuilder.DropTable(
                name: "SearchWords");
        }
    }
}
