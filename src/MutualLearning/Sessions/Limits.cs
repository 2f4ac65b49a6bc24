using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;

namespace MutualLearning.Sessions;

/// <summary>How many contributions of its kinds an allowance still takes in the running visit.</summary>
internal static class Limits
{
    /// <summary>Why an allowance takes no more from a person; null when it does.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The running visit.</param>
    /// <param name="allowance">The allowance.</param>
    /// <param name="person">Who.</param>
    /// <param name="pseudonym">What stands for them in an anonymous visit; <c>default</c> elsewhere, and where it is not known.</param>
    public static Refusal? Check(Session session, PhaseVisit visit, Allowance allowance, PersonId person, Pseudonym pseudonym)
    {
        if (allowance.AtMost is { } most && CountOf(session, visit, allowance, person, pseudonym) >= most)
        {
            return new Refusal(SessionRefusals.EnoughFromPerson, visit.Phase.Id.Value, SessionChecks.Invariant(most));
        }

        if (allowance.AtMostPerGroup is { } together && CountOf(session, visit, allowance, visit.GroupOf(person)) >= together)
        {
            return new Refusal(SessionRefusals.EnoughFromGroup, visit.Phase.Id.Value, SessionChecks.Invariant(together));
        }

        return null;
    }

    /// <summary>How many more an allowance takes from a person; null for any number.</summary>
    public static int? Left(Session session, PhaseVisit visit, Allowance allowance, PersonId person)
    {
        var own = allowance.AtMost is { } most ? most - CountOf(session, visit, allowance, person, default) : default(int?);
        var together = allowance.AtMostPerGroup is { } all ? all - CountOf(session, visit, allowance, visit.GroupOf(person)) : default(int?);
        return own is null ? together : together is null ? own : Math.Min(own.Value, together.Value);
    }

    private static int CountOf(Session session, PhaseVisit visit, Allowance allowance, PersonId person, Pseudonym pseudonym)
    {
        var count = 0;
        foreach (var contribution in InVisit(session, visit))
        {
            var isOwn = contribution.Author == person || (!pseudonym.IsDefault && contribution.Pseudonym == pseudonym);
            count += isOwn && IsCounted(allowance, contribution) ? 1 : 0;
        }

        return count;
    }

    private static int CountOf(Session session, PhaseVisit visit, Allowance allowance, ValueList<PersonId> group)
    {
        var count = 0;
        foreach (var contribution in InVisit(session, visit))
        {
            count += group.AsSpan().IndexOf(contribution.Author) >= 0 && IsCounted(allowance, contribution) ? 1 : 0;
        }

        return count;
    }

    private static bool IsCounted(Allowance allowance, Contribution contribution) => contribution.Kind != ContributionKind.Pass && allowance.Covers(contribution.Kind);

    // Those of a visit stand behind those of the visits before it.
    private static ReadOnlySpan<Contribution> InVisit(Session session, PhaseVisit visit)
    {
        var all = session.Contributions.AsSpan();
        var start = all.Length;
        while (start > 0 && all[start - 1].Visit == visit.Number)
        {
            start--;
        }

        return all.Slice(start);
    }
}
