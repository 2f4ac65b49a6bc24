using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on the decisions that phases wait for: which one is joined to a visit, and what becomes known of it.</summary>
internal static class Deciding
{
    public static Decided<SessionEvent> Join(Session session, JoinDecision c, CommandContext context)
    {
        if (Refused(session, c.By, c.Visit, context) is { } refusal)
        {
            return refusal;
        }

        if (c.Decision.IsDefault || c.Session != session.Id)
        {
            return new Refusal(SessionRefusals.DecisionUnknown, c.Decision.Value);
        }

        if (Find(context, c.Decision)?.Declared is { } declared && Differs(session.Visit!.Phase, declared) is { } differing)
        {
            return differing;
        }

        var joined = new DecisionJoined(context.Now, c.Decision, c.By);
        return Noted(Session.Evolve(session, joined), context).Insert(0, joined);
    }

    /// <summary>Why somebody may join no decision to the running visit; null when they may.</summary>
    public static Refusal? Refused(Session session, PersonId by, int visit, in CommandContext context)
    {
        if (SessionChecks.MayNotAdvance(session, by, context) is { } refusal)
        {
            return refusal;
        }

        return session.Visit is not { } running ? new Refusal(SessionRefusals.NotOpen)
            : SessionChecks.OtherVisit(running, visit) is { } changed ? changed
            : running.Phase.AwaitsDecision ? default(Refusal?)
            : new Refusal(SessionRefusals.DecisionNotAwaited, running.Phase.Id.Value);
    }

    /// <summary>Why a decision is not declared as a phase decides, or no more; null when it is, or the phase leaves it open.</summary>
    public static Refusal? Differs(Phase phase, DecisionDeclaration declared)
    {
        if (phase.Decision is not { } decides)
        {
            return null;
        }

        var isSame = RuleSpec.TryParse(decides.Rule, out var rule) && rule!.Equals(declared.Rule);
        return !isSame || declared.Fallback is not null ? new Refusal(SessionRefusals.RuleDiffers, phase.Id.Value, decides.Rule)
            : decides.IsSecret && declared.Secrecy != Secrecy.Secret ? new Refusal(SessionRefusals.SecretNeeded, phase.Id.Value)
            : default(Refusal?);
    }

    /// <summary>Whether a decision is the one that the running visit reads.</summary>
    public static bool IsJoined(Session session, DecisionId decision) =>
        session.Visit is { Decisions: { Count: > 0 } joined } && joined[joined.Count - 1] == decision;

    /// <summary>What has become known of the decision that the running visit waits for; empty while it is open, and where nobody has read it.</summary>
    public static ImmutableArray<SessionEvent> Noted(Session session, in CommandContext context)
    {
        if (session.Visit is not { Awaits: { IsDefault: false } awaited } || Find(context, awaited) is not { IsClosed: true } known
            || (known.Declared is { } declared && Differs(session.Visit.Phase, declared) is not null))
        {
            return ImmutableArray<SessionEvent>.Empty;
        }

        SessionEvent noted = new VerdictNoted(context.Now, awaited.Value, known.IsDecided, default, known.Passed);
        return known.Order is { } order ? [noted, new ItemsOrdered(context.Now, order, awaited)] : [noted];
    }

    private static KnownVerdict? Find(in CommandContext context, DecisionId decision)
    {
        if (context.Known is ValueList<KnownVerdict> all)
        {
            foreach (var known in all)
            {
                if (known.Decision == decision)
                {
                    return known;
                }
            }
        }

        return null;
    }
}
