using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HrApp.Migrations
{
    /// <inheritdoc />
    public partial class AddMutualLearning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mutual_learning_events",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    stream_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    command_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_events", x => new { x.tenant, x.kind, x.stream_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "mutual_learning_feed_checkpoints",
                columns: table => new
                {
                    handler = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    retry_attempts = table.Column<int>(type: "INTEGER", nullable: true),
                    retry_at = table.Column<long>(type: "INTEGER", nullable: true),
                    retry_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    parked = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_feed_checkpoints", x => x.handler);
                });

            migrationBuilder.CreateTable(
                name: "mutual_learning_feed_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_feed_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mutual_learning_pseudonym_keys",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    stream_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_pseudonym_keys", x => new { x.tenant, x.kind, x.stream_id, x.scope });
                });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_events_unnumbered",
                table: "mutual_learning_events",
                columns: new[] { "stream_id", "tenant", "kind", "version" },
                filter: "position IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_mutual_learning_events_command",
                table: "mutual_learning_events",
                columns: new[] { "tenant", "kind", "stream_id", "command_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_mutual_learning_events_position",
                table: "mutual_learning_events",
                column: "position",
                unique: true,
                filter: "position IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mutual_learning_events");

            migrationBuilder.DropTable(
                name: "mutual_learning_feed_checkpoints");

            migrationBuilder.DropTable(
                name: "mutual_learning_feed_head");

            migrationBuilder.DropTable(
                name: "mutual_learning_pseudonym_keys");
        }
    }
}
