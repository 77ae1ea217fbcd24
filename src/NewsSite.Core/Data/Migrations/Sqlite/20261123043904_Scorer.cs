using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Scorer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "UsesScorer",
                table: "RuleBooks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ScorerModels",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    LearnedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Approved = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    Caught = table.Column<int>(type: "INTEGER", nullable: false),
                    Wronged = table.Column<int>(type: "INTEGER", nullable: false),
                    Speaks = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorerModels", x => x.Id);
                });

            migrationBuilder.UpdateData(
                table: "RuleBooks",
                keyColumn: "Id",
                keyValue: 1,
                column: "UsesScorer",
                value: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorerModels_Language_Id",
                table: "ScorerModels",
                columns: new[] { "Language", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScorerModels");

            migrationBuilder.DropColumn(
                name: "UsesScorer",
                table: "RuleBooks");
        }
    }
}
