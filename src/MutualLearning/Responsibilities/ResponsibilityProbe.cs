using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Asks the decider what it would say to each move, so that buttons and commands can never differ.</summary>
internal static class ResponsibilityProbe
{
    private const string Words = "?";

    public static ValueList<ResponsibilityMove> Of(Responsibility responsibility, PersonId person, CommandContext context)
    {
        var moves = ValueList<ResponsibilityMove>.Empty;
        for (var move = ResponsibilityMove.Involve; move <= ResponsibilityMove.Reopen; move++)
        {
            var decided = ResponsibilityDecider.Decide(responsibility, Command(responsibility, move, person), context);
            moves = decided.IsAccepted && !decided.Events.IsEmpty ? moves.Add(move) : moves;
        }

        return moves;
    }

    /// <summary>A command that stands for a move.</summary>
    public static ResponsibilityCommand Command(Responsibility r, ResponsibilityMove move, PersonId by) => move switch
    {
        ResponsibilityMove.Involve => new InvolvePeople(r.Involved.Count == 0 ? Somebody(r) : Involved.Nobody, by),
        ResponsibilityMove.Start => new StartResponsibility(by),
        ResponsibilityMove.Block => new BlockResponsibility(by, r.Blocker?.What + Words),
        ResponsibilityMove.Unblock => new UnblockResponsibility(by),
        ResponsibilityMove.ChangeDueDate => new ChangeDueDate(r.Due is { } due ? OtherDay(due) : new LocalDate(2000, 1, 1), by, Words),
        ResponsibilityMove.Offer => new OfferHandOver(Other(r), by),
        ResponsibilityMove.Accept => new AcceptHandOver(by),
        ResponsibilityMove.Decline => new DeclineHandOver(by),
        ResponsibilityMove.Withdraw => new WithdrawHandOver(by),
        ResponsibilityMove.ReportLeft => new ReportAccountableLeft(r.Accountable, by),
        ResponsibilityMove.TakeOver => new TakeOverResponsibility(by),
        ResponsibilityMove.Complete => new CompleteResponsibility(by),
        ResponsibilityMove.Drop => new DropResponsibility(by, Words),
        _ => new ReopenResponsibility(by, Words),
    };

    private static Involved Somebody(Responsibility r) => Involved.Nobody with { Informed = [Other(r)] };

    private static PersonId Other(Responsibility r) => new(string.Equals(r.Accountable.Value, Words, System.StringComparison.Ordinal) ? Words + Words : Words);

    private static LocalDate OtherDay(LocalDate day) => day == LocalDate.MaxIsoValue ? day.PlusDays(-1) : day.PlusDays(1);
}
