using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <content>Options. In an election an option may be the id of a person, and it stands in declarations, ballots, lots and results.</content>
internal sealed partial class DecisionPrivacy
{
    private static Log<string> Options(Log<string> options, EventPass pass) => options.Select(pass.Option);

    private static Log<Log<string>> Options(Log<Log<string>> places, EventPass pass) => places.Select(place => Options(place, pass));

    private static TieLadder Options(TieLadder ties, EventPass pass) => ties with
    {
        ChairOrder = Options(ties.ChairOrder, pass),
        DrawnOrder = Options(ties.DrawnOrder, pass),
    };

    private static Preference Options(Preference preference, EventPass pass) => preference with
    {
        Marks = preference.Marks.Select(mark => mark with { Option = pass.Option(mark.Option) }),
    };

    // What the verdict says in words is said again of the mapped result.
    private static Verdict Options(Verdict verdict, EventPass pass)
    {
        if (verdict.Result is not { } result)
        {
            return verdict;
        }

        var mapped = Options(result, pass);
        return mapped.Equals(result) ? verdict
            : Is(verdict, VerdictReasons.ChosenOptions) is null && Is(verdict, VerdictReasons.TiedOptions) is null && Is(verdict, VerdictReasons.UnfollowedTies) is null
                ? verdict with { Result = mapped }
            : OptionVerdict.Of(mapped);
    }

    private static TallyResult Options(TallyResult result, EventPass pass) => result with
    {
        Winners = Options(result.Winners, pass),
        Ranking = Options(result.Ranking, pass),
        Committees = Options(result.Committees, pass),
        Rounds = result.Rounds.Select(round => round with
        {
            Figures = round.Figures.Select(figure => figure with { Option = pass.Option(figure.Option) }),
            Elected = Options(round.Elected, pass),
            Eliminated = Options(round.Eliminated, pass),
        }),
    };
}
