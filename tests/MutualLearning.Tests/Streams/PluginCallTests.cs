using System;
using System.Linq;
using System.Threading;
using MutualLearning.Contributions;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Streams;

/// <summary>How often a plug-in that does not end is asked, and that it is asked again when it has ended.</summary>
public sealed class PluginCallTests
{
    private static readonly ContributionKind Odd = new("odd");

    [Fact]
    public void APlugInThatDoesNotEnd_IsGivenUpTwiceHoweverOftenItHasAnswered_AndAskedAgainLater()
    {
        using var gate = new ManualResetEventSlim();
        var waits = false;
        var plugin = new Slow(() => _ = !waits || gate.Wait(TimeSpan.FromMinutes(2)));
        var (patient, hasty) = (Open(plugin, Duration.FromMinutes(1)), Open(plugin, Duration.FromMilliseconds(20)));
        for (var i = 0; i < 5; i++)
        {
            Error(patient).Should().BeEmpty();
        }

        waits = true;
        Enumerable.Range(0, 4).Select(_ => Error(hasty)).Should().Equal(
            "it took longer than 0.02 s", "it took longer than 0.02 s", "it has not ended an earlier call", "it has not ended an earlier call");

        gate.Set();
        SpinWait.SpinUntil(() => Error(patient).Length == 0, TimeSpan.FromMinutes(1)).Should().BeTrue("both calls have ended");
    }

    [Fact]
    public void WhereNothingFlows_PlugInsAreAsked_AlsoOnANewThread()
    {
        using var gate = new ManualResetEventSlim();
        var busy = Enumerable.Range(0, 20).Select(_ => Open(new Slow(() => gate.Wait(TimeSpan.FromMinutes(2))), Duration.FromMilliseconds(1))).ToList();
        busy.ForEach(s => Error(s).Should().Be("it took longer than 0.001 s"));

        using (ExecutionContext.SuppressFlow())
        {
            Error(Open(new Slow(() => { }), Duration.FromMinutes(1))).Should().BeEmpty();
        }

        gate.Set();
    }

    // Says something once: a scenario would ask the plug-in twice.
    private static Func<Decided<SessionEvent>> Open(Slow plugin, Duration time)
    {
        var kinds = new ContributionKinds([.. ContributionKinds.Standard(), plugin]) { PluginTime = time };
        var s = Given.Open(Practice(Phase("talk")), Ana);
        return () => SessionDecider.Decide(s.State, s.Words(Ana, "words", Odd), new CommandContext(Nine, new("c")), kinds);
    }

    private static string Error(Func<Decided<SessionEvent>> say) => say() is { IsRefused: true } refused ? refused.Refusal.Cause!.Value.Message : string.Empty;

    private sealed class Slow(Action check) : IContributionKind
    {
        ContributionKind IContributionKind.Kind => Odd;

        public Refusal? Check(ContributionContext context)
        {
            check();
            return null;
        }
    }
}
