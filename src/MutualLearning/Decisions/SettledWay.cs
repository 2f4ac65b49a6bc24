using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MutualLearning.Decisions;

/// <summary>One way to vote, or to stay away.</summary>
internal sealed record SettledWay(string Text, Stance Stance, decimal Strength, string Reason, Preference? Preference)
{
    public static readonly SettledWay StayAway = new("stay away", Stance.None, 1m, string.Empty, null);

    public static readonly SettledWay Abstain = new("Abstain", Stance.Abstain, 1m, string.Empty, null);

    public static SettledWay Of(Stance stance, decimal strength = 1m, string reason = "-") => new(
        stance + (strength < 1m ? " in part" : string.Empty) + (reason.Length == 0 ? " without a reason" : string.Empty), stance, strength, reason, null);

    public static SettledWay Of(Preference preference) => new(Name(preference), Stance.None, 1m, string.Empty, preference);

    public Ballot? Vote(MissingVoter voter) => Stance == Stance.None && Preference is null
        ? null
        : new Ballot(voter.Person, voter.Pseudonym, Stance, Strength, Reason, voter.IsAdvisory, string.Empty) { Preference = Preference };

    /// <summary>How many vote in which way, such as <c>2 Yes, 1 stay away</c>.</summary>
    public static string Describe(IReadOnlyCollection<SettledWay> ways) => string.Join(", ", ways
        .GroupBy(static w => w.Text, System.StringComparer.Ordinal)
        .Select(static g => g.Count().ToString(CultureInfo.InvariantCulture) + " " + g.Key));

    private static string Name(Preference preference)
    {
        if (preference.Marks.Count == 0)
        {
            return "leave all out";
        }

        return preference.Form switch
        {
            BallotForm.Approval => "approve of " + string.Join(" and ", preference.Marks.Select(static m => m.Option)),
            BallotForm.Ranking => "rank " + string.Join(" > ", preference.Marks.OrderBy(static m => m.Value).GroupBy(static m => m.Value)
                .Select(static tier => string.Join(" = ", tier.Select(static m => m.Option)))),
            _ => "score " + string.Join(", ", preference.Marks.Select(static m => m.Option + " " + m.Value.ToString(CultureInfo.InvariantCulture))),
        };
    }
}
