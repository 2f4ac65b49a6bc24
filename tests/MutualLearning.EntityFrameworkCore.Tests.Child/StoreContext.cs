using System;
using Microsoft.EntityFrameworkCore;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>A context with the tables of the library and nothing else.</summary>
public sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    /// <summary>Points options at a database.</summary>
    /// <param name="options">The options.</param>
    /// <param name="provider"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="connection">The connection string.</param>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string provider, string connection) => provider switch
    {
        "sqlite" => options.UseSqlite(connection),
        "postgres" => options.UseNpgsql(connection),
        _ => throw new ArgumentException($"{provider} is not known: sqlite or postgres.", nameof(provider)),
    };

    public static StoreContext Open(string provider, string connection)
    {
        var options = new DbContextOptionsBuilder<StoreContext>();
        Use(options, provider, connection);
        return new StoreContext(options.Options);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
}
