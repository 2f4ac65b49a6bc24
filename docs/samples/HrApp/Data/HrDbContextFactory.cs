using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HrApp.Data;

/// <summary>How <c>dotnet ef</c> makes the context when it writes a migration.</summary>
public sealed class HrDbContextFactory : IDesignTimeDbContextFactory<HrDbContext>
{
    public HrDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<HrDbContext>().UseSqlite("Data Source=design.db").Options, new Company());
}
