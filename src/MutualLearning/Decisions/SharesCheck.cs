using System.Globalization;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether a vote can be delegated in such shares.</summary>
internal static class SharesCheck
{
    public static Refusal? BadShares(PersonId from, ValueList<DelegationShare> shares, DelegationPolicy policy)
    {
        if (shares is null || shares.Count is 0 or > Delegation.MaxShares || (shares.Count > 1 && !policy.MaySplit))
        {
            return Shares(policy.MaySplit ? new Refusal(DecisionProblems.SharesUnfit, Text(Delegation.MaxShares)) : DecisionProblems.NotSplit);
        }

        foreach (var share in shares)
        {
            if (share?.To is null || share.Parts is < 1 or > Delegation.MaxParts || share.To.Count is 0 or > Delegation.MaxShares)
            {
                return Shares(new(DecisionProblems.ShareUnfit, Text(Delegation.MaxParts), Text(Delegation.MaxShares)));
            }

            if (share.To.Any(p => p.IsDefault || p == from) || share.To.Distinct().Count() != share.To.Count)
            {
                return Shares(DecisionProblems.ChoicesUnfit);
            }
        }

        return null;
    }

    private static Refusal? Shares(Refusal why) => new Refusal(DecisionRefusals.DelegationInvalid).Because(why);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
