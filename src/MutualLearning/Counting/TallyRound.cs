
namespace MutualLearning.Counting;

/// <summary>One round of a count: what each option had, and what followed. Immutable; equal by content.</summary>
/// <param name="Number">The round, from 1.</param>
/// <param name="Figures">What the options had that were still in the count, in the order of their declaration.</param>
public sealed record TallyRound(int Number, ValueList<TallyFigure> Figures)
{
    /// <summary>The options that were elected in this round. Nobody unless set.</summary>
    public ValueList<string> Elected { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>The options that left the count in this round. None unless set.</summary>
    public ValueList<string> Eliminated { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>The votes that count for no option any more; 0 unless set.</summary>
    public Rational Exhausted { get; init; }

    /// <summary>The votes that the count itself lost so far, such as the rest of a transfer of whole hundred-thousandths; 0 unless set.</summary>
    public Rational Lost { get; init; }

    /// <summary>How a tie was broken in this round: the step of the ladder; <see cref="TieStep.None"/> when there was none.</summary>
    public TieStep TieBrokenBy { get; init; }
}
