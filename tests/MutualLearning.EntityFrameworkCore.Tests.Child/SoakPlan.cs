using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>What the processes of a soak work on: in every round and tenant one decision, secret every other time, and one anonymous session.</summary>
public static class SoakPlan
{
    public static IReadOnlyList<TenantId> Tenants { get; } = [new("north"), new("south"), new("west")];

    /// <summary>Two of each process. Each belongs to one worker, so what they do has an order.</summary>
    public static IReadOnlyList<PersonId> People { get; } = [new("a0"), new("a1"), new("b0"), new("b1")];

    public static bool IsSecret(int round) => round % 2 == 0;

    public static string Name(int round) => "round-" + round.ToString(CultureInfo.InvariantCulture);

    public static DeclareDecision Declare(int round) => new(
        new(Name(round)),
        new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of(People)) { Secrecy = IsSecret(round) ? Secrecy.Secret : Secrecy.Open },
        People[0]);

    public static StartSession Start(int round) => new(new(Name(round)), Closing.Practice, "Learn", ValueList<PersonId>.Of(People), People[0]);

    public static Contribute Words(PersonId by, string command) => new(by, ContributionKind.View, command, ValueList<ContributionLink>.Empty, Visit: 1);

    public static PersonId AuthorOf(string text) => new(text.Split('-').First());
}
