using System.Linq;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices;

/// <summary>Random practices that have nothing wrong with them.</summary>
internal static class PracticeGen
{
    private static readonly Gen<string> Words = Gen.OneOfConst("a", "Zeit", "é", "🎓", "\"", "\\", "\n", "\u0001", "<&>", "{min}", " ", "/")
        .Array[0, 6].Select(string.Concat);

    private static readonly Gen<ContributionKind> Kind = Gen.Int[0, ContributionKinds.BuiltIn.Names.Count - 1].Select(i => ContributionKinds.BuiltIn.Names[i]);

    private static readonly Gen<ExitCondition> Exit = Gen.Recursive<ExitCondition>((depth, exit) => depth >= 4
        ? Gen.OneOfConst(ExitKind.Timebox).Select(k => new ExitCondition(k))
        : Gen.OneOf(
            Gen.Enum<ExitKind>().Where(k => k is not (ExitKind.All or ExitKind.Any or ExitKind.EachContributed)).Select(k => new ExitCondition(k)),
            Gen.Select(Gen.OneOfConst(ExitKind.All, ExitKind.Any), exit.Array[1, 3])
                .Select((k, parts) => new ExitCondition(k, ValueList<ExitCondition>.Of(parts)))));

    private static readonly Gen<Minutes> Times = Gen.Int[0, 100].Array[3].Select(n => n.Order().ToArray()).Select(n => new Minutes(n[0], n[1], n[2]));

    private static readonly Gen<((StepGuard, int, int)[] Next, (int, int, int, int)[] Allows, int Exit)> WildPhase = Gen.Select(
        Gen.Select(Gen.Enum<StepGuard>(), Gen.Int[0, 5], Gen.Int[0, 4]).Array[0, 3],
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 4]).Array[1, 2],
        Gen.Int[0, 9]);

    public static Gen<Practice> Valid { get; } = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 5]).SelectMany((roles, phases) => Gen.Select(
        Gen.Select(Words, Words, Words, Words, Words.Array[0, 3]),
        Gen.Select(Gen.Int[1, 99], Gen.Int[0, 5], Gen.Bool, Gen.Enum<EvidenceLevel>()),
        RoleList(roles),
        PhaseList(roles, phases))
        .Select((texts, numbers, roleList, phaseList) => Make(texts, numbers, roleList, phaseList)))
        .SelectMany(practice => Gen.Int[0, 99].Array[practice.Phases.Count + practice.Roles.Count].Select(n => WithGroups(practice, n)));

    /// <summary>Practices whose steps, exits and allowances were thrown together, and in which the analysis finds nothing.</summary>
    public static Gen<Practice> Accepted { get; } = Gen.Select(Valid, WildPhase.Array[5])
        .Select((practice, wild) => practice with { Phases = ValueList<Phase>.Of(practice.Phases.AsEnumerable().Select((p, i) => Thrown(practice, p, wild[i]))) })
        .Where(p => PracticeAnalysis.Check(p).Count == 0);

    private static Practice Make(
        (string, string, string, string, string[]) texts, (int, int, bool, EvidenceLevel) numbers, PracticeRole[] roles, Phase[] phases)
    {
        var (version, spare, isLimited, evidence) = numbers;
        var people = roles.Sum(r => r.Min) + spare + 1;
        return new Practice(
            new PracticeId("p" + version),
            version,
            "T" + texts.Item1,
            "P" + texts.Item2,
            people,
            isLimited ? people + spare : null,
            ValueList<PracticeRole>.Of(roles),
            ValueList<Phase>.Of(phases),
            "consent",
            texts.Item3,
            ValueList<string>.Of(texts.Item5),
            texts.Item4,
            evidence)
        {
            Agreements = texts.Item2.Length % 4 == 0 ? ["recording", "ümlaut"] : [],
            Preparation = texts.Item2.Length % 3 == 0 ? texts.Item3 : string.Empty,
            Materials = texts.Item2.Length % 5 == 0 ? [new("canvas", "https://example.org/é"), new("ümlaut", string.Empty)] : [],
            FollowUps = texts.Item1.Length % 4 == 0 ? [new("look", 1 + version, roles[0].Id, default), new("again", 3_650, default, new("p"))] : [],
            Texts = texts.Item1.Length % 3 == 0 ? [] : [new("de", "title", "{goal} }{" + version), new("de", "phase.f0.prompt", "{minutes} P\"\u0001" + version), new("pt-br", "role.rôle 0.title", "R")],
        };
    }

    private static RoleId Role(int i) => new("rôle " + i);

    private static Gen<PracticeRole[]> RoleList(int count) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Enum<RoleAssignment>(), Gen.Bool, Gen.Bool).Array[count].Select(all => all
            .Select((r, i) => new PracticeRole(
                Role(i),
                r.Item1,
                r.Item2 == 0 ? null : r.Item1 + r.Item2,
                r.Item3 is RoleAssignment.Unknown or RoleAssignment.Everyone ? RoleAssignment.Rotate : r.Item3,
                r.Item4,
                r.Item5))
            .ToArray());

    private static Gen<Phase[]> PhaseList(int roles, int count) => Gen.Select(
        Gen.Select(Times, Gen.Enum<RepeatKind>(), Gen.Int[1, 9], Gen.Enum<FloorKind>(), Gen.Int[0, roles - 1]),
        Gen.Select(Gen.Enum<Visibility>(), Exit, Kind.Array[0, 3].Array[1, 3], Gen.Int[0, count - 1], Gen.Enum<StepGuard>(), Gen.Bool))
        .Array[count].Select(all => all.Select((p, i) => Make(i, count, p.Item1, p.Item2)).ToArray());

    private static Phase Make(
        int place,
        int count,
        (Minutes, RepeatKind, int, FloorKind, int) first,
        (Visibility, ExitCondition, ContributionKind[][], int, StepGuard, bool) second)
    {
        var (minutes, repeat, runs, floor, role) = first;
        var (visibility, exit, kinds, back, guard, jumps) = second;
        floor = repeat == RepeatKind.PerRoleHolder ? FloorKind.Role : floor;

        // A guarded step anywhere, then one that goes on: every phase is reached and every way ends. An exit that a guard
        // could contradict is only combined with the step that always applies.
        var onward = new NextStep(place + 1 == count ? default : new PhaseId("f" + (place + 1)), StepGuard.Always);
        // A way back that people cannot keep from being taken is taken so often and no oftener.
        var times = guard is StepGuard.NoObjectionOpen or StepGuard.Decided || runs > 6 ? runs : default(int?);
        guard = guard == StepGuard.TurnLeft ? StepGuard.ItemLeft : guard;
        NextStep[] steps = guard == StepGuard.Always ? [onward] : [new NextStep(new PhaseId("f" + back), guard, times), onward];
        return new Phase(
            new PhaseId("f" + place),
            minutes,
            new Repeat(repeat, repeat is RepeatKind.Rounds or RepeatKind.UntilDecided ? runs : 1),
            floor is FloorKind.Role or FloorKind.AllButRole ? new Floor(floor, Role(role)) : new Floor(floor),
            ValueList<Allowance>.Of(kinds.Select((k, i) => new Allowance(
                ValueList<ContributionKind>.Of(k), floor == FloorKind.Role && i == 1 ? ValueList<RoleId>.Of([Role(role)]) : ValueList<RoleId>.Empty))),
            visibility,
            exit,
            jumps ? ValueList<NextStep>.Of(steps) : ValueList<NextStep>.Empty);
    }

    // Turns, groups, replies, fields and exclusive roles, where they fit.
    private static Practice WithGroups(Practice practice, int[] n)
    {
        var roles = practice.Roles.AsEnumerable().Select((r, i) => n[i] % 3 == 0 && i + 1 < practice.Roles.Count ? r with { ExclusiveWith = [Role(i + 1)] } : r)
            .Select((r, i) => r with { GivesWay = r.Max is not null && n[i] % 5 == 0, Observes = r.Min == 0 && n[i] % 7 == 0 && !practice.Phases.Any(p => p.Floor.Role == r.Id), IntervenesWith = r.MayIntervene && n[i] % 4 == 0 ? [ContributionKind.Question, ContributionKind.Objection] : [] });
        var phases = practice.Phases.AsEnumerable().Select((p, i) => WithGroups(practice, p, n[practice.Roles.Count + i]));
        practice = practice with { Roles = ValueList<PracticeRole>.Of(roles), Phases = ValueList<Phase>.Of(phases) };
        var isAsked = practice.Phases.Any(static p => p.Allows.Any(static a => a.Fields.Contains("why")));
        return isAsked && n[0] % 2 == 0 ? practice with { Fields = [new("why", (FieldType)(n[0] % 4), []), new("ümlaut", FieldType.Choice, ["a", "ä"])] } : practice;
    }

    private static Phase WithGroups(Practice practice, Phase phase, int n)
    {
        var role = practice.Roles[n % practice.Roles.Count];
        var form = new PhaseGroups(1 + (n % practice.MinPeople), n % 2 == 0 ? GroupForm.Mix : GroupForm.Merge, role.Max is null ? role.Id : default);
        phase = n % 3 == 0 && phase.Visibility is Visibility.GroupOnly or Visibility.Table ? phase with { Visibility = Visibility.OwnerOnly } : phase;
        phase = phase with { Turn = role is { Max: 1, Assignment: not RoleAssignment.Taken } && n % 3 != 0 ? role.Id : default, Groups = n % 3 == 0 ? null : form };
        phase = phase with
        {
            Decision = phase.AwaitsDecision && n % 5 == 0 ? new PhaseDecision("consent", n % 2 == 0) : null,
            SettledBy = (n % 8) switch { 0 => [new RoleId("objector")], 1 => [new RoleId("objector"), role.Id], 2 when !HasNoObjection(phase.Exit) && phase.Next.Count == 0 => [], _ => null },
        };
        phase = phase with { Minutes = phase.IsRound || n % 6 != 0 ? phase.Minutes : phase.Minutes with { PerPerson = n % 5 }, IsOptional = n % 9 == 0, Allows = n % 11 == 0 && phase is { Exit.Kind: ExitKind.HostAdvances or ExitKind.Timebox, Floor.Kind: FloorKind.Everyone } ? [] : phase.Allows };
        return (n % 7) switch
        {
            0 when !phase.IsRound => phase with
            {
                Allows = [new Allowance([ContributionKind.Goal], []) { Fields = ["why", "ümlaut"], AtMost = n % 4 == 0 ? 1 : null }],
                Exit = new ExitCondition(ExitKind.Any, [new ExitCondition(ContributionKind.Goal), phase.Exit]),
            },
            1 => phase with
            {
                Allows =
                [
                    new Allowance([ContributionKind.Question], []) { InReplyTo = [], AsTopics = phase.Visibility == Visibility.Named && n % 2 == 0, AtMost = 1 + (n % 2), AtMostPerGroup = phase.Groups is null || phase.IsAnonymous ? null : 2 },
                    new Allowance([ContributionKind.View, ContributionKind.Answer], []) { InReplyTo = [ContributionKind.Question], Except = [role.Id] },
                ],
            },
            _ => phase,
        };
    }

    private static bool HasNoObjection(ExitCondition exit) => exit.Kind == ExitKind.NoObjection || exit.Parts.Any(HasNoObjection);

    private static Phase Thrown(Practice practice, Phase phase, ((StepGuard, int, int)[] Next, (int, int, int, int)[] Allows, int Exit) wild)
    {
        ContributionKind[][] kinds = [[], [ContributionKind.Goal, ContributionKind.View], [ContributionKind.Question, ContributionKind.Objection], [ContributionKind.Paraphrase, ContributionKind.View]];
        ValueList<ContributionKind>?[] replies = [[], [ContributionKind.Question, ContributionKind.View], null, null];
        var last = practice.Phases.Count;
        return phase with
        {
            Next = ValueList<NextStep>.Of(wild.Next.Select(n => new NextStep(n.Item2 < last ? new PhaseId("f" + n.Item2) : default, n.Item1, n.Item3 > 2 ? n.Item3 - 2 : null))),
            Allows = wild.Allows.Length == 1 && wild.Allows[0].Item1 == 0 ? phase.Allows : ValueList<Allowance>.Of(wild.Allows.Select(a => new Allowance(ValueList<ContributionKind>.Of(kinds[a.Item1]), [])
            {
                InReplyTo = replies[a.Item2],
                Fields = a.Item3 == 0 ? ["harm"] : [],
                Except = a.Item4 == 0 ? [practice.Roles[0].Id] : [],
            })),
            Exit = wild.Exit switch
            {
                0 => new ExitCondition(ContributionKind.View),
                1 => new ExitCondition(ExitKind.All, [new ExitCondition(ContributionKind.Goal), new ExitCondition(ExitKind.AllContributed)]),
                2 => new ExitCondition(ContributionKind.Paraphrase),
                3 => new ExitCondition(ExitKind.All, [new ExitCondition(ExitKind.NoObjection), new ExitCondition(ExitKind.RuleDecided)]),
                _ => phase.Exit,
            },
        };
    }
}
