using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>What a host learns of a plug-in that fails, and what becomes of a command whose caller has gone.</summary>
public sealed class PluginLogTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly DecisionId Day = new("day");

    [Fact]
    public async Task ARuleThatThrows_IsLoggedWithItsStack()
    {
        using var heard = new Heard();
        await using var host = Host(_ => Broken());
        var decisions = await OpenAsync(host);

        var refused = await decisions.HandleAsync(Day, new CloseDecision(Ana), cancellationToken: TestContext.Current.CancellationToken);

        refused.Refusal.Code.Should().Be("decision.rule-failed");
        refused.Refusal.Message.Should().NotContain("of the payroll", "nobody knows what an exception says");
        heard.Lines.Should().Contain(line => line.Contains("of the payroll", StringComparison.Ordinal)
            && line.Contains(nameof(Odd), StringComparison.Ordinal) && line.Contains($"at {typeof(PluginLogTests).FullName}.{nameof(Broken)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARuleThatDoesNotEnd_IsLogged()
    {
        using var gate = new ManualResetEventSlim();
        using var heard = new Heard();
        await using var host = Host(_ => Wait(gate, CancellationToken.None), Duration.FromMilliseconds(50));
        var decisions = await OpenAsync(host);

        await decisions.HandleAsync(Day, new CloseDecision(Ana), cancellationToken: TestContext.Current.CancellationToken);

        heard.Lines.Should().Contain(line => line.Contains("it took longer than 0.05 s", StringComparison.Ordinal) && line.Contains(nameof(Odd), StringComparison.Ordinal));
        gate.Set();
    }

    [Fact]
    public async Task ACommandWhoseTokenIsCancelledInTheMiddle_EndsAndChangesNothing()
    {
        using var gate = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        var asked = 0;
        await using var host = Host(_ =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                source.Cancel();
                Wait(gate, CancellationToken.None);
            }

            return Yes();
        });
        var decisions = await OpenAsync(host);
        var before = await decisions.FindUnfilteredAsync(Day, TestContext.Current.CancellationToken);

        var close = () => decisions.HandleAsync(Day, new CloseDecision(Ana), new CommandId("close"), source.Token);

        await close.Should().ThrowAsync<OperationCanceledException>();
        (await decisions.FindUnfilteredAsync(Day, TestContext.Current.CancellationToken)).Should().Be(before);
        gate.Set();
        var again = await decisions.HandleAsync(Day, new CloseDecision(Ana), new CommandId("close"), TestContext.Current.CancellationToken);
        again.Value.Status.Should().Be(DecisionStatus.Closed, "the same command, sent again, is done now");
    }

    private static Verdict Broken() => throw new InvalidOperationException("of the payroll");

    private static Verdict Yes() => Verdict.Adopted(VerdictReasons.ThresholdReached, "1", "1", "1/1");

    private static Verdict Wait(ManualResetEventSlim gate, CancellationToken token)
    {
        gate.Wait(TimeSpan.FromMinutes(2), token);
        return Yes();
    }

    private static ServiceProvider Host(Func<DecisionRuleContext, Verdict> evaluates, Duration? time = null) =>
        new ServiceCollection().AddMutualLearning(ml => ml.AddDecisionRule(new Odd(evaluates)).LimitWork(pluginTime: time ?? Duration.FromMinutes(1))).BuildServiceProvider();

    private static async Task<IDecisions> OpenAsync(ServiceProvider host)
    {
        var decisions = host.GetRequiredService<IDecisions>();
        var declared = await decisions.HandleAsync(Day, new DeclareDecision(Day, new DecisionDeclaration("Which?", new RuleSpec("odd"), [Ana]), Ana));
        declared.IsAccepted.Should().BeTrue();
        return decisions;
    }

    private sealed class Odd(Func<DecisionRuleContext, Verdict> evaluates) : DecisionRule
    {
        public override RuleId Id => new("odd", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => evaluates(context);
    }

    private sealed class Heard : EventListener
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                {
                    // Other tests run beside this one.
                    return [.. lines.Where(line => line.Contains(nameof(PluginLogTests), StringComparison.Ordinal))];
                }
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "MutualLearning")
            {
                EnableEvents(eventSource, EventLevel.Error);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The base constructor enables sources before the fields of this class are set.
            if (lines is null)
            {
                return;
            }

            lock (lines)
            {
                lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, eventData.Message!, [.. eventData.Payload!]));
            }
        }
    }
}
