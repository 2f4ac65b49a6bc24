using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Sessions;

/// <summary>The sessions of a group, one after the other: each knows the one before it.</summary>
public static class SessionChain
{
    /// <summary>How many sessions are looked back at most.</summary>
    public const int MaxLength = 100;

    /// <summary>A session and those before it.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="last">The newest of them.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The newest first, at most <see cref="MaxLength"/>; none when there is no such session. It reads each of them.</returns>
    public static async Task<IReadOnlyList<Session>> FindChainAsync(
        this ISessions sessions, SessionId last, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(sessions);
        var chain = new List<Session>();
        var seen = new HashSet<SessionId>();
        for (var id = last; seen.Add(id) && chain.Count < MaxLength; id = chain[chain.Count - 1].After)
        {
            if (await sessions.FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) is not { } session)
            {
                break;
            }

            chain.Add(session);
        }

        return chain;
    }

    /// <summary>The command that plans the next session of a group. Pure.</summary>
    /// <param name="next">The next session.</param>
    /// <param name="chain">The sessions before it, the newest first; at least one.</param>
    /// <param name="first">What is to stand on the agenda before the items that were not reached.</param>
    /// <returns>The command.</returns>
    /// <exception cref="ArgumentException">The chain is empty.</exception>
    public static PlanSession Plan(NextSession next, IReadOnlyList<Session> chain, ValueList<CarriedItem> first)
    {
        Guard.Against.Null(next);
        Guard.Against.NullOrEmpty(chain);
        var practice = next.Practice ?? chain[0].Practice!;
        var people = next.Participants ?? chain[0].Participants.Select(static p => p.Person);
        return new(next.Id, practice, next.Goal ?? chain[0].Goal, people, next.By)
        {
            After = next.After,
            Group = next.Group.IsDefault ? chain[0].Group : next.Group,
            Rotas = SessionRota.Orders(practice, chain, people),
            Items = CarryOver.Together(first, CarryOver.Unreached(chain[0])),
        };
    }
}
