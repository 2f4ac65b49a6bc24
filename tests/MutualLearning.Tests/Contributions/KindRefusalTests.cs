using System;
using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Contributions;

/// <summary>What a refusal of a host's kind may say where nobody is to learn who writes, and what.</summary>
public sealed class KindRefusalTests
{
    private static readonly ContributionKind Odd = new("odd");

    private static Dictionary<string, (string Code, string Template, string Text, bool IsHidden)> Refusals { get; } = new(StringComparer.Ordinal)
    {
        ["a code that begins with the name"] = ("ben.no", "No.", "words", true),
        ["a code that holds the name by chance"] = ("aben.no", "No.", "words", false),
        ["the name at the end"] = ("k.no", "Not by Ben", "words", true),
        ["the words"] = ("k.no", "No small batches.", "small batches", true),
        ["other words"] = ("k.no", "No great batches.", "small batches", false),
        ["what was written in a field"] = ("k.no", "Do not write late shifts.", "words", true),
        ["what was written in another field"] = ("k.no", "Do not write tired people.", "words", true),
        ["the name of a field"] = ("k.no", "The harm is missing.", "words", false),
        ["nothing said of no words"] = ("k.no", "Say something!", "", false),
    };

    public static TheoryData<string> Names => [.. Refusals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ARefusal_IsShown_UnlessItTellsWhoWritesOrWhat(string name)
    {
        var (code, template, text, isHidden) = Refusals[name];
        var said = new Contribute(Ben, Odd, text, ValueList<ContributionLink>.Empty)
        {
            Fields = [new("harm", "late shifts"), new("whom", "tired people")], Visit = 1, Pseudonym = Given.Mask(Ben),
        };
        var session = Given.Kinds(new ContributionKinds([.. ContributionKinds.Standard(), new Kind(new Refusal(new MessageCode(code, template)))]))
            .After(new StartSession(new SessionId("s"), Practice(Phase("talk", Visibility.AnonymousAlways) with { Allows = [new([Odd], []) { Fields = ["harm", "whom"] }] }), "Learn", People(Ana, Ben), Ana));

        var refusal = session.When(said).Outcome.Refusal;

        refusal.Code.Should().Be(isHidden ? "session.kind-failed" : code);
        (isHidden ? refusal.Arguments["error"] : refusal.Message).Should().Be(isHidden ? "plugin.quotes" : template);
    }

    [Theory]
    [InlineData("ben.why", Visibility.AnonymousAlways, "plugin.quotes")]
    [InlineData("ben.why", Visibility.Named, "")]
    [InlineData("k why", Visibility.Named, "plugin.no-code")]
    [InlineData("k.why", Visibility.AnonymousAlways, "")]
    public void TheCodeOfACause_IsLookedAt_AsTheRefusalIs(string code, Visibility visibility, string problem)
    {
        var no = new Refusal(new MessageCode("k.no", "{why}")).Because(new MessageCode(code, "No."));
        var session = Given.Kinds(new ContributionKinds([.. ContributionKinds.Standard(), new Kind(no)]))
            .After(new StartSession(new SessionId("s"), Practice(Phase("talk", visibility) with { Allows = [new([Odd], [])] }), "Learn", People(Ana, Ben), Ana));
        var said = new Contribute(Ben, Odd, "words", ValueList<ContributionLink>.Empty) { Visit = 1 };

        var refusal = session.When(visibility == Visibility.Named ? said : said with { Pseudonym = Given.Mask(Ben) }).Outcome.Refusal;

        (refusal.Code, refusal.Cause?.Code).Should().Be(problem.Length == 0 ? ("k.no", code) : ("session.kind-failed", problem));
    }

    [Theory]
    [InlineData(3_900, "k.no")]
    [InlineData(4_000, "session.kind-failed")]
    public void ACause_CountsForTheLengthOfARefusal(int length, string code)
    {
        var why = new Refusal(new MessageCode("k.why", "{why}"), new string('x', length));
        var session = Given.Kinds(new ContributionKinds([.. ContributionKinds.Standard(), new Kind(new Refusal(new MessageCode("k.no", "{why}")).Because(why))]))
            .After(new StartSession(new SessionId("s"), Practice(Phase("talk") with { Allows = [new([Odd], [])] }), "Learn", People(Ana, Ben), Ana));

        session.When(new Contribute(Ben, Odd, "words", ValueList<ContributionLink>.Empty)).ThenRefused(code);
    }

    private sealed class Kind(Refusal refusal) : IContributionKind
    {
        ContributionKind IContributionKind.Kind => Odd;

        public Refusal? Check(ContributionContext context) => refusal;
    }
}
