using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClicRdvPortal.Store.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "personal_sets",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Upstream = table.Column<string>(maxLength: 255, nullable: false),
                    ProId = table.Column<long>(nullable: false),
                    GroupId = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 60, nullable: false),
                    Calendars = table.Column<string>(maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_sets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    Upstream = table.Column<string>(maxLength: 255, nullable: false),
                    ProId = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 60, nullable: false),
                    Value = table.Column<string>(maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => new { x.Upstream, x.ProId, x.Name });
                });

            migrationBuilder.CreateIndex(
                name: "IX_personal_sets_Upstream_ProId_GroupId_Name",
                table: "personal_sets",
                columns: new[] { "Upstream", "ProId", "GroupId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "personal_sets");

            migrationBuilder.DropTable(
                name: "preferences");
        }
    }
}
