using System;
using System.Linq;
using System.Threading;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Kinds of a host that do not end, or whose refusal is none.</summary>
public sealed class SessionKindPluginTests
{
    private static readonly ContributionKind Odd = new("odd");

    [Fact]
    public void AKindThatDoesNotEnd_IsRefusedWithItsName_AndTheSessionGoesOn()
    {
        using var gate = new ManualResetEventSlim();
        var kinds = With(
            _ =>
            {
                gate.Wait(TimeSpan.FromMinutes(2));
                return null;
            },
            Duration.FromMilliseconds(50));
        var session = Open(kinds);

        var refusal = session.When(Words(Odd)).Outcome.Refusal;

        (refusal.Code, refusal.Arguments["kind"], refusal.Arguments["error"]).Should().Be(("session.kind-failed", "odd", "plugin.too-slow"));
        refusal.Cause!.Value.Message.Should().Be("it took longer than 0.05 s");
        session.State.MayDo(Ben, Nine, kinds).Kinds.Select(kind => kind.Kind).Should().Contain(ContributionKind.View);
        session = session.After(Words(ContributionKind.View));
        gate.Set();
    }

    [Fact]
    public void ARefusal_ThatIsTooLongOrNoTextOrHasNoCode_IsNone()
    {
        Error(new Refusal(new MessageCode("k.long", "No {why}."), new string('x', 100_000_000))).Should().Be("its refusal is too long");
        Error(new Refusal(new MessageCode("k.long", new string('x', 100_000_000)))).Should().Be("its refusal is too long");
        Error(new Refusal(new MessageCode("k.no", "No {why}."), "\ud800")).Should().Be("its refusal is no text");
        Error(new Refusal(new MessageCode("no code", "No."))).Should().Be("its refusal has no code");
    }

    [Fact]
    public void ARefusal_IsHandedOn_AndTheDefaultOneRefusesNothing()
    {
        Open(_ => new Refusal(new MessageCode("k.no", "No {why}."), "more")).When(Words(Odd)).ThenRefused("k.no");
        Open(_ => default(Refusal)).When(Words(Odd)).ThenAccepted();
    }

    [Theory]
    [InlineData("No, {why}.", "ben")]
    [InlineData("No, {why}.", "you said: Small Batches help")]
    [InlineData("Ben must not say that", null)]
    [InlineData("{why}", "ben")]
    public void ARefusal_SaysNotWhoWritesOrWhat_WhereThatIsHidden(string template, string? why)
    {
        var refusal = new Refusal(new MessageCode("k.no", template), why);
        var said = Words(Odd) with { Text = "small batches help" };

        Open(_ => refusal, Visibility.AnonymousAlways).When(said with { Visit = 1, Pseudonym = Given.Mask(Ben) }).Outcome.Refusal.Cause!.Value.Message
            .Should().Be("it quotes who writes, or the words");
        Open(_ => refusal).When(said).ThenRefused("k.no");
    }

    [Fact]
    public void ARefusal_MayHoldLettersOfAName_ByChance() =>
        Open(_ => new Refusal(new MessageCode("k.no", "A bench or Ruben is no view.")), Visibility.AnonymousAlways)
            .When(Words(Odd) with { Visit = 1, Pseudonym = Given.Mask(Ben) }).ThenRefused("k.no");

    private static string Error(Refusal refusal) => Open(_ => refusal).When(Words(Odd)).Outcome.Refusal.Cause!.Value.Message;

    // Long enough on a busy machine, unless a test waits for the end of it.
    private static ContributionKinds With(Func<ContributionContext, Refusal?> check, Duration? time = null) =>
        new([.. ContributionKinds.Standard(), new Kind(check)]) { PluginTime = time ?? Duration.FromMinutes(1) };

    private static SessionScenario Open(Func<ContributionContext, Refusal?> check, Visibility visibility = Visibility.Named) => Open(With(check), visibility);

    private static SessionScenario Open(ContributionKinds kinds, Visibility visibility = Visibility.Named) =>
        Given.Kinds(kinds).After(new StartSession(new SessionId("s"), Practice(Phase("talk", visibility)), "Learn", People(Ana, Ben), Ana));

    private static Contribute Words(ContributionKind kind) => new(Ben, kind, "words", ValueList<ContributionLink>.Empty);

    private sealed class Kind(Func<ContributionContext, Refusal?> check) : IContributionKind
    {
        ContributionKind IContributionKind.Kind => Odd;

        public Refusal? Check(ContributionContext context) => check(context);
    }
}
