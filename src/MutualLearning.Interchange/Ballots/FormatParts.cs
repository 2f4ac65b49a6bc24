using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What each format is made of: its parser and its lines.</summary>
internal static class FormatParts
{
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
        BallotFormat.Blt => BltLines.Blt(file),
        BallotFormat.Hill => BltLines.Hill(file),
        BallotFormat.ScottishCsv => ScottishLines.Of(file),
        BallotFormat.Abif => AbifLines.Of(file),
        BallotFormat.Condorcet => CondorcetLines.Of(file),
        BallotFormat.Starvote => StarvoteLines.Of(file),
        BallotFormat.Debian => DebianLines.Of(file),
        BallotFormat.AbcYaml => AbcYamlLines.Of(file),
        BallotFormat.Csv => CsvLines.Of(file),
        BallotFormat.Pabulib => PabulibLines.Of(file),
        _ => PrefLibLines.Of(file, format),
    };
}
