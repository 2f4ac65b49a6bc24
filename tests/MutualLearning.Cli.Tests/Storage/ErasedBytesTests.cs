using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>After an erasure no word of the person is in the bytes of the store, or in a file beside it.</summary>
public sealed class ErasedBytesTests
{
    [Theory]
    [InlineData("Ana Kovač")]
    [InlineData("Bruno Sá")]
    [InlineData("Chidi Eze")]
    [InlineData("Dora Lind")]
    public async Task OfTheSample_NothingIsLeft(string person)
    {
        foreach (var journal in new[] { "delete", "wal", "persist" })
        {
            using var store = new StoreUse();
            await store.ImportSampleAsync();
            await AskAsync(store, "PRAGMA journal_mode = " + journal);

            await NothingIsLeftAsync(store, person);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(400)]
    public async Task OfARecordInWhichTheySpokeAllTheTime_NothingIsLeft(int sentences)
    {
        using var store = new StoreUse();
        var log = new StringBuilder("10:00:00 <ana> present+\n10:00:01 <ben> present+\n10:00:02 <ana> scribe: ana\n");
        for (var i = 0; i < sentences; i++)
        {
            log.Append(CultureInfo.InvariantCulture, $"10:01:00 <ana> ben: Sentence {i} of \"Ben\", <für> {new string((char)('a' + (i % 26)), i * 37 % 300)}\n");
            log.Append(CultureInfo.InvariantCulture, $"10:01:01 <ana> ana: An answer {i}\n");
        }

        await store.GoodAsync("import", store.Write("2024-01-01.log", log.ToString()));

        await NothingIsLeftAsync(store, "ben");
    }

    // A command that is killed after it erased leaves the store as one that found the file in use.
    [Fact]
    public async Task WhatACommandLeftInTheBytes_TheNextOneTakesOut()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        (await EraseBesideAReaderAsync(store, "Bruno Sá")).Code.Should().Be(1);

        const string Left = "SELECT name FROM sqlite_master WHERE name = 'mutual_learning_bytes_to_overwrite'";
        (await AskAsync(store, Left)).Should().ContainSingle();
        await store.GoodAsync("session", "list");

        (await AskAsync(store, Left)).Should().BeEmpty();
        (await File.ReadAllBytesAsync(store.File)).AsSpan().IndexOf("Bruno"u8).Should().Be(-1);
    }

    [Fact]
    public async Task WhileAnotherProgramReadsTheLog_ItIsSaid_AndTheIdErasesTheRest()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var (code, output, _) = await EraseBesideAReaderAsync(store, "Bruno Sá");

        code.Should().Be(1);
        output.Should().Contain("erased from 4 sessions").And.Contain("another program reads from it; erase 'person-3' once more");

        (await store.GoodAsync("erase", "person-3", "--yes")).Should().Contain("erased from 0 sessions");
        (await File.ReadAllBytesAsync(store.File)).AsSpan().IndexOf("Bruno"u8).Should().Be(-1);
        File.Exists(store.File + "-wal").Should().BeFalse();
    }

    // Another program reads from the log, so that the file cannot be written anew.
    private static async Task<(int Code, string Out, string Error)> EraseBesideAReaderAsync(StoreUse store, string person)
    {
        await using var reader = new SqliteConnection($"Data Source={store.File};Pooling=False");
        await reader.OpenAsync();
        await using var command = reader.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = wal; SELECT payload FROM mutual_learning_events";
        await using var rows = await command.ExecuteReaderAsync();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        return await store.Async("erase", person, "--yes");
    }

    private static async Task NothingIsLeftAsync(StoreUse store, string person)
    {
        var before = await TextsAsync(store);
        (await store.Async("erase", person, "--yes")).Code.Should().BeOneOf(0, 1);
        var after = string.Join('\n', (await TextsAsync(store)).Concat(await AskAsync(store, "SELECT payload FROM mutual_learning_events")));

        // What still stands in a row, as others said it too, is not the person's alone.
        var gone = before.Append(person).Where(text => !after.Contains(text, StringComparison.Ordinal)).ToList();
        gone.Should().HaveCountGreaterThan(2);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store.File)!, Path.GetFileName(store.File) + "*"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            gone.Where(text => IsIn(bytes, text) || IsIn(bytes, JsonEncodedText.Encode(text).ToString())).Should().BeEmpty("{0} must not hold them", file);
        }
    }

    private static bool IsIn(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    // All sentences in the events, and the id of the person among them; short words are in every file.
    private static async Task<IReadOnlyList<string>> TextsAsync(StoreUse store) =>
        [.. (await AskAsync(store, "SELECT payload FROM mutual_learning_events")).SelectMany(json => Texts(JsonNode.Parse(json))).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(member => Texts(member.Value)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.TryGetValue<string>(out var text) && text.Length >= 8 => [text],
        _ => [],
    };

    private static async Task<IReadOnlyList<string>> AskAsync(StoreUse store, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={store.File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // No part of it comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
