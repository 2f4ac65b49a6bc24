using System.Collections.Generic;

namespace MutualLearning.Decisions;

/// <summary>How many ballots take which stance; what each figure counts stands at the same name of <see cref="DecisionRuleContext"/>.</summary>
internal sealed class StanceCounts
{
    public StanceCounts(IReadOnlyList<Ballot> ballots)
    {
        foreach (var ballot in ballots)
        {
            Count(ballot);
        }
    }

    public int Cast { get; private set; }

    public int Yes { get; private set; }

    public int FullYes { get; private set; }

    public int No { get; private set; }

    public int FullNo { get; private set; }

    public int ReasonedNo { get; private set; }

    public int Abstain { get; private set; }

    public int StandAside { get; private set; }

    public int Advice { get; private set; }

    private void Count(Ballot ballot)
    {
        if (ballot.IsAdvisory)
        {
            Advice++;
            return;
        }

        var full = ballot.Strength >= 1m;
        Cast++;
        switch (ballot.Stance)
        {
            case Stance.Yes:
                Yes++;
                FullYes += full ? 1 : 0;
                break;
            case Stance.No or Stance.Block:
                full |= ballot.Stance == Stance.Block;
                No++;
                FullNo += full ? 1 : 0;
                ReasonedNo += full && !string.IsNullOrWhiteSpace(ballot.Reason) ? 1 : 0;
                break;
            case Stance.StandAside:
                StandAside++;
                break;
            case Stance.None:
                break;
            default:
                Abstain++;
                break;
        }
    }
}
