using Microsoft.EntityFrameworkCore;

namespace MutualLearning.Cli.Storage;

/// <summary>The database in a store file: the tables of the library, and the names of people, which the library does not keep.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<KnownPerson> People => Set<KnownPerson>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseMutualLearning();
        var person = modelBuilder.Entity<KnownPerson>().ToTable("people");
        person.HasKey(p => p.Number);
        person.HasIndex(p => p.Name).IsUnique();
        person.Property(p => p.Number).HasColumnName("number").ValueGeneratedNever();
        person.Property(p => p.Name).HasColumnName("name");
    }
}
