namespace MutualLearning.Voting.Condorcet;

/// <summary>That an option beats another, how strongly, and whether it is locked.</summary>
internal readonly record struct RankedArc(int From, int To, long Strength, long Minority, bool IsLocked)
{
    public bool IsAsStrongAs(RankedArc other) => Strength == other.Strength && Minority == other.Minority;

    /// <summary>The stronger first; of equally strong ones that with the smaller minority; then by place, which decides nothing.</summary>
    public int Order(RankedArc other)
    {
        var order = other.Strength.CompareTo(Strength);
        order = order != 0 ? order : Minority.CompareTo(other.Minority);
        order = order != 0 ? order : From.CompareTo(other.From);
        return order != 0 ? order : To.CompareTo(other.To);
    }
}
