using HrApp.Entities;
using Microsoft.EntityFrameworkCore;

namespace HrApp.Data;

// <persistence-context>
public sealed class HrDbContext(DbContextOptions<HrDbContext> options, Company company) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<LeaveRequest> LeaveRequests => Set<LeaveRequest>();

    public DbSet<Letter> Letters => Set<Letter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>().Ignore(e => e.Person).HasQueryFilter(e => e.Company == company.Name);
        modelBuilder.Entity<LeaveRequest>().HasQueryFilter(l => l.Company == company.Name);
        modelBuilder.UseMutualLearning();
    }
}
// </persistence-context>
