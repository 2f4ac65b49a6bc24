using System;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Checks;

/// <summary>What an outcome hangs on. Immutable; equal by content.</summary>
/// <param name="Margin">How many ballots; null for a proposal, and where nobody was chosen.</param>
/// <param name="Flips">What the other rules say that can count these ballots.</param>
/// <param name="HangsOnLeavingOut">Whether another meaning of leaving options out leads to another outcome; false where it has none.</param>
/// <param name="HangsOnTies">Whether a ladder broke a tie that would stand without it.</param>
/// <param name="Lines">All of it in sentences.</param>
public sealed record RobustnessReport(VictoryMargin? Margin, ValueList<FlipRow> Flips, bool HangsOnLeavingOut, bool HangsOnTies, ValueList<Statement> Lines)
{
    /// <summary>The sentences as one text.</summary>
    /// <returns>Such as <c>The same options win unless 3 of 20 ballots are cast otherwise. ...</c></returns>
    public override string ToString() => string.Join(" ", Lines.Select(static line => line.Text));
}
