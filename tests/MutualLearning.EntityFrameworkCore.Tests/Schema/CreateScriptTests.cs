using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>What the tables look like in each kind of database: a change of them is a change of every host's database.</summary>
public sealed class CreateScriptTests
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server
    private const int MaxClusteredKeyBytes = 900;
    private const int MaxIndexKeyBytes = 1_700;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    [InlineData("sqlserver")]
    public void TheTables_AreAsApproved(string provider)
    {
        using var context = Scripts.Context(provider);
        var script = context.Database.GenerateCreateScript().ReplaceLineEndings("\n");
        Approved.Matches(script, $"tests/MutualLearning.EntityFrameworkCore.Tests/Fixtures/schema/{provider}.sql");
    }

    [Fact]
    public void OnSqlServer_TheScriptParses_AndIdsAreComparedOrdinally()
    {
        using var context = Scripts.Context("sqlserver");
        var script = context.Database.GenerateCreateScript();
        TransactSql.Errors(script).Should().BeEmpty();
        var ids = Regex.Matches(script, @"\[(tenant|kind|stream_id|scope|command_id|name|handler|id|person|practice|accountable)\] nvarchar\(\d+\)(.*?),");
        ids.Should().HaveCount(25);
        ids.Select(m => m.Groups[2].Value).Should().OnlyContain(rest => rest.StartsWith(" COLLATE Latin1_General_BIN2 ", System.StringComparison.Ordinal));
        ids.Where(m => m.Groups[2].Value.EndsWith(" NOT NULL", System.StringComparison.Ordinal)).Should().HaveCount(24, "an item of a group is nobody's own");
        script.Should().Contain("[payload] nvarchar(max) NOT NULL").And.Contain("[recorded_at] bigint NOT NULL");
        script.Should().Contain("WHERE position IS NOT NULL", "SQL Server takes two nulls for equal");
    }

    [Fact]
    public void OnSqlServer_EveryKeyAndIndexFits()
    {
        using var context = Scripts.Context("sqlserver");
        var types = context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(t => t.ClrType.Assembly == typeof(EventRow).Assembly).ToList();
        types.Should().NotBeEmpty();
        types.Select(t => t.FindPrimaryKey()!.Properties.Sum(Bytes)).Should().OnlyContain(bytes => bytes <= MaxClusteredKeyBytes);
        types.SelectMany(t => t.GetIndexes()).Select(i => i.Properties.Sum(Bytes)).Should().OnlyContain(bytes => bytes <= MaxIndexKeyBytes);
    }

    private static int Bytes(IProperty property) => property.GetColumnType() switch
    {
        "bit" => 1,
        "bigint" => 8,
        "int" => 4,
        var text when text.StartsWith("nvarchar(", System.StringComparison.Ordinal) => 2 * property.GetMaxLength()!.Value,
        var other => throw new System.InvalidOperationException($"How long is {other}?"),
    };
}
