using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>Small practices, people and roles to test sessions with.</summary>
internal static class Template
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ben = new("ben");
    public static readonly PersonId Cleo = new("cleo");
    public static readonly PersonId Dan = new("dan");
    public static readonly RoleId Facilitator = new("facilitator");
    public static readonly RoleId Scribe = new("scribe");
    public static readonly RoleId Member = new("member");
    public static readonly Instant Nine = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static Practice Practice(params Phase[] phases) => new(
        new PracticeId("test"), 1, "Test", "Tests", 1, 6, Roles(), ValueList<Phase>.Of(phases), string.Empty, string.Empty, ValueList<string>.Empty, string.Empty, EvidenceLevel.Practice);

    public static Phase Phase(
        string id, Visibility visibility = Visibility.Named, FloorKind floor = FloorKind.Everyone, ExitKind exit = ExitKind.HostAdvances) => new(
        new PhaseId(id),
        new Minutes(5, 10, 20),
        Repeat.Once,
        new Floor(floor, floor is FloorKind.Role or FloorKind.AllButRole ? Scribe : default),
        ValueList<Allowance>.Empty.Add(Allowance.Everything),
        visibility,
        new ExitCondition(exit),
        ValueList<NextStep>.Empty);

    public static Phase Allowing(this Phase phase, params ContributionKind[] kinds) =>
        phase with { Allows = ValueList<Allowance>.Empty.Add(new Allowance(ValueList<ContributionKind>.Of(kinds), ValueList<RoleId>.Empty)) };

    public static Phase Repeating(this Phase phase, RepeatKind kind, int count = 1) => phase with { Repeat = new Repeat(kind, count) };

    public static Phase Then(this Phase phase, StepGuard guard, string to) =>
        phase with { Next = phase.Next.Add(new NextStep(to.Length == 0 ? default : new PhaseId(to), guard)) };

    public static ValueList<PersonId> People(params PersonId[] people) => ValueList<PersonId>.Of(people);

    private static ValueList<PracticeRole> Roles() => ValueList<PracticeRole>.Of(
    [
        new(Facilitator, 1, 1, RoleAssignment.Volunteer, MayAdvance: true, MayIntervene: true),
        new(Scribe, 0, 1, RoleAssignment.Volunteer, MayAdvance: false, MayIntervene: false),
        new(Member, 0, null, RoleAssignment.Everyone, MayAdvance: false, MayIntervene: false),
    ]);
}
