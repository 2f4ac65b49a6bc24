using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Points by the places that ballots give.</summary>
internal static class PlacePoints
{
    /// <summary>The part of a ballot that an option has by being first.</summary>
    public static Rational First(Proof proof, int row, int option)
    {
        var ranks = proof.All.Select(o => proof.Profile.Mark(row, o)).Where(static rank => rank > 0).ToList();
        var own = proof.Profile.Mark(row, option);
        return own > 0 && own == ranks.Min() ? new Rational(1, ranks.Count(rank => rank == own)) : 0;
    }

    // The round from which more than half rank it so high, and how many do.
    public static Rational[] Bucklin(Proof proof, int option)
    {
        var cast = proof.Sum(row => proof.All.Any(o => proof.Profile.Mark(row, o) > 0) ? 1 : 0);
        var ranks = proof.Rows.Select(row => proof.Profile.Mark(row, option)).Where(static rank => rank > 0).Distinct().OrderBy(static rank => rank);
        Rational votes = 0;
        foreach (var rank in ranks)
        {
            votes = proof.Sum(row => proof.Profile.Mark(row, option) is var mark and > 0 && mark <= rank ? 1 : 0);
            if (votes * 2 > cast)
            {
                return [-rank, votes];
            }
        }

        return [-ProfileBuilder.MaxMark - 1, votes];
    }

    public static Rational Borda(Proof proof, int option) => proof.Is("points", "tournament")
        ? new Rational(proof.All.Sum(other => proof.Margin(option, other)), 2)
        : proof.Sum(row => Borda(proof, row, option));

    public static Rational Borda(Proof proof, int row, int option)
    {
        var ranks = proof.All.Select(o => proof.Profile.Mark(row, o) is var mark and > 0 ? mark : int.MaxValue).ToList();
        var isModified = proof.Is("points", "modified");
        if (ranks[option] == int.MaxValue && (isModified || proof.Context.Unranked == Unranked.NotCompared))
        {
            return 0;
        }

        var (above, level) = (ranks.Count(rank => rank < ranks[option]), ranks.Count(rank => rank == ranks[option]));
        var first = isModified ? ranks.Count(static rank => rank < int.MaxValue) : proof.Options;
        var places = Enumerable.Range(above + 1, level).Select(place => proof.Is("points", "dowdall") ? new Rational(1, place) : first + 1 - place);
        return places.Aggregate(static (sum, points) => sum + points) / level;
    }
}
