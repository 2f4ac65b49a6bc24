using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Numerics;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>All the copies of a command in which one place, however deep, holds something that nobody should send.</summary>
internal static class Spoiled
{
    private const int Many = 70_000;

    private const int AtMost = 100;

    private static readonly string Long = new('x', Many);

    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo NoItem = typeof(Spoiled).GetMethod(nameof(Nothing), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly Dictionary<Type, object?[]> Leaves = new()
    {
        [typeof(string)] =
        [
            null, string.Empty, " ", "\u200b\u2060", "a\ud800b", "\udc00", "a\0b", "a\u0007b", "x:y=1,z", "\u202eabc", "e\u0301 ", "[]", "unknown",
            Long, new string('\u200b', 200),
        ],
        [typeof(int)] = [int.MinValue, -1, 0, 1, 2, 99, int.MaxValue],
        [typeof(long)] = [long.MinValue, -1L, 0L, long.MaxValue],
        [typeof(decimal)] = [decimal.MinValue, -1m, 0m, 0.1000m, 0.0000000000000000000000000001m, decimal.MaxValue],
        [typeof(bool)] = [true, false],
        [typeof(Instant)] = [Instant.MinValue, Instant.MaxValue, default(Instant)],
        [typeof(Duration)] = [Duration.MinValue, Duration.Zero, Duration.Epsilon, Duration.MaxValue],
        [typeof(LocalDate)] =
        [
            LocalDate.MinIsoValue, LocalDate.MaxIsoValue, default(LocalDate), new LocalDate(2026, 3, 9, CalendarSystem.Julian), new LocalDate(-5, 3, 9),
            new LocalDate(CalendarSystem.Julian.MaxYear, 12, 31, CalendarSystem.Julian), new LocalDate(CalendarSystem.Julian.MinYear, 1, 1, CalendarSystem.Julian),
        ],
        [typeof(Rational)] = [default(Rational), new Rational(1, int.MaxValue), new Rational(int.MaxValue, 1), new Rational(3, 2), new Rational(-1, 2), new Rational(1, BigInteger.Pow(10, 5_000))],
        [typeof(PersonId)] = [default(PersonId), new PersonId("p\u200b0"), new PersonId("a \u0301"), new PersonId("nobody")],
        [typeof(RoleId)] = [default(RoleId), new RoleId("unknown\u200b")],
        [typeof(Pseudonym)] = [default(Pseudonym), new Pseudonym("\u200bx")],
        [typeof(PhaseId)] = [default(PhaseId), new PhaseId("end"), new PhaseId("unknown")],
        [typeof(PracticeId)] = [default(PracticeId), new PracticeId("x\u200b")],
        [typeof(SessionId)] = [default(SessionId), new SessionId("x\u200b")],
        [typeof(ItemId)] = [default(ItemId), new ItemId("x\u200b")],
        [typeof(ContributionId)] = [default(ContributionId), new ContributionId("x\u200b")],
        [typeof(ContributionKind)] = [default(ContributionKind), new ContributionKind("x\u200b")],
        [typeof(DecisionId)] = [default(DecisionId), new DecisionId("x\u200b")],
        [typeof(ResponsibilityId)] = [default(ResponsibilityId), new ResponsibilityId("x\u200b")],
        [typeof(RuleSpec)] =
        [
            null, new RuleSpec("unknown\u200b"), new RuleSpec("a,b"), new RuleSpec("simple-majority").With("a:b", "c=d:e"), new RuleSpec("simple-majority").With("a", "\u200b\0"),
            .. Values("a\ud800b", "a\0b", new string('9', Many), "1/" + new string('9', Many), "0/0", "-1", "1e9", string.Empty, "\u0661/\u0662"),
        ],
    };

    /// <summary>The copies of a command; of a large one 100, which are others for another number.</summary>
    public static IEnumerable<T> Of<T>(T command, int number)
        where T : class
    {
        var all = All(command).ToList();
        var every = (all.Count / AtMost) + 1;
        return all.Where((_, i) => i % every == number % every);
    }

    /// <summary>All copies of a command.</summary>
    public static IEnumerable<T> All<T>(T command)
        where T : class => Slots(command).Cast<T>();

    /// <summary>Conditions in one another.</summary>
    public static ExitCondition Deep(int depth)
    {
        var exit = new ExitCondition(ExitKind.HostAdvances);
        for (var i = 0; i < depth; i++)
        {
            exit = new ExitCondition(ExitKind.All, [exit]);
        }

        return exit;
    }

    private static IEnumerable<RuleSpec?> Values(params string[] values)
    {
        foreach (var value in values)
        {
            RuleSpec? spec;
            try
            {
                spec = new RuleSpec("super-majority").With("threshold", value);
            }
            catch (ArgumentException)
            {
                continue;
            }

            yield return spec;
        }
    }

    private static IEnumerable<object> Slots(object whole)
    {
        foreach (var property in whole.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            foreach (var other in Others(property.GetValue(whole), property.PropertyType))
            {
                var copy = Clone.Invoke(whole, null)!;
                try
                {
                    property.SetValue(copy, other);
                }
                catch (TargetInvocationException e) when (e.InnerException is ArgumentException)
                {
                    continue; // the record itself refuses it, at once
                }

                yield return copy;
            }
        }
    }

    private static IEnumerable<object?> Others(object? value, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Others(value, inner).Append(null);
        }

        if (Leaves.TryGetValue(type, out var leaves))
        {
            return leaves;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Append(Enum.ToObject(type, -1)).Append(Enum.ToObject(type, 99));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return Lists(value, type);
        }

        IEnumerable<object?> rest = value is null ? [] : Slots(value);
        return type == typeof(ExitCondition) ? rest.Append(null).Append(Deep(20)) : type.IsValueType ? rest.Append(Activator.CreateInstance(type)) : rest.Append(null);
    }

    private static IEnumerable<object?> Lists(object? value, Type type)
    {
        var item = type.GetGenericArguments()[0];
        var items = value is null ? [] : ((System.Collections.IEnumerable)value).Cast<object?>().ToList();
        yield return null;
        yield return List(item, []);
        if (items.Count == 0)
        {
            // A list that is empty gets what could stand in it.
            foreach (var other in Others(null, item).Where(o => o is not null))
            {
                yield return List(item, [other]);
            }

            yield break;
        }

        if (!item.IsValueType)
        {
            yield return NoItem.MakeGenericMethod(item).Invoke(null, [items.Count]);
        }

        yield return List(item, [.. Enumerable.Repeat(items[0], 300)]);
        yield return List(item, [.. items, items[0]]);
        foreach (var other in Others(items[0], item).Where(o => o is not null))
        {
            yield return List(item, [other, .. items.Skip(1)]);
        }
    }

    // A list takes no null, but what is made of one may hold it.
    private static ValueList<T> Nothing<T>(int count) => ValueList<int>.Of(Enumerable.Range(0, count)).Select(_ => default(T)!);

    private static object List(Type item, List<object?> items)
    {
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return typeof(ValueList<>).MakeGenericType(item).GetMethod("Of")!.Invoke(null, [array])!;
    }
}
