using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HrApp.Migrations
{
    /// <inheritdoc />
    public partial class UpgradeMutualLearning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mutual_learning_decisions",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    declared_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    review_day = table.Column<int>(type: "INTEGER", nullable: true),
                    session_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_decisions", x => new { x.tenant, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mutual_learning_responsibilities",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    accountable = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_day = table.Column<int>(type: "INTEGER", nullable: false),
                    is_orphaned = table.Column<bool>(type: "INTEGER", nullable: false),
                    session_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    decision_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_responsibilities", x => new { x.tenant, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mutual_learning_session_people",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    session_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_session_people", x => new { x.tenant, x.session_id, x.person });
                });

            migrationBuilder.CreateTable(
                name: "mutual_learning_sessions",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    goal = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    practice = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutual_learning_sessions", x => new { x.tenant, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_decisions_declared",
                table: "mutual_learning_decisions",
                columns: new[] { "tenant", "declared_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_decisions_review",
                table: "mutual_learning_decisions",
                columns: new[] { "tenant", "status", "review_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_responsibilities_accountable",
                table: "mutual_learning_responsibilities",
                columns: new[] { "tenant", "is_open", "accountable", "due_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_responsibilities_due",
                table: "mutual_learning_responsibilities",
                columns: new[] { "tenant", "is_open", "due_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_session_people_at",
                table: "mutual_learning_session_people",
                columns: new[] { "tenant", "person", "at", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_sessions_at",
                table: "mutual_learning_sessions",
                columns: new[] { "tenant", "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mutual_learning_decisions");

            migrationBuilder.DropTable(
                name: "mutual_learning_responsibilities");

            migrationBuilder.DropTable(
                name: "mutual_learning_session_people");

            migrationBuilder.DropTable(
                name: "mutual_learning_sessions");
        }
    }
}
