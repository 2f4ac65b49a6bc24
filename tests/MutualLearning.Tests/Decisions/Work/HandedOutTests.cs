using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>Nothing that a plug-in is handed can be changed by it, whatever it casts it to.</summary>
public sealed class HandedOutTests
{
    private static readonly PersonId Ana = new("ana");

    [Fact]
    public void NothingReachableFromWhatARuleIsAsked_CanBeChanged() => Changeable(Question()).Should().BeEmpty();

    [Fact]
    public void NothingReachableFromAContribution_CanBeChanged() => Changeable(new ContributionContext(
        Ana, "words", [new(LinkKind.Answers, new ContributionId("c"))],
        [new Contribution(new ContributionId("c"), default, ContributionKind.View, Ana, default, "words", ValueList<ContributionLink>.Empty, 0, string.Empty, default, 1)]) { Fields = [new("a", "b")] }).Should().BeEmpty();

    [Fact]
    public void NothingReachableFromTheLibrarysOwnValues_CanBeChanged()
    {
        var statics = typeof(VerdictReasons).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType != type || !type.IsEnum).Select(field => field.GetValue(null))
                .Concat(type.ContainsGenericParameters ? [] : type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null))));

        statics.SelectMany(value => Changeable(value)).Distinct().Should().BeEmpty();
    }

    [Fact]
    public void ARule_CannotChangeItsParameters()
    {
        var spec = new RuleSpec("delegated").With("decider", "ana");
        foreach (var parameters in new[] { spec.Parameters, Question().Parameters, Question().With(new Dictionary<string, string> { ["a"] = "b" }).Parameters })
        {
            var change = () => ((IDictionary<string, string>)parameters)["decider"] = "mallory";

            change.Should().Throw<NotSupportedException>();
        }
    }

    [Fact]
    public void WhatTheHostChangesAfterwards_IsNoMatterOfTheQuestion()
    {
        var parameters = new Dictionary<string, string> { ["threshold"] = "2/3" };
        var context = new DecisionRuleContext([Ana], [], ValueList<Objection>.Empty, parameters);

        parameters["threshold"] = "1/3";

        context.Parameter("threshold", string.Empty).Should().Be("2/3");
    }

    private static DecisionRuleContext Question()
    {
        var ballot = new Ballot(Ana, Stance.None, string.Empty) { Preference = Preference.Ranked("A", "B"), Grade = new Grade(GradeScale.FistToFive, 3) };
        return new DecisionRuleContext([Ana], [ballot], [new Objection(1, Ana, "no", null)], new Dictionary<string, string> { ["a"] = "b" })
        {
            Options = ["A", "B"],
            Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["A", "B"] },
            Advisory = [new("dora")],
            Classes = [new("staff", [Ana])],
            Present = [Ana],
            Power = new VotingPower([new(Ana, 2)], [new(new("ben"), ValueList<DelegationShare>.Empty.Add(new([Ana], 1)))], 3),
            EarlierBallots = [[ballot]],
        };
    }

    private static List<string> Changeable(object? from)
    {
        var (found, seen) = (new List<string>(), new HashSet<object>(ReferenceEqualityComparer.Instance));
        var open = new Queue<(string Path, object? Value)>([(from?.GetType().Name ?? "null", from)]);
        while (open.TryDequeue(out var next) && seen.Count < 20_000)
        {
            if (next.Value is null or string || next.Value.GetType() is { IsPrimitive: true } or { IsEnum: true } || next.Value is Delegate or Type || !seen.Add(next.Value))
            {
                continue;
            }

            if (IsChangeable(next.Value))
            {
                found.Add(next.Path);
            }

            if (next.Value is IEnumerable items)
            {
                foreach (var item in items.Cast<object?>().Take(20))
                {
                    open.Enqueue((next.Path + "[]", item));
                }
            }

            if (next.Value.GetType().Assembly != typeof(DecisionRuleContext).Assembly || next.Value is WorkBudget)
            {
                continue;
            }

            foreach (var property in next.Value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            {
                // What is made anew each time belongs to who asked.
                if (property.GetValue(next.Value) is { } value && (property.PropertyType.IsValueType || ReferenceEquals(value, property.GetValue(next.Value))))
                {
                    open.Enqueue((next.Path + "." + property.Name, value));
                }
            }
        }

        return found;
    }

    private static bool IsChangeable(object value) => value is Array { Length: > 0 }
        || (value is IList { IsReadOnly: false } and not Array)
        || (value is IDictionary { IsReadOnly: false })
        || value.GetType().GetInterfaces().Any(face => face.IsGenericType
            && face.GetGenericTypeDefinition() == typeof(ICollection<>)
            && !(bool)face.GetProperty(nameof(ICollection<int>.IsReadOnly))!.GetValue(value)!);
}
