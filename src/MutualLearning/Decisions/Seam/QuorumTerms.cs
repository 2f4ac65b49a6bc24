namespace MutualLearning.Decisions;

/// <summary>What a quorum counts, of whom, and whether the part must be exceeded. Immutable; equal by content.</summary>
/// <param name="Counts">Who is counted: cast, decided or present.</param>
/// <param name="Of">Of whom they are a part: the electorate, those present, or those who cast a ballot.</param>
/// <param name="IsStrict">Whether it takes more than the part, and not at least as much.</param>
/// <remarks>
/// <c>new(QuorumBase.Present, QuorumBase.Electorate)</c>: so many of those who may vote must be there. <c>new(QuorumBase.Decided, QuorumBase.Cast)</c>: so
/// many of those who voted must not have abstained.
/// </remarks>
public sealed record QuorumTerms(QuorumBase Counts, QuorumBase Of, bool IsStrict = false)
{
    /// <summary>Who voted, abstentions included, of the electorate; at least the part. This holds where a quorum is declared without terms.</summary>
    public static QuorumTerms Usual { get; } = new(QuorumBase.Cast, QuorumBase.Electorate);

    /// <summary>Whether those counted are some of those that they are a part of.</summary>
    internal bool IsFit => Counts is QuorumBase.Cast or QuorumBase.Decided or QuorumBase.Present
        && Of is QuorumBase.Cast or QuorumBase.Present or QuorumBase.Electorate
        && Place(Counts) < Place(Of);

    private static int Place(QuorumBase people) => people switch { QuorumBase.Decided => 0, QuorumBase.Cast => 1, QuorumBase.Present => 2, _ => 3 };
}
