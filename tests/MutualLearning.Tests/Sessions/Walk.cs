using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>A random practice and random commands for it. The commands are numbers, made real against the state they meet.</summary>
internal sealed record Walk(Practice Practice, int People, Walk.Step[] Steps)
{
    private static readonly PersonId[] Persons = [Template.Ana, Template.Ben, Template.Cleo, Template.Dan, new("eve"), .. Enumerable.Range(5, 20).Select(i => new PersonId("p" + i))];
    private static readonly string?[] Words = ["words", "more words", "", " ", null, new('x', SessionDecider.MaxTextLength + 1)];

    /// <summary>One command as numbers: which, by whom, about whom, which thing, which words, how many minutes later.</summary>
    internal sealed record Step(int Command, int By, int Other, int Thing, int Text, int Later);

    public static Gen<Walk> Any { get; } = Gen.Select(AnyPractice(), Gen.Int[1, 4], AnyStep(4).Array[0, 60], (p, people, steps) => new Walk(p, people, steps));

    /// <summary>A walk through a practice of one's own, by a group that is large enough, and two who come late.</summary>
    public static Gen<Walk> Of(Gen<Practice> practice) => Gen.Select(practice, Gen.Int[0, 2])
        .SelectMany((p, more) => AnyStep(Math.Min(p.MinPeople + more + 1, Persons.Length - 1)).Array[0, 40]
            .Select(steps => new Walk(p, Math.Min(p.MinPeople + more, p.MaxPeople ?? 99), steps)));

    public override string ToString() => $"{Practice}\n{People} people\n{string.Join('\n', Steps.AsEnumerable())}";

    /// <summary>Goes through the walk; every command is shown with the outcome and the session before and after it.</summary>
    /// <param name="spoil">Makes another command of each that is sent, by its number; null leaves them as they are.</param>
    public IEnumerable<(Session Before, SessionCommand Command, Decided<SessionEvent> Outcome, Session After)> Go(Func<int, SessionCommand, SessionCommand>? spoil = null)
    {
        var people = ValueList<PersonId>.Of(Persons.Take(People));
        var start = new StartSession(new SessionId("s"), Practice, "Learn", people, Template.Ana)
        {
            Openness = People % 2 == 0 ? SessionOpenness.Open : SessionOpenness.Invited,
        };
        var given = Given.Nothing;
        var number = 0;
        foreach (var step in Steps.Prepend(null))
        {
            given = given.Wait(Duration.FromMinutes(step?.Later ?? 0));
            var command = step is null ? start : Command(given.State, step, number);
            command = spoil is null ? command : spoil(number, command);
            var answer = given.When(command, commandId: new CommandId("c" + number++), permission: step?.Later == 6 ? "HR" : null);
            yield return (given.State, command, answer.Outcome, answer.State);
            given = answer.Outcome.IsAccepted ? given.Given([.. answer.Outcome.Events]) : given;
        }
    }

    private static SessionCommand Command(Session session, Step s, int number)
    {
        var by = Who(s.By);
        var other = Who(s.Other);
        var text = Words[s.Text];
        var thing = session.Contributions.Count == 0 ? default : session.Contributions[s.Thing % session.Contributions.Count].Id;
        var objection = session.OpenObjections.Count == 0 ? thing : session.OpenObjections[s.Thing % session.OpenObjections.Count];
        var item = new ItemId("item" + (s.Thing % 3));
        var phase = session.Practice?.Phases is { Count: > 0 } phases ? phases[s.Thing % phases.Count].Id : default;
        var roles = session.Practice?.Roles ?? ValueList<PracticeRole>.Empty;
        var role = s.Thing % (roles.Count + 1) is var r && r < roles.Count ? roles[r].Id : default;
        var authors = s.Text == 4 ? null! : Authors;
        return s.Command switch
        {
            0 => new PlanSession(default, null!, text!, null!, by),
            1 => new OpenSession(by),
            2 => new JoinSession(by),
            3 => new LeaveSession(by),
            4 => new DeclineSession(by),
            5 => new AssignRole(role, other, by, text!),
            6 => new ReleaseRole(role, other, by),
            7 => new CorrectContribution(thing, Marked(text, by, number)!, by),
            8 or 29 or 31 or 32 => new SettleObjection(objection, s.Other % 2 == 0 ? session.FindContribution(objection)?.Author ?? by : by, text!),
            9 => new MarkReady(by),
            10 => new JoinDecision(s.Thing % 5 == 0 ? default : new("d" + (s.Thing % 3)), by) { Session = s.Thing % 2 == 0 ? new("s") : default, Visit = s.Thing % 4 },
            11 or 12 or 13 => new AdvancePhase(by, text!, authors) { To = s.Thing == 3 ? new("end") : s.Thing < 3 ? phase : default },
            14 => new GoToPhase(phase, by, text!, authors),
            15 => new ExtendPhase(s.Thing - 5, by, text!),
            16 => new PauseSession(by, text!),
            17 or 18 => new ResumeSession(by),
            19 => new AddItem(item, text!, by),
            20 => new TakeUpItem(item, by),
            21 => new JoinQueue(by, text!),
            22 => new LeaveQueue(by),
            23 => new GiveFloor(other, by),
            24 => s.Later == 7 ? new CloseSession(by, authors, Reason: text!) : new MarkReady(by),
            25 => s.Later == 7 ? new CancelSession(by, text!) : new MarkReady(by),
            26 => new HandOverRole(role, other, by, by, text!),
            27 => new FormGroups(Groups(session, s), by),
            28 => new FinishItem(session.CurrentItem, by),
            30 => s.Thing % 2 == 0 ? new InvitePerson(other, by) : new AnswerAgreement("recording", by, s.Text > 3),
            _ => Contribution(session, s, by, other, text, thing, number),
        };
    }

    private static PersonId Who(int number) => number < 0 ? default : Persons[number];

    // Those who are there, in up to four groups; now and then somebody is left out.
    private static ValueList<ValueList<PersonId>> Groups(Session session, Step s) => ValueList<ValueList<PersonId>>.Of(session.Participants
        .Where(p => p.Presence == Presence.Present && (s.Text < 2 || p.Person != Who(s.Other))).AsEnumerable()
        .GroupBy(p => p.Person.Value[^1] % (1 + (s.Thing % 4))).Select(g => ValueList<PersonId>.Of(g.Select(p => p.Person))));

    public static ValueList<RevealedAuthor> Authors { get; } = ValueList<RevealedAuthor>.Of(Persons.Concat(Enumerable.Range(0, 5).Select(i => new PersonId("p" + i))).Append(new("late")).Select(p => new RevealedAuthor(Given.Mask(p), p)));

    private static Contribute Contribution(Session session, Step s, PersonId by, PersonId other, string? text, ContributionId thing, int number)
    {
        ContributionKind[] kinds = [.. ContributionKinds.BuiltIn.Names, default, new("unknown")];
        var kind = s.Other is >= 0 and < 3 ? s.Later == 8 ? ContributionKind.Objection : ContributionKind.View : kinds[(s.Thing + s.Text) % kinds.Length];
        var links = s.Thing switch
        {
            < 8 => ValueList<ContributionLink>.Empty,
            8 => null!,
            9 => ValueList<ContributionLink>.Empty.Add(default),
            _ => ValueList<ContributionLink>.Empty.Add(new((LinkKind)(s.Thing % 9), thing)),
        };
        var visit = session.Visit;
        var masked = visit?.Phase.IsAnonymous == true && s.Other != 4 && !by.IsDefault;
        var fields = s.Thing % 3 == 0 ? null : ValueList<ContributionField>.Of(new[] { "harm", "cause" }.Take(s.Thing % 3).Select(f => new ContributionField(f, Marked(text, by, number)!)));
        return new Contribute(
            by, kind, Marked(text, by, number)!, links, s.Other == 1 ? Template.Dan : default,
            s.Other < 0 ? s.Thing : visit?.Number ?? 0, masked ? Given.Mask(by) : default, fields);
    }

    // The author and the number of the contribution stand in the words, so that a view which shows too much shows whose it is.
    private static string? Marked(string? text, PersonId by, int number) => text is "words" or "more words" ? $"{text} <{number} of {by}>" : text;

    private static Gen<Step> AnyStep(int last) =>
        Gen.Select(Gen.Int[0, 44], Gen.Int[-1, last], Gen.Int[-1, last], Gen.Int[0, 15], Gen.Frequency((6, Gen.Int[0, 1]), (2, Gen.Int[2, 5])), Gen.Int[0, 8], (a, b, c, d, e, f) => new Step(a, b, c, d, e, f));

    private static Gen<Practice> AnyPractice() => Gen.Select(AnyPhase().Array[1, 4], Gen.Enum<RoleAssignment>(), Gen.Bool).Select((phases, assignment, exclusive) =>
    {
        var practice = Template.Practice(
            [.. phases.Select((p, i) => p with { Id = new PhaseId("p" + i), Next = p.Next.Select(n => n with { To = n.To.IsDefault || n.To.Value.CompareTo("p" + phases.Length) >= 0 ? default : n.To }) })]);
        var scribe = practice.Roles[1] with
        {
            Assignment = assignment is RoleAssignment.Everyone or RoleAssignment.Unknown ? RoleAssignment.Elected : assignment,
            ExclusiveWith = exclusive ? [Template.Facilitator] : [],
        };
        // Where something is asked for, most walks would come to nothing: one in many asks.
        return practice with { Roles = practice.Roles.SetItem(1, scribe), Agreements = phases.Length == 4 && exclusive && assignment == RoleAssignment.ByHost ? ["recording"] : [] };
    });

    private static Gen<Phase> AnyPhase() => Gen.Select(
        Gen.Select(Gen.Enum<Visibility>(), Gen.Enum<FloorKind>(), AnyExit(), Gen.Enum<RepeatKind>()), Gen.Int[1, 3], AnyNext(), AnyAllowance().Array[0, 2],
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Enum<GroupForm>(), Gen.Bool),
        (first, count, next, allows, groups) => Template.Phase("p", first.Item1, first.Item2).Repeating(first.Item4, first.Item4 is RepeatKind.Rounds or RepeatKind.UntilDecided ? count : 1) with
        {
            Exit = first.Item3,
            Next = next,
            IsOptional = groups.Item1 == 2 && groups.Item2 == 1,
            Allows = allows.Length == 2 && count == 3 ? [] : allows.Length == 0 ? [Allowance.Everything] : ValueList<Allowance>.Of(allows),
            Turn = groups.Item1 == 0 ? Template.Scribe : default,
            Groups = groups.Item2 == 0 ? null : new PhaseGroups(groups.Item2, groups.Item3, groups.Item4 ? Template.Scribe : default),
            SettledBy = (groups.Item1, groups.Item2) switch { (_, 3) => null, (0, _) => [], (1, _) => [new("objector")], _ => [new("objector"), Template.Scribe] },
        });

    private static Gen<Allowance> AnyAllowance() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (kinds, replies, fields, except) => new Allowance(
        kinds == 0 ? [] : [ContributionKind.View, ContributionKind.Objection, ContributionKind.Question], [])
    {
        InReplyTo = replies switch { 0 => [ContributionKind.View, ContributionKind.Question], 1 => [], _ => null },
        Fields = fields == 0 ? ["harm", "cause"] : [],
        Except = except == 0 ? [Template.Scribe] : [],
        AtMost = except == 1 ? 1 + replies : null,
        AtMostPerGroup = except == 2 && fields == 0 ? 2 : null,
    });

    private static Gen<ExitCondition> AnyExit() => Gen.Select(
        Gen.Enum<ExitKind>(), Gen.Enum<ExitKind>().Array[0, 3],
        (kind, parts) => kind is ExitKind.All or ExitKind.Any ? new ExitCondition(kind, [One(ExitKind.HostAdvances), .. parts.Where(p => p is not (ExitKind.All or ExitKind.Any)).Select(One)]) : One(kind));

    private static ExitCondition One(ExitKind kind) => kind == ExitKind.EachContributed ? new ExitCondition(ContributionKind.View) : new ExitCondition(kind);

    private static Gen<ValueList<NextStep>> AnyNext() => Gen.Select(Gen.Enum<StepGuard>(), Gen.Int[0, 4], Gen.Int[0, 3], (guard, to, times) => new NextStep(to == 4 ? default : new PhaseId("p" + to), guard, times == 0 ? null : times))
        .Array[0, 2].Select(ValueList<NextStep>.Of);
}
