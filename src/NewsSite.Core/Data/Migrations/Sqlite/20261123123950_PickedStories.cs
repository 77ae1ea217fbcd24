using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PickedStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RelatedIds",
                table: "Stories",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "StandsAtEnd",
                table: "Corrections",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Addresses are compared as Commenter.Spell writes them.
            migrationBuilder.Sql("""UPDATE "Comments" SET "Email" = lower("Email") WHERE "Email" <> lower("Email")""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RelatedIds",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "StandsAtEnd",
                table: "Corrections");
        }
    }
}
