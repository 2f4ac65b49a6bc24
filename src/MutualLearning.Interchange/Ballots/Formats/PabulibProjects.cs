using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The projects of a Pabulib file in their order, with their costs.</summary>
internal sealed class PabulibProjects
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Rational> costs = [];

    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<Rational> Costs => costs;

    /// <summary>An amount with a point or a comma before the decimals, as the tools of Pabulib take it; a comma is none between thousands.</summary>
    public static Rational Amount(CsvField cell)
    {
        var isDecimalComma = cell.Text.IndexOf('.') < 0 && cell.Text.IndexOf(',') == cell.Text.LastIndexOf(',');
        return Rational.TryParse(isDecimalComma ? cell.Text.Replace(',', '.') : cell.Text, out var amount) && amount >= 0
            ? amount : throw cell.Wrong($"'{cell.Text}' is no amount", "a number from 0, such as 1053.5");
    }

    public int Find(string id) => places.TryGetValue(id, out var place) ? place : -1;

    public void Add(CsvField id, CsvField cost, string name, int max)
    {
        if (id.Text.Length == 0 || places.ContainsKey(id.Text) || names.Count >= Math.Min(max, ProfileBuilder.MaxOptions))
        {
            throw id.Wrong($"The project '{id.Text}' is empty, stands twice or is one too many", "another project");
        }

        places.Add(id.Text, names.Count);
        names.Add(name.Length > 0 ? name : id.Text);
        costs.Add(Amount(cost));
    }
}
