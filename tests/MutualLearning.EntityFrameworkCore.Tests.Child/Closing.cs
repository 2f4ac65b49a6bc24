using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>
/// Closes secret ballots or anonymous phases, one after the other, or nothing: as its name begins. Whoever is killed in between may
/// leave a key behind.
/// </summary>
public sealed class Closing(string name)
{
    public const string Ballots = "ballots-";

    public const string Phases = "phases-";

    private static readonly PersonId[] People = [new("ana"), new("ben")];
    /// <summary>Every phase hides its people, names them at its end, and ends when its leader says so.</summary>
    public static Practice Practice { get; } = Named(PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == "delphi"));

    /// <summary>One secret ballot or one session with an anonymous phase, from its beginning to its end.</summary>
    public async Task DoAsync(int number, IServiceProvider services)
    {
        var id = name + "-" + number.ToString(CultureInfo.InvariantCulture);
        if (name.StartsWith(Ballots, StringComparison.Ordinal))
        {
            var decisions = services.GetRequiredService<IDecisions>();
            var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of(People)) { Secrecy = Secrecy.Secret };
            Require(await decisions.HandleAsync(new(id), new DeclareDecision(new(id), declared, People[0]), default, CancellationToken.None));
            Require(await decisions.HandleAsync(new(id), new CastBallot(People[1], Stance.Yes), default, CancellationToken.None));
            Require(await decisions.HandleAsync(new(id), new CloseDecision(People[0]), default, CancellationToken.None));
            return;
        }

        if (!name.StartsWith(Phases, StringComparison.Ordinal))
        {
            return;
        }

        var sessions = services.GetRequiredService<ISessions>();
        var words = new Contribute(People[1], ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1);
        Require(await sessions.HandleAsync(new(id), new StartSession(new(id), Practice, "Learn", ValueList<PersonId>.Of(People), People[0]), default, CancellationToken.None));
        Require(await sessions.HandleAsync(new(id), words, default, CancellationToken.None));
        SessionCommand end = number % 2 == 0 ? new AdvancePhase(People[0]) : new CloseSession(People[0], "Enough");
        Require(await sessions.HandleAsync(new(id), end, default, CancellationToken.None));
    }

    // Any of its phases can be ended by whoever leads, and names its authors then.
    private static Practice Named(Practice delphi) => delphi with
    {
        MinPeople = 2,
        Roles = delphi.Roles.Select(r => r with { Assignment = RoleAssignment.Volunteer }),
        Phases = delphi.Phases.Select(p => p with
        {
            Visibility = Visibility.AnonymousUntilReveal,
            Exit = new ExitCondition(ExitKind.HostAdvances),
            Allows = ValueList<Allowance>.Empty.Add(Allowance.Everything),
        }),
    };

    private static void Require<T>(Result<T> answer)
        where T : class
    {
        if (answer.IsRefused)
        {
            throw new InvalidOperationException(answer.Refusal.ToString());
        }
    }
}
