using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>Makes two of each event, or command: one with every member filled, one with as little as can be.</summary>
internal static class SampleEvents
{
    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(Instant)] = Instant.FromUtc(2026, 2, 3, 4, 5, 6) + Duration.FromNanoseconds(7),
        [typeof(LocalDate)] = new LocalDate(2026, 5, 4),
        [typeof(string)] = "words with \"quotes\", ümlauts and a line\nbreak",
        [typeof(int)] = 5,
        [typeof(long)] = 7L,
        [typeof(Duration)] = Duration.FromHours(49),
        [typeof(decimal)] = 0.5m,
        [typeof(bool)] = true,
        [typeof(PersonId)] = new PersonId("ana"),
        [typeof(RoleId)] = new RoleId("scribe"),
        [typeof(Pseudonym)] = new Pseudonym("00ff"),
        [typeof(PhaseId)] = new PhaseId("meeting"),
        [typeof(SessionId)] = new SessionId("retro-7"),
        [typeof(ItemId)] = new ItemId("item-1"),
        [typeof(ContributionId)] = new ContributionId("c-1"),
        [typeof(ContributionKind)] = ContributionKind.Question,
        [typeof(PracticeId)] = new PracticeId("open-meeting"),
        [typeof(SeriesId)] = new SeriesId("weekly"),
        [typeof(GroupId)] = new GroupId("nurses"),
        [typeof(Cursor)] = new Cursor(7, "s"),
        [typeof(StreamId)] = new StreamId(TenantId.Single, "session", "s"),
        [typeof(DecisionId)] = new DecisionId("d-1"),
        [typeof(ResponsibilityId)] = new ResponsibilityId("r-1"),
        [typeof(Practice)] = PracticeCatalogue.OpenMeeting,
        [typeof(RuleSpec)] = new RuleSpec("super-majority").With("threshold", "3/4"),
        [typeof(Verdict)] = Verdict.Adopted(VerdictReasons.Majority, "2", "1"),
        [typeof(Preference)] = Preference.Scored(("A", 3), ("B", 0)),
        [typeof(TallyResult)] = new TallyResult([["A"], ["B", "C"]])
        {
            Ranking = [["A"], ["B", "C"]],
            Rounds = [new TallyRound(1, [new TallyFigure("A", new Rational(7, 2))]) { Eliminated = ["D"], TieBrokenBy = TieStep.Lot }],
            TiesBrokenBy = [TieStep.Lot],
        },
        [typeof(Rational?)] = new Rational(2, 3),
        [typeof(Rational)] = new Rational(7, 2),
        [typeof(BallotForm)] = BallotForm.Score,
    };

    private static readonly Type[] OptionalMembers = [typeof(DecisionDeclaration), typeof(Ballot), typeof(TieLadder), typeof(DelegationPolicy), typeof(VoterDelegation), typeof(DecisionClosed), typeof(SessionPlanned), typeof(ItemAdded), typeof(ResponsibilityTakenOn)];

    public static IEnumerable<object> Of(string name) => Of(BuiltIn.Events.Names.Single(n => n.Name == name).Type);

    public static IEnumerable<object> Of(Type type)
    {
        yield return Make(type, full: true)!;
        yield return Make(type, full: false)!;
    }

    private static bool IsCommand(Type type) => type.BaseType is { IsAbstract: true } parent && parent.Name.EndsWith("Command", StringComparison.Ordinal);

    private static object? Make(Type type, bool full)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return !full ? null : Values.TryGetValue(type, out var optional) ? optional : Make(inner, full);
        }

        if (Values.TryGetValue(type, out var value) && (full || (type.IsClass && type != typeof(string)) || type == typeof(Instant)))
        {
            return value;
        }

        if (type == typeof(string))
        {
            return string.Empty;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(full ? Enum.GetValues(type).Length - 1 : 0);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return MakeLog(type, full);
        }

        if (type.IsValueType && !full)
        {
            return Activator.CreateInstance(type);
        }

        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, full))]);
        foreach (var property in type.GetProperties().Where(p => full && p.CanWrite && (OptionalMembers.Contains(type) || IsCommand(type))))
        {
            property.SetValue(made, Make(property.PropertyType, full));
        }

        return made;
    }

    private static object? MakeLog(Type type, bool full)
    {
        var log = type.GetProperty("Empty", BindingFlags.Static | BindingFlags.Public)!.GetValue(null);
        return full ? type.GetMethod("Add")!.Invoke(log, [Make(type.GetGenericArguments()[0], full)]) : log;
    }
}
