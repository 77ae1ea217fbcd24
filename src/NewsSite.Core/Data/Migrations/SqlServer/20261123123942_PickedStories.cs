using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
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
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "StandsAtEnd",
                table: "Corrections",
                type: "bit",
                nullable: false,
                defaultValue: false);

            // Addresses are compared as Commenter.Spell writes them.
            migrationBuilder.Sql("""UPDATE [Comments] SET [Email] = LOWER([Email]) WHERE [Email] COLLATE Latin1_General_BIN2 <> LOWER([Email])""");
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
