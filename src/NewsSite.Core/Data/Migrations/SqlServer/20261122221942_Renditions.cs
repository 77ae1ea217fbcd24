using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Renditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RenditionTrouble",
                table: "Photos",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RenditionsMadeAt",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Photos_RenditionsMadeAt_Id",
                table: "Photos",
                columns: new[] { "RenditionsMadeAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Rights_EmbargoedUntil",
                table: "Photos",
                column: "Rights_EmbargoedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Rights_ExpiresAt",
                table: "Photos",
                column: "Rights_ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Photos_RenditionsMadeAt_Id",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Rights_EmbargoedUntil",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Rights_ExpiresAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "RenditionTrouble",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "RenditionsMadeAt",
                table: "Photos");
        }
    }
}
