using System;
using System.Linq;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests.Privacy;
using MutualLearning.Tests.Responsibilities;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>Whatever is sent, in any state: what is accepted survives write and read, and everything else is refused with a code.</summary>
public sealed class EntryTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 9, 0);
    private static readonly Instant[] Clocks = [Instant.MinValue, Now, Instant.MaxValue];
    private static readonly CommandContext Rich = new(RichCommands.Now, new CommandId("rich"));
    private static readonly CommandContext Context = new(Now, new CommandId("spoiled"));

    [Fact]
    public void AnyCommandToASession_ReadsBackOrIsRefused() => Gen.Select(Walk.Any, Gen.Int[0, 1_000]).Sample(
        (walk, at) =>
        {
            var steps = walk.Go().ToList();
            steps.ForEach(s => Entry.Check(s.Outcome, () => s.Command));
            var (before, command, _, _) = Pick(steps, at, s => s.Outcome.IsAccepted);
            foreach (var spoiled in Spoiled.Of(command, at))
            {
                Entry.Check(SessionDecider.Decide(before, spoiled, Context, ContributionKinds.BuiltIn), () => spoiled);
            }
        },
        iter: Entry.Runs(60, 3_000));

    [Fact]
    public void AnyCommandToADecision_ReadsBackOrIsRefused() => Gen.Select(DecisionWalk.Any, Gen.Int[0, 1_000]).Sample(
        (walk, at) =>
        {
            var steps = walk.Go().ToList();
            steps.ForEach(s => Entry.Check(s.Outcome, () => s.Command));
            var (before, command, _, _) = Pick(steps, at, s => s.Outcome.IsAccepted);
            foreach (var spoiled in Spoiled.Of(command, at))
            {
                Entry.Check(DecisionDecider.Decide(before, spoiled, Context, DecisionRules.BuiltIn), () => spoiled);
            }
        },
        iter: Entry.Runs(60, 3_000));

    [Fact]
    public void AnyCommandToAResponsibility_ReadsBackOrIsRefused() => Gen.Select(ResponsibilityPropertyTests.Command.Array[0, 30], Gen.Int[0, 1_000]).Sample(
        (commands, at) =>
        {
            var (r, last) = (Responsibility.Initial, (ResponsibilityCommand)Duties.TakeOn);
            foreach (var command in commands.Prepend(last))
            {
                var outcome = ResponsibilityDecider.Decide(r, command, Context);
                if (!Entry.Check(outcome, () => command))
                {
                    continue;
                }

                foreach (var spoiled in Spoiled.Of(command, at).Where((_, i) => (i + at) % 10 == 0))
                {
                    Entry.Check(ResponsibilityDecider.Decide(r, spoiled, Context), () => spoiled);
                }

                r = outcome.Events.Aggregate(r, Responsibility.Evolve);
            }
        },
        iter: Entry.Runs(200, 10_000));

    [Fact]
    public void AnyCommandToAnErasure_ReadsBackOrIsRefused()
    {
        object[] steps = [Register.Begin(1, new Pseudonym("m")), Register.Complete(1, ErasureScope.OwnWords, 2, 3), Register.Seal(1)];
        var register = Register.Initial;
        foreach (var step in steps)
        {
            foreach (var spoiled in Spoiled.Of(step, 0))
            {
                Entry.Check(Register.Decide(register, spoiled, Context), () => spoiled);
            }

            register = Register.Decide(register, step, Context).Events.Aggregate(register, Register.Evolve);
        }

        Register.Erasures(register).Should().ContainSingle(e => e.IsSealed);
    }

    /// <summary>A spoiled command now and then, and the session goes on from whatever came of it, by a clock that jumps.</summary>
    [Fact]
    public void Walks_GoOnAfterSpoiledCommands() => Gen.Select(Walk.Any, DecisionWalk.Any, Gen.Int[0, 10_000].Array[12]).Sample(
        (session, decision, at) =>
        {
            foreach (var (_, command, outcome, after) in session.Go((i, c) => Spoil(c, at, i)))
            {
                Entry.Check(outcome, () => command);
                foreach (var now in Clocks)
                {
                    _ = after.MayDo(Template.Ana, now);
                    after.Elapsed(now).Should().BeGreaterThanOrEqualTo(Duration.Zero);
                }
            }

            foreach (var (_, command, outcome, _) in decision.Go((i, c) => Spoil(c, at, i)))
            {
                Entry.Check(outcome, () => command);
            }
        },
        iter: Entry.Runs(20, 2_000));

    [Fact]
    public void RichCommands_SpoiledInEveryPlace_AreRefusedOrReadBack()
    {
        foreach (var (before, command) in RichCommands.Sessions())
        {
            Entry.Check(SessionDecider.Decide(before, command, Rich, ContributionKinds.BuiltIn), () => command).Should().BeTrue("{0} is right", command);
            foreach (var spoiled in Spoiled.All(command))
            {
                Entry.Check(SessionDecider.Decide(before, spoiled, Rich, ContributionKinds.BuiltIn), () => spoiled);
            }
        }

        foreach (var (before, command) in RichCommands.Decisions())
        {
            Entry.Check(DecisionDecider.Decide(before, command, Rich, DecisionRules.BuiltIn), () => command).Should().BeTrue("{0} is right", command);
            foreach (var spoiled in Spoiled.All(command))
            {
                Entry.Check(DecisionDecider.Decide(before, spoiled, Rich, DecisionRules.BuiltIn), () => spoiled);
            }
        }
    }

    private static T Spoil<T>(T command, int[] at, int number)
        where T : class => at[number % at.Length] % 3 == 0 && Spoiled.Of(command, at[number % at.Length]).ToList() is { Count: > 0 } all ? all[at[0] % all.Count] : command;

    private static T Pick<T>(System.Collections.Generic.List<T> steps, int at, Func<T, bool> first) =>
        steps.Where(first).ToList() is { Count: > 0 } accepted ? accepted[at % accepted.Count] : steps[0];
}
