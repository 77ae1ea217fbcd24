using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HoldFirstComments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Whoever has set the rules keeps what was set.
            migrationBuilder.Sql("""UPDATE "RuleBooks" SET "FirstComments" = 1 WHERE "Version" = 1""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "RuleBooks" SET "FirstComments" = 0 WHERE "Version" = 1""");
        }
    }
}
