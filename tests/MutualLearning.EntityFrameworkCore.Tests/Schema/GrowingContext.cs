using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>The context of a host, at each stage of its life.</summary>
public sealed class GrowingContext(DbContextOptions<GrowingContext> options, ModelVersion version) : DbContext(options)
{
    public ModelVersion Version => version;

    public DbSet<Employee> Employees => Set<Employee>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (version != ModelVersion.Before)
        {
            modelBuilder.UseMutualLearning();
        }

        if (version == ModelVersion.Earlier)
        {
            modelBuilder.Entity<FeedCheckpointRow>().Ignore(c => c.RetryReason);
        }
    }

    /// <summary>A model for each version, where the framework would keep one for each type.</summary>
    public sealed class CacheKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((GrowingContext)context).Version, designTime);
    }
}
