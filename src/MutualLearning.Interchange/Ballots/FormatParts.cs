using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What each format is made of: its parser, what it can hold, and its lines.</summary>
internal static class FormatParts
{
    private static readonly Dictionary<BallotFormat, FormatLimits> Known = new()
    {
        [BallotFormat.Blt] = new("BLT", BallotForm.Ranking) { Ties = true, Title = true, Seats = true, NeedsSeats = true, Withdrawn = true },
        [BallotFormat.Hill] = new("Hill", BallotForm.Ranking) { Title = true, Seats = true, NeedsSeats = true },
        [BallotFormat.PrefLibSoc] = new("PrefLib soc", BallotForm.Ranking) { Title = true, Gaps = false },
        [BallotFormat.PrefLibSoi] = new("PrefLib soi", BallotForm.Ranking) { Title = true, Blank = false },
        [BallotFormat.PrefLibToc] = new("PrefLib toc", BallotForm.Ranking) { Title = true, Ties = true, Gaps = false },
        [BallotFormat.PrefLibToi] = new("PrefLib toi", BallotForm.Ranking) { Title = true, Ties = true, Blank = false },
        [BallotFormat.PrefLibCat] = new("PrefLib cat", BallotForm.Approval, BallotForm.Score) { Title = true, MaxScore = true },
        [BallotFormat.Abif] = new("ABIF", BallotForm.Ranking, BallotForm.Score) { Ties = true, Title = true, MaxScore = true, NeedsMark = true },
        [BallotFormat.Condorcet] = new("Condorcet Election Format", BallotForm.Ranking)
        {
            Ties = true, Title = true, Seats = true, Unranked = true, Reserved = "><=;,#/^*|:",
        },
        [BallotFormat.Debian] = new("Debian tally", BallotForm.Ranking) { Ties = true, MaxRank = 35 },
        [BallotFormat.Starvote] = new("starvote", BallotForm.Score)
        {
            Seats = true, MaxScore = true, TieOrder = true, Gaps = false, NeedsMark = true, Reserved = "=[]#:",
        },
        [BallotFormat.AbcYaml] = new("abc.yaml", BallotForm.Approval) { Title = true, Seats = true, PlaceNames = true },
        [BallotFormat.Pabulib] = new("Pabulib", BallotForm.Approval, BallotForm.Ranking, BallotForm.Score) { Title = true, Costs = true },
        [BallotFormat.ScottishCsv] = new("Scottish CSV", BallotForm.Ranking) { Title = true, Seats = true, NeedsSeats = true },
        [BallotFormat.Csv] = new("CSV", BallotForm.Ranking, BallotForm.Approval, BallotForm.Score)
        {
            Ties = true, Title = true, Seats = true, Unranked = true, MaxScore = true,
        },
    };

    public static FormatLimits? Limits(BallotFormat format) => Known.TryGetValue(format, out var limits) ? limits : null;

    public static BallotParser? Parser(BallotFormat format, BallotFileOptions options) => format switch
    {
        BallotFormat.Blt or BallotFormat.Hill => new BltParser(options, format == BallotFormat.Hill),
        BallotFormat.PrefLibSoc or BallotFormat.PrefLibSoi or BallotFormat.PrefLibToc or BallotFormat.PrefLibToi or BallotFormat.PrefLibCat =>
            new PrefLibParser(options, format),
        BallotFormat.Abif => new AbifParser(options),
        BallotFormat.Condorcet => new CondorcetParser(options),
        BallotFormat.Debian => new DebianParser(options),
        BallotFormat.Starvote => new StarvoteParser(options),
        BallotFormat.AbcYaml => new AbcYamlParser(options),
        BallotFormat.Pabulib => new PabulibParser(options),
        BallotFormat.ScottishCsv => new ScottishCsvParser(options),
        BallotFormat.Csv => new CsvParser(options),
        _ => null,
    };

    public static IEnumerable<string> Lines(BallotFormat format, BallotFile file) => format switch
    {
        BallotFormat.Blt => NumberedLines.Blt(file),
        BallotFormat.Hill => NumberedLines.Hill(file),
        BallotFormat.ScottishCsv => NumberedLines.Scottish(file),
        BallotFormat.Abif => NamedLines.Abif(file),
        BallotFormat.Condorcet => NamedLines.Condorcet(file),
        BallotFormat.Starvote => NamedLines.Starvote(file),
        BallotFormat.Debian => SheetLines.Debian(file),
        BallotFormat.AbcYaml => SheetLines.AbcYaml(file),
        BallotFormat.Csv => TableLines.Csv(file),
        BallotFormat.Pabulib => TableLines.Pabulib(file),
        _ => PrefLibLines.Of(file, format),
    };
}
