using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>A database in a file of its own.</summary>
public sealed class SqliteFile : TestDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("mutual-learning-").FullName;

    public string File => Path.Combine(folder, "hr.db");

    public override int RaceRounds => 30;

    public override string Provider => "sqlite";

    public override string ConnectionString => $"Data Source={File}";

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return base.DisposeAsync();
    }
}
