using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>What a rule says to the ballots, and why. Immutable; equal by content.</summary>
public sealed record Verdict
{
    /// <summary>Makes a verdict, as it was stored.</summary>
    /// <param name="kind">What became of the proposal.</param>
    /// <param name="reason">The stable code of the reason.</param>
    /// <param name="text">The reason in English.</param>
    public Verdict(VerdictKind kind, string reason, string text)
    {
        Kind = kind;
        Reason = Guard.Against.NullOrWhiteSpace(reason);
        Text = Guard.Against.Null(text);
    }

    /// <summary>What became of the proposal.</summary>
    public VerdictKind Kind { get; }

    /// <summary>The stable code of the reason, such as <c>verdict.majority</c>.</summary>
    public string Reason { get; }

    /// <summary>The reason in English, with the figures, such as <c>6 of 9 reach 2/3.</c></summary>
    public string Text { get; }

    /// <summary>The values of the arguments of the reason, in their order, for a host that translates; empty in verdicts stored before 0.2.</summary>
    public ValueList<string> Arguments { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>What was chosen among options; null (the default) for a verdict on a proposal, and where nothing was counted.</summary>
    public TallyResult? Result { get; init; }

    /// <summary>What each of the conditions came to that had to hold beside the rule, as declared; empty (the default) where there are none, and where nothing was counted.</summary>
    public ValueList<RequirementVerdict> Requirements { get; init => field = value ?? ValueList<RequirementVerdict>.Empty; } = ValueList<RequirementVerdict>.Empty;

    /// <summary>
    /// Whether another verdict comes to the same: the same kind, and the same options chosen, in whatever order their places were filled,
    /// and whether or not <see cref="TallyResult.Committees"/> lists them as well.
    /// </summary>
    /// <param name="other">The other verdict.</param>
    /// <returns>Whether it does, whatever the reasons.</returns>
    public bool ComesTo(Verdict other) => Kind == Guard.Against.Null(other).Kind
        && AreSame(Result?.Winners, other.Result?.Winners)
        && AreSameCommittees(Result, other.Result);

    /// <summary>Whether the rule said nothing: it failed, or gave up.</summary>
    [JsonIgnore]
    public bool IsNoAnswer => IsTooMuchWork || string.Equals(Reason, DecisionRefusals.RuleFailed.Code, StringComparison.Ordinal);

    /// <summary>Whether the rule gave up.</summary>
    [JsonIgnore]
    public bool IsTooMuchWork => string.Equals(Reason, VerdictReasons.TooMuchWork.Code, StringComparison.Ordinal);

    /// <summary>The proposal is adopted.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="values">The arguments of the reason, in order.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Adopted(MessageCode reason, params string[] values) => Of(VerdictKind.Adopted, reason, values);

    /// <summary>The proposal is rejected.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="values">The arguments of the reason, in order.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Rejected(MessageCode reason, params string[] values) => Of(VerdictKind.Rejected, reason, values);

    /// <summary>The rule cannot decide.</summary>
    /// <param name="reason">Why not.</param>
    /// <param name="values">The arguments of the reason, in order.</param>
    /// <returns>The verdict.</returns>
    public static Verdict NotDecided(MessageCode reason, params string[] values) => Of(VerdictKind.NotDecided, reason, values);

    /// <summary>Options are chosen.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="values">The arguments of the reason, in order.</param>
    /// <returns>The verdict, still without its <see cref="Result"/>.</returns>
    public static Verdict Chosen(MessageCode reason, params string[] values) => Of(VerdictKind.Chosen, reason, values);

    /// <summary>The verdict in a line.</summary>
    /// <returns>Such as <c>Adopted: 6 of 9 reach 2/3.</c></returns>
    public override string ToString() => Kind + ": " + Text;

    private static bool AreSame(ValueList<ValueList<string>>? one, ValueList<ValueList<string>>? other) =>
        Equals(one, other) || Sorted(one).SequenceEqual(Sorted(other), StringComparer.Ordinal);

    // One committee says no more than the places. Of several, a rule that lists none has as many as the tied places can be filled in ways.
    private static bool AreSameCommittees(TallyResult? one, TallyResult? other) =>
        (one is { Committees.Count: > 1 }, other is { Committees.Count: > 1 }) switch
        {
            (true, true) => AreSame(one!.Committees, other!.Committees),
            (true, false) => one!.Committees.Count == Ways(other!.Winners),
            (false, true) => other!.Committees.Count == Ways(one!.Winners),
            _ => true,
        };

    private static System.Numerics.BigInteger? Ways(ValueList<ValueList<string>> places)
    {
        var tied = places.Where(static place => place.Count > 1).ToList();
        if (tied.Exists(place => place.Count < tied.Count || !place.Equals(tied[0])))
        {
            return null;
        }

        var ways = System.Numerics.BigInteger.One;
        for (var i = 0; i < tied.Count; i++)
        {
            ways = ways * (tied[0].Count - i) / (i + 1);
        }

        return ways;
    }

    private static IEnumerable<string> Sorted(ValueList<ValueList<string>>? sets) =>
        (sets ?? []).Select(static set => string.Join("\n", set.OrderBy(static o => o, StringComparer.Ordinal))).OrderBy(static set => set, StringComparer.Ordinal);

    private static Verdict Of(VerdictKind kind, MessageCode reason, string[] values) =>
        new(kind, Guard.Against.Null(reason).Code, reason.Format(values)) { Arguments = ValueList<string>.Of(values) };
}
