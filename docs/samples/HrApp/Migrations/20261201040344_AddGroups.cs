using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HrApp.Migrations
{
    /// <inheritdoc />
    public partial class AddGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "group_id",
                table: "mutual_learning_sessions",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "group_id",
                table: "mutual_learning_responsibilities",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "group_id",
                table: "mutual_learning_decisions",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_sessions_group",
                table: "mutual_learning_sessions",
                columns: new[] { "tenant", "group_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_responsibilities_group",
                table: "mutual_learning_responsibilities",
                columns: new[] { "tenant", "group_id", "is_open", "due_day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_decisions_group_declared",
                table: "mutual_learning_decisions",
                columns: new[] { "tenant", "group_id", "declared_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mutual_learning_decisions_group_review",
                table: "mutual_learning_decisions",
                columns: new[] { "tenant", "group_id", "status", "review_day", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mutual_learning_sessions_group",
                table: "mutual_learning_sessions");

            migrationBuilder.DropIndex(
                name: "ix_mutual_learning_responsibilities_group",
                table: "mutual_learning_responsibilities");

            migrationBuilder.DropIndex(
                name: "ix_mutual_learning_decisions_group_declared",
                table: "mutual_learning_decisions");

            migrationBuilder.DropIndex(
                name: "ix_mutual_learning_decisions_group_review",
                table: "mutual_learning_decisions");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "mutual_learning_sessions");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "mutual_learning_responsibilities");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "mutual_learning_decisions");
        }
    }
}
