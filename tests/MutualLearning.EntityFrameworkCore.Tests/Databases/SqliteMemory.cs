using System;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>A database in memory that several connections share, as long as one is open.</summary>
public sealed class SqliteMemory : TestDatabase
{
    private readonly SqliteConnection keepAlive = new($"Data Source=hr-{Guid.NewGuid():N};Mode=Memory;Cache=Shared");

    public override int RaceRounds => 20;

    public override string Provider => "sqlite";

    public override string ConnectionString => keepAlive.ConnectionString;

    public override async ValueTask InitializeAsync()
    {
        await keepAlive.OpenAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await keepAlive.DisposeAsync();
        await base.DisposeAsync();
    }
}
