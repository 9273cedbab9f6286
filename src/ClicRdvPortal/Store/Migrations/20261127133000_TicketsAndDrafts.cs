using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClicRdvPortal.Store.Migrations
{
    /// <inheritdoc />
    public partial class TicketsAndDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Upstream = table.Column<string>(maxLength: 255, nullable: false),
                    ProId = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(maxLength: 60, nullable: false),
                    GroupId = table.Column<long>(nullable: false),
                    RecordId = table.Column<long>(nullable: true),
                    Place = table.Column<string>(maxLength: 500, nullable: false),
                    Content = table.Column<byte[]>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                columns: table => new
                {
                    Id = table.Column<string>(maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tickets", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_drafts_ExpiresAt",
                table: "drafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_drafts_Upstream_ProId",
                table: "drafts",
                columns: new[] { "Upstream", "ProId" });

            migrationBuilder.CreateIndex(
                name: "IX_tickets_ExpiresAt",
                table: "tickets",
                column: "ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "tickets");
        }
    }
}
