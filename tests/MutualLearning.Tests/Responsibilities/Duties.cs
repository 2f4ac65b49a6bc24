using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Responsibilities;

/// <summary>What the tests of responsibilities share.</summary>
internal static class Duties
{
    public static readonly Instant T0 = Instant.FromUtc(2026, 3, 2, 9, 0);
    public static readonly Instant T1 = T0 + Duration.FromDays(1);
    public static readonly ResponsibilityId Id = new("rota");
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ben = new("ben");
    public static readonly PersonId Cleo = new("cleo");
    public static readonly PersonId Dan = new("dan");
    public static readonly LocalDate Due = new(2026, 3, 9);

    /// <summary>Ana answers for it, Ben does the work, Cleo is consulted.</summary>
    public static readonly Involved Helpers = new(ValueList<PersonId>.Of([Ben]), ValueList<PersonId>.Of([Cleo]), ValueList<PersonId>.Empty);

    public static readonly ResponsibilityTakenOn TakenOn =
        new(T0, Id, "Write the rota", Ana, Dan, Due, "It hangs in the kitchen", Helpers, default, default);

    public static readonly TakeOnResponsibility TakeOn =
        new(Id, "Write the rota", Ana, Dan, Due, "It hangs in the kitchen", Helpers);

    public static Scenario<Responsibility, ResponsibilityCommand, ResponsibilityEvent> Nothing => Scenario.For(ResponsibilityDecider.Instance);

    public static Scenario<Responsibility, ResponsibilityCommand, ResponsibilityEvent> Given(params ResponsibilityEvent[] more) =>
        Nothing.Given(TakenOn).Given(more);
}
