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
            return new Refusal(DecisionRefusals.DelegationInvalid, policy.MaySplit ? "a voice has 1 to 20 shares" : "a voice is not split here");
        }

        foreach (var share in shares)
        {
            if (share?.To is null || share.Parts is < 1 or > Delegation.MaxParts || share.To.Count is 0 or > Delegation.MaxShares)
            {
                return new Refusal(DecisionRefusals.DelegationInvalid, "a share has 1 to 100 parts and 1 to 20 choices");
            }

            if (share.To.Any(p => p.IsDefault || p == from) || share.To.Distinct().Count() != share.To.Count)
            {
                return new Refusal(DecisionRefusals.DelegationInvalid, "the choices are different people, and others");
            }
        }

        return null;
    }
}
