using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What each format can hold.</summary>
internal static class KnownLimits
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

    public static FormatLimits? Of(BallotFormat format) => Known.TryGetValue(format, out var limits) ? limits : null;
}
