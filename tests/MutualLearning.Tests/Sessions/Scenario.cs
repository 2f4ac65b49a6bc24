using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>Given, when and then for one session: commands are applied to a state that lives here.</summary>
internal sealed class Scenario
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private int commands;

    public Session Session { get; private set; } = Session.Initial;

    public ValueList<SessionEvent> Events { get; private set; } = ValueList<SessionEvent>.Empty;

    public Instant Now { get; set; } = Template.Nine;

    public ContributionKinds Kinds { get; init; } = ContributionKinds.BuiltIn;

    /// <summary>An open session; the first of the people starts it and becomes its facilitator.</summary>
    public static Scenario Open(Practice practice, params PersonId[] people) => new Scenario().Do(
        new StartSession(new SessionId("s"), practice, "Learn", Template.People(people), people[0]));

    public static Scenario Planned(Practice practice, params PersonId[] people) => new Scenario().Do(
        new PlanSession(new SessionId("s"), practice, "Learn", Template.People(people), people[0]));

    public static Pseudonym Mask(PersonId person) => Pseudonym.Of(Key, person);

    public static ValueList<RevealedAuthor> Masks(params PersonId[] people) => ValueList<PersonId>.Of(people).Select(p => new RevealedAuthor(Mask(p), p));

    public Decided<SessionEvent> Try(SessionCommand command, string? id = null) =>
        SessionDecider.Decide(Session, command, new CommandContext(Now, new CommandId(id ?? "c" + ++commands)), Kinds);

    public Scenario Do(SessionCommand command, string? id = null)
    {
        var outcome = Try(command, id);
        (outcome.IsRefused ? outcome.Refusal.ToString() : string.Empty).Should().BeEmpty("{0} should be accepted", command);
        foreach (var e in outcome.Events)
        {
            Session = Session.Evolve(Session, e);
            Events = Events.Add(e);
        }

        return this;
    }

    /// <summary>Like <see cref="Do"/>, without keeping the events.</summary>
    public void Apply(SessionCommand command)
    {
        foreach (var e in Try(command).Events)
        {
            Session = Session.Evolve(Session, e);
        }
    }

    public Scenario Wait(int minutes)
    {
        Now += Duration.FromMinutes(minutes);
        return this;
    }

    public Scenario Say(PersonId by, string text, ContributionKind kind = default, params ContributionLink[] links) => Do(Words(by, text, kind, links), text.Length == 0 ? null : text);

    public Contribute Words(PersonId by, string text, ContributionKind kind = default, params ContributionLink[] links)
    {
        var masked = Session.Visit?.Phase.IsAnonymous == true;
        return new Contribute(
            by,
            kind.IsDefault ? ContributionKind.View : kind,
            text,
            ValueList<ContributionLink>.Of(links),
            Visit: Session.Visit?.Number ?? 0,
            Pseudonym: masked ? Mask(by) : default);
    }

    /// <summary>The code with which a command is refused; the state must stay as it is.</summary>
    public string Code(SessionCommand command, string? id = null)
    {
        var outcome = Try(command, id);
        outcome.IsRefused.Should().BeTrue("{0} should be refused", command);
        outcome.IsAccepted.Should().BeFalse();
        outcome.Refusal.Message.Should().NotContain("{");
        return outcome.Refusal.Code;
    }
}
