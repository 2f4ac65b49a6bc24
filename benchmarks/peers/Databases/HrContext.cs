using Microsoft.EntityFrameworkCore;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>The context of an application that has added the library.</summary>
public sealed class HrContext(DbContextOptions<HrContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
}
