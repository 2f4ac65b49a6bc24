using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The alias table: people's names and the nicks they use. Immutable.</summary>
/// <remarks>
/// A nick that stands for two people resolves to neither. Upper and lower case, and <c>_</c>, <c>-</c>, spaces and signs between the letters, do not matter.
/// </remarks>
public sealed class ScribeAliases
{
    private const int MaxBytes = 16 << 20;

    private readonly NameIndex exact = new();
    private readonly NameIndex squeezed = new();
    private readonly NameIndex plain = new();
    private readonly NameIndex firstNames = new();

    private ScribeAliases(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> people)
    {
        var names = new List<string>();
        foreach (var person in people)
        {
            names.Add(person.Key);
            exact.Add(person.Key, person.Key);
            squeezed.Add(NickForms.Squeeze(person.Key), person.Key);
            foreach (var nick in person.Value)
            {
                exact.Add(nick, person.Key);
                squeezed.Add(NickForms.Squeeze(nick), person.Key);
                plain.Add(NickForms.Plain(nick), person.Key);
            }

            foreach (var part in NickForms.Parts(person.Key).Take(1))
            {
                firstNames.Add(part, person.Key);
            }
        }

        Names = names;
    }

    /// <summary>The table without people.</summary>
    public static ScribeAliases None { get; } = new([]);

    /// <summary>The names in the order of the table.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Makes a table.</summary>
    /// <param name="people">Each person's name and nicks.</param>
    /// <returns>The table.</returns>
    public static ScribeAliases Of(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> people) => new(Guard.Against.Null(people));

    /// <summary>
    /// Reads a table from JSON: an array of objects with a <c>name</c> and a <c>nick</c>, which is a string or an array of strings.
    /// Other members are skipped.
    /// </summary>
    /// <param name="json">The JSON, in UTF-8.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The table, or why it cannot be read.</returns>
    public static async Task<ScribeReadResult<ScribeAliases>> ReadAsync(Stream json, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(json);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await json.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                return new ScribeFailure(ScribeFailureKind.TooLong, 0, 0, MaxBytes, "The alias table is longer than 16 MiB.");
            }
        }

        var start = bytes.Length >= 3 && bytes.GetBuffer().AsSpan(0, 3).SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        try
        {
            using var document = JsonDocument.Parse(new ReadOnlyMemory<byte>(bytes.GetBuffer(), start, (int)bytes.Length - start));
            return AliasTable.Read(document.RootElement) is { } people
                ? new ScribeAliases(people)
                : new ScribeFailure(
                    ScribeFailureKind.NotAnAliasTable, 1, 0, null, "The alias table is not an array of objects with a \"name\" and a \"nick\".");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is not valid Unicode.
            var line = (wrong as JsonException)?.LineNumber + 1 ?? 1;
            var column = (wrong as JsonException)?.BytePositionInLine + 1 ?? 0;
            return new ScribeFailure(ScribeFailureKind.NotAnAliasTable, (int)line, (int)column, null, "The alias table is not JSON.");
        }
    }

    /// <summary>The name of a person, from a nick or from the name itself.</summary>
    /// <param name="label">The nick or name.</param>
    /// <returns>The name; null where nobody, or more than one person, is called so.</returns>
    /// <remarks>
    /// Tried in this order: as written; without signs (<c>Jo_Doe</c>, <c>jo-doe</c>); without the marks a client adds to a nick in use
    /// or away (<c>jo_</c>, <c>jo1</c>, <c>jo|away</c>), on either side.
    /// </remarks>
    public string? Find(string label)
    {
        Guard.Against.Null(label);
        return exact.TryFind(label, out var name) || squeezed.TryFind(NickForms.Squeeze(label), out name) || plain.TryFind(NickForms.Plain(label), out name)
            ? name
            : null;
    }

    internal string? FindFirstName(string name) => firstNames.TryFind(name, out var found) ? found : null;
}
