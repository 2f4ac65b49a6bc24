using Microsoft.EntityFrameworkCore;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>The context of an application that existed before it added the library.</summary>
public sealed class HrContext(DbContextOptions<HrContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
}

public sealed class Employee
{
    public int Id { get; set; }

    public string Name { get; set; } = string.Empty;
}
