using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Contributions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Practices;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>What is left of a person outside the rows: in the bytes of the file, its journal and its write-ahead log.</summary>
public sealed class ErasedBytesTests : IAsyncLifetime
{
    private const int Sentences = 200;
    private static readonly PersonId Ana = new("ana-7f31c0de");
    private static readonly PersonId Ben = new("ben");
    private readonly SqliteFile database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("wal")]
    [InlineData("delete")]
    [InlineData("persist")]
    public async Task AfterAnErasure_TheyHoldNeitherPersonNorWords(string journal)
    {
        using var app = new HrApplication(database);
        using var scope = app.Open();
        await scope.Context.Database.OpenConnectionAsync();
#pragma warning disable EF1003 // A pragma takes no parameter, and the words stand above.
        await scope.Context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = " + journal);
#pragma warning restore EF1003
        await scope.Context.Database.ExecuteSqlRawAsync("PRAGMA journal_size_limit = 12345");
        await FillAsync(scope);
        await scope.Get<IPersonalData>().EraseAsync(Ana);
        await scope.Get<EfReadModels<HrContext>>().RebuildAsync(TenantId.Single);
        (await LeftAsync()).Should().NotBeEmpty("pages and journals keep old copies by themselves");

        var result = await scope.Get<EfErasedBytes<HrContext>>().OverwriteAsync();

        result.Should().Be(ErasedBytes.Overwritten);
        (await LeftAsync()).Should().BeEmpty();
        (await scope.Context.Database.SqlQueryRaw<long>("SELECT journal_size_limit AS Value FROM pragma_journal_size_limit").ToListAsync())
            .Should().Equal([12345], "the connection is the host's");
        (await scope.Get<ISessions>().FindUnfilteredAsync(new("s")))!.Contributions.Should().HaveCount(2 * Sentences);
        (await scope.Get<EfErasedBytes<HrContext>>().OverwriteAsync()).Should().Be(ErasedBytes.Overwritten);
    }

    [Fact]
    public async Task WhileSomebodyReads_TheLogIsInUse_AndAfterwardsItIsEmptied()
    {
        using var app = new HrApplication(database);
        using var scope = app.Open();
        await FillAsync(scope);
        await scope.Get<IPersonalData>().EraseAsync(Ana);
        await using (var reader = database.NewContext())
        {
            await reader.Database.OpenConnectionAsync();
            await using var command = reader.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT payload FROM mutual_learning_events";
            await using var rows = await command.ExecuteReaderAsync();
            (await rows.ReadAsync()).Should().BeTrue();
            (await scope.Get<EfErasedBytes<HrContext>>().OverwriteAsync()).Should().Be(ErasedBytes.InUse);
        }

        (await scope.Get<EfErasedBytes<HrContext>>().OverwriteAsync()).Should().Be(ErasedBytes.Overwritten);
        await scope.Get<EfReadModels<HrContext>>().RebuildAsync(TenantId.Single);
        (await LeftAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task WithinATransactionOfTheHost_ItIsRefused()
    {
        using var app = new HrApplication(database);
        using var scope = app.Open();
        await using var transaction = await scope.Context.Database.BeginTransactionAsync();

        var overwriting = async () => await scope.Get<EfErasedBytes<HrContext>>().OverwriteAsync();

        (await overwriting.Should().ThrowAsync<InvalidOperationException>()).WithMessage("A transaction of the host is open*");
    }

    private static async Task FillAsync(HrApplication.Scope scope)
    {
        var sessions = scope.Get<ISessions>();
        await sessions.StartAsync(new("s"), PracticeCatalogue.OpenMeeting.Id, "Learn", [Ana, Ben], Ben);
        for (var i = 0; i < Sentences; i++)
        {
            (await sessions.ContributeAsync(new("s"), Ana, ContributionKind.View, Sentence(i))).IsAccepted.Should().BeTrue();
            (await sessions.ContributeAsync(new("s"), Ben, ContributionKind.View, "Ben says a thing of his own, which stays")).IsAccepted.Should().BeTrue();
        }
    }

    private static string Sentence(int number) => string.Create(CultureInfo.InvariantCulture, $"ana-said-{number:000}-{new string('x', 40 + (number % 7 * 60))}");

    private async Task<List<string>> LeftAsync()
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database.File)!))
        {
            // The database is open, and its pools are as they are in an application that goes on.
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            found.AddRange(Enumerable.Range(0, Sentences).Select(Sentence).Append(Ana.Value)
                .Where(text => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(text[..12])) >= 0)
                .Select(text => Path.GetFileName(file) + ": " + text));
        }

        return found;
    }
}
