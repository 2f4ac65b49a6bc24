using System;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>A context for each kind of database, without a database behind it.</summary>
internal static class Scripts
{
    public static HrContext Context(string provider, params Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] interceptors) =>
        new((DbContextOptions<HrContext>)Use(new DbContextOptionsBuilder<HrContext>().AddInterceptors(interceptors), provider).Options);

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string provider) => provider switch
    {
        "sqlite" => options.UseSqlite("Data Source=:memory:"),
        "postgres" => options.UseNpgsql("Host=nowhere"),
        "sqlserver" => options.UseSqlServer("Server=nowhere"),
        _ => throw new ArgumentException(provider, nameof(provider)),
    };
}
