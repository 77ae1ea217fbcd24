using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BreakingEverywhere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsEverywhere",
                table: "BreakingNews",
                type: "bit",
                nullable: false,
                defaultValue: true);

            // What named sections stood in these alone.
            migrationBuilder.Sql("EXEC(N'UPDATE [BreakingNews] SET [IsEverywhere] = 0 WHERE [Id] IN (SELECT [BreakingNewsId] FROM [BreakingNewsSections])')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsEverywhere",
                table: "BreakingNews");
        }
    }
}
