using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Tests.Privacy;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Of two anonymous phases in which the same was said by others, nobody but who said it can tell which is which.</summary>
public sealed class AnonymousPairsTests
{
    private static readonly PersonId Eve = new("eve");
    private static readonly PersonId Zoe = new("zoe");
    private static readonly PersonId[] Authors = [Ben, Cleo, Dan];
    private static readonly PersonId[] Others = [Ana, Eve, Zoe];
    private static readonly PersonId[] Everybody = [.. Authors, .. Others];

    // Who says what: a place among the authors, whether it objects, and whether it answers what was said before. The second history moves every author on by one.
    private static readonly Gen<(int By, bool Objects, bool Links)[]> Notes = Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Bool).Array[1, 6];

    private static readonly Gen<(Visibility Visibility, ExitKind Exit)> Phases = Gen.Select(
        Gen.OneOfConst(Visibility.AnonymousAlways, Visibility.AnonymousUntilReveal),
        Gen.OneOfConst(ExitKind.HostAdvances, ExitKind.AllContributed, ExitKind.AllReady, ExitKind.NoObjection, ExitKind.Timebox));

    [Fact]
    public Task WhileThePhaseRuns_NothingTellsWhoSaidWhat() => Gen.Select(Phases, Notes, Gen.Int[1, 2]).SampleAsync(
        async (phase, notes, turn) =>
        {
            using var one = await RunAsync(phase, notes, 0);
            using var other = await RunAsync(phase, notes, turn);
            (await ShownAsync(one)).Should().Equal(await ShownAsync(other));
            (await OfAuthorsAsync(one, phase.Visibility)).Should().Equal(await OfAuthorsAsync(other, phase.Visibility));
        },
        iter: 60,
        threads: 1);

    [Fact]
    public Task AfterThePhase_NothingTellsWhoSaidWhat() => Gen.Select(Phases, Notes, Gen.Int[1, 2]).SampleAsync(
        async (phase, notes, turn) =>
        {
            using var one = await RunAsync(phase, notes, 0);
            using var other = await RunAsync(phase, notes, turn);
            foreach (var ended in new[] { one, other })
            {
                // Where names come at the end, none comes when it is called off.
                SessionCommand end = phase.Visibility == Visibility.AnonymousAlways ? new GoToPhase(new("talk"), Ana, "On", []) : new CancelSession(Ana, "Fire");
                (await ended.DoAsync(end)).Should().NotContain("refusal\":{");
            }

            (await ShownAsync(one)).Should().Equal(await ShownAsync(other));
            (await one.SessionAsync(Authors)).Should().Equal(await other.SessionAsync(Authors), "who said it has no sign of it any more");
        },
        iter: 60,
        threads: 1);

    // The test can fail: in a phase with names the two differ.
    [Fact]
    public async Task WithNames_TheTwoDiffer()
    {
        using var one = await RunAsync((Visibility.Named, ExitKind.HostAdvances), [(0, false, true), (1, true, true)], 0);
        using var other = await RunAsync((Visibility.Named, ExitKind.HostAdvances), [(0, false, true), (1, true, true)], 1);
        (await ShownAsync(one)).Should().NotEqual(await ShownAsync(other));
    }

    private static async Task<Outside> RunAsync((Visibility Visibility, ExitKind Exit) phase, (int By, bool Objects, bool Links)[] notes, int turn)
    {
        var outside = new Outside();
        await outside.StartAsync(
            Practice(Phase("say"), Phase("hide", phase.Visibility, exit: phase.Exit), Phase("talk")) with { MaxPeople = 9 }, [Ana, .. Authors, Eve]);
        await outside.SayAsync(new Contribute(Ana, ContributionKind.View, "first", [], Visit: 1));
        await outside.DoAsync(new AdvancePhase(Ana));
        var (first, number) = ((await outside.Sessions.FindUnfilteredAsync(Outside.Session))!.Contributions[0].Id, 0);
        foreach (var (by, objects, links) in notes)
        {
            outside.Clock.Advance(Duration.FromSeconds(20));
            var author = Authors[(by + turn) % Authors.Length];
            var kind = objects ? ContributionKind.Objection : ContributionKind.View;
            await outside.SayAsync(new Contribute(author, kind, $"note {number++}.", links ? [new ContributionLink(LinkKind.Challenges, first)] : [], Visit: 2));
            await outside.DoAsync(new MarkReady(Eve));
        }

        return outside;
    }

    private static async Task<List<string>> ShownAsync(Outside outside) =>
    [
        .. await outside.SessionAsync(Others),
        .. await outside.SessionMovesAsync(Everybody),
        await outside.DoAsync(new SettleObjection(new("none"), Eve, "Met.")),
        .. await outside.AroundAsync(Everybody),
    ];

    // Of the words of others; which are their own, authors are told.
    private static async Task<List<string>> OfAuthorsAsync(Outside outside, Visibility visibility) => visibility == Visibility.AnonymousUntilReveal
        ? [.. (await outside.SessionAsync(Authors)).Select(text => text.Replace("\"isOwn\":true", "\"isOwn\":false", StringComparison.Ordinal))]
        : [];
}
