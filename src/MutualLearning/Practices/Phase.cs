
namespace MutualLearning.Practices;

/// <summary>One step of a practice.</summary>
/// <param name="Id">Its name, unique within the practice.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Repeat">How often it runs.</param>
/// <param name="Floor">Who may contribute.</param>
/// <param name="Allows">Which kinds which roles may make; a contribution needs one allowance that fits. Whoever may contribute may pass instead. Empty for a break, in which nobody may.</param>
/// <param name="Visibility">Who sees what.</param>
/// <param name="Exit">When it may end.</param>
/// <param name="Next">Where it leads; empty for the phase that stands next, or the end after the last.</param>
public sealed record Phase(
    PhaseId Id,
    Minutes Minutes,
    Repeat Repeat,
    Floor Floor,
    ValueList<Allowance> Allows,
    Visibility Visibility,
    ExitCondition Exit,
    ValueList<NextStep> Next)
{
    /// <summary>
    /// The role that a turn of this phase belongs to: whenever the practice leads here, it goes to the next person there who has not
    /// had a turn with it. <c>default</c> for none. The role has one holder at most; where people work in groups and the role has no limit, one in each group, all at once.
    /// </summary>
    public RoleId Turn { get; init; }

    /// <summary>The groups that people work in during the phase; null when all work together.</summary>
    public PhaseGroups? Groups { get; init; }

    /// <summary>Whether each group has a turn of its own, at the same time as the others.</summary>
    internal static bool HasTurnInEachGroup(Phase phase, Practice? practice) => phase.Groups is not null && !phase.Turn.IsDefault && practice?.FindRole(phase.Turn) is { Max: null };

    /// <summary>How it decides; null for the rule that the practice recommends, or any other.</summary>
    public PhaseDecision? Decision { get; init; }

    /// <summary>
    /// Who must say that an objection is met, all of them, while the phase runs: roles, and <c>objector</c> for whoever raised it. Empty: nobody may, it waits for a later
    /// phase. Null: anybody who can see it. In the place of those who are not there, and where nobody can know who raised it, stands whoever may advance.
    /// </summary>
    public ValueList<RoleId>? SettledBy { get; init; }

    /// <summary>Whether it may end at any time, whatever its exit condition says, without a reason: a part that a group can leave out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is a break: nothing may be contributed.</summary>
    public bool IsBreak => Allows.Count == 0;

    /// <summary>Whether contributions in this phase are stored under a pseudonym.</summary>
    public bool IsAnonymous => Visibility is Visibility.AnonymousUntilReveal or Visibility.AnonymousAlways;

    /// <summary>Whether the phase waits for a decision: to end, to repeat, or to go one way or another.</summary>
    public bool AwaitsDecision => Repeat.Kind == RepeatKind.UntilDecided || Exit.Awaits(ExitKind.RuleDecided)
        || Next.Where(static step => step.When is StepGuard.Decided or StepGuard.NotDecided or StepGuard.Passed or StepGuard.NotPassed).Count > 0;

    /// <summary>Whether people speak one after the other, so that <see cref="Minutes"/> is the time of one turn. Behind pseudonyms nobody knows whose turn it is.</summary>
    public bool IsRound => Floor.Kind == FloorKind.NextInRound && !IsAnonymous;
}
