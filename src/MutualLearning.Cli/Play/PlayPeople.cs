using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Cli.Review;

namespace MutualLearning.Cli.Play;

/// <summary>The people of a play.</summary>
internal static class PlayPeople
{
    public const string Everybody = "everybody";

    private const int Most = 1_000;

    public static IReadOnlyList<string> Names { get; } =
    [
        "ana", "bruno", "cleo", "dan", "eva", "finn", "gita", "hugo", "ida", "jan", "kim", "lea", "milo", "nora", "omar", "pia",
        "quin", "rosa", "sven", "tara", "uma", "vito", "wanda", "xenia", "yuri", "zoe",
    ];

    public static ValueList<PersonId> Of(int count) => ValueList<PersonId>.Of(Enumerable.Range(0, count).Select(i => new PersonId(Name(i))));

    /// <summary>Whom somebody plays by commands.</summary>
    public static ValueList<PersonId> Live(PlayRequest request) => request.As switch
    {
        null => [],
        Everybody => Of(request.People),
        var name => [new PersonId(name)],
    };

    /// <summary>Why a play is not possible; null when it is.</summary>
    public static string? Reason(PlayRequest request) => request.People > Most
        ? $"at most {Words.Of(Most)} people play"
        : request.As is null or Everybody || Of(request.People).Any(p => string.Equals(p.Value, request.As, StringComparison.Ordinal))
            ? null
            : $"'{request.As}' is not there; there are {string.Join(", ", Of(Math.Min(request.People, Names.Count)))}";

    private static string Name(int place) => place < Names.Count ? Names[place] : "p" + Words.Of(place + 1);
}
