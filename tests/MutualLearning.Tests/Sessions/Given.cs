global using SessionScenario = MutualLearning.Testing.Scenario<MutualLearning.Sessions.Session, MutualLearning.Sessions.SessionCommand, MutualLearning.Sessions.SessionEvent>;

using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Sessions;

/// <summary>Where scenarios of a session begin, at nine, and what somebody would say in it.</summary>
internal static class Given
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public static SessionScenario Nothing { get; } = Kinds(ContributionKinds.BuiltIn);

    public static SessionScenario Kinds(ContributionKinds kinds) => Scenario.For(SessionDecider.Create(kinds)).At(Template.Nine);

    /// <summary>An open session to which anybody may come; the first of the people starts it and becomes its facilitator.</summary>
    public static SessionScenario Open(Practice practice, params PersonId[] people) => Nothing.After(
        new StartSession(new SessionId("s"), practice, "Learn", Template.People(people), people[0]) { Openness = SessionOpenness.Open });

    public static SessionScenario Planned(Practice practice, params PersonId[] people) => Nothing.After(
        new PlanSession(new SessionId("s"), practice, "Learn", Template.People(people), people[0]) { Openness = SessionOpenness.Open });

    public static Pseudonym Mask(PersonId person) => Pseudonym.Of(Key, person);

    public static ValueList<RevealedAuthor> Masks(params PersonId[] people) => ValueList<PersonId>.Of(people).Select(p => new RevealedAuthor(Mask(p), p));

    /// <summary>Somebody contributes words, by which the contribution is called too.</summary>
    public static SessionScenario Say(this SessionScenario s, PersonId by, string text, ContributionKind kind = default, params ContributionLink[] links) =>
        s.After(s.Words(by, text, kind, links), text.Length == 0 ? default : new CommandId(text));

    public static Contribute Words(this SessionScenario s, PersonId by, string text, ContributionKind kind = default, params ContributionLink[] links)
    {
        var masked = s.State.Visit?.Phase.IsAnonymous == true;
        return new Contribute(
            by,
            kind.IsDefault ? ContributionKind.View : kind,
            text,
            ValueList<ContributionLink>.Of(links),
            Visit: s.State.Visit?.Number ?? 0,
            Pseudonym: masked ? Mask(by) : default);
    }
}
