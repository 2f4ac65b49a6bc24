using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

/// <summary>Reads logs that the tests write, about people who do not exist.</summary>
internal static class Logs
{
    public const string Table =
        """
        [
          { "name": "Ada Ackermann", "nick": ["ada", "ada-home"] },
          { "name": "Bo Nilsson", "nick": ["bnil"], "homepage": "https://example.org/bo" },
          { "name": "Cleo Marsh", "nick": ["cleo_"] },
          { "name": "Bo Zander", "nick": ["zan"] },
          { "name": "Éloïse Dubois", "nick": "eloise" },
          { "name": "Twin One", "nick": ["twin"] },
          { "name": "Twin Two", "nick": ["twin"] }
        ]
        """;

    public static async Task<ScribeOptions> OptionsAsync()
    {
        using var table = new MemoryStream(Encoding.UTF8.GetBytes(Table));
        return new ScribeOptions { Aliases = (await ScribeAliases.ReadAsync(table)).Value };
    }

    /// <summary>Reads lines of the form <c>ada: text</c>, each a minute after the one before it.</summary>
    public static async Task<ScribeRecord> ReadAsync(params string[] said) =>
        await ReadRawAsync([.. said.Select((line, minute) => $"10:{minute:00} <{line[..line.IndexOf(':')]}> {line[(line.IndexOf(':') + 1)..].Trim()}")]);

    public static async Task<ScribeRecord> ReadRawAsync(params string[] lines)
    {
        using var log = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        return (await ScribeLogReader.ReadAsync(log, await OptionsAsync())).Value;
    }

    public static IEnumerable<string> Names(this IEnumerable<ScribePerson> people) => people.Select(person => person.Name);

    public static IEnumerable<T> Of<T>(this ScribeRecord record)
        where T : ScribeEntry => record.Entries.OfType<T>();
}
