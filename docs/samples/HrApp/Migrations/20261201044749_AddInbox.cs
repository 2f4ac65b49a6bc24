using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HrApp.Migrations
{
    /// <inheritdoc />
    public partial class AddInbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mutual_learning_inbox",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    stream_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    group_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    item = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    due_day = table.Column<int>(type: "INTEGER", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    contribution_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_inbox", x => new { x.tenant, x.kind, x.stream_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_inbox_due",
                table: "mutual_learning_inbox",
                columns: new[] { "tenant", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_inbox_group",
                table: "mutual_learning_inbox",
                columns: new[] { "tenant", "group_id", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_inbox_person",
                table: "mutual_learning_inbox",
                columns: new[] { "tenant", "person", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_inbox_since",
                table: "mutual_learning_inbox",
                columns: new[] { "tenant", "since" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mutual_learning_inbox");
        }
    }
}
