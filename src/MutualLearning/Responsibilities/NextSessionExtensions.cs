using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;

namespace MutualLearning;

/// <summary>Plans the next session of a group.</summary>
public static class NextSessionExtensions
{
    /// <summary>
    /// Plans the next session of a group. What is still to be done from the sessions before it stands first on its agenda, then what
    /// the last one did not reach; roles that rotate go to those whose turn it is.
    /// </summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="responsibilities">Lists the responsibilities. It is asked, a page at a time, for the open ones that come from the sessions before.</param>
    /// <param name="next">The next session.</param>
    /// <param name="commandId">The id of the command; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early; then the command was applied wholly or not at all.</param>
    /// <returns>
    /// The planned session, or the refusal: <c>session.unknown</c>, also when whoever plans may not look at it, or <c>session.not-over</c> for the session before it, or why
    /// <see cref="PlanSession"/> was refused.
    /// </returns>
    public static async Task<Result<SessionView>> PlanNextAsync(
        this ISessions sessions,
        IResponsibilityIndex responsibilities,
        NextSession next,
        CommandId commandId = default,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(responsibilities);
        Guard.Against.Null(next);
        var chain = await sessions.FindChainAsync(next.After, cancellationToken).ConfigureAwait(false);
        if (chain.Count == 0 || await sessions.ViewAsync(next.After, next.By, cancellationToken).ConfigureAwait(false) is null)
        {
            return new Refusal(SessionRefusals.Unknown);
        }

        if (chain[0].Status is not (SessionStatus.Closed or SessionStatus.Cancelled))
        {
            return new Refusal(SessionRefusals.NotOver, next.After.Value);
        }

        var open = await OpenOfAsync(chain, responsibilities, cancellationToken).ConfigureAwait(false);
        return await sessions.HandleAsync(next.Id, SessionChain.Plan(next, chain, open), commandId, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ValueList<CarriedItem>> OpenOfAsync(
        IReadOnlyList<Session> chain, IResponsibilityIndex responsibilities, CancellationToken cancellationToken)
    {
        var filter = new ResponsibilityFilter { Sessions = ValueList<SessionId>.Of(chain.Select(static s => s.Id)) };
        var ours = new HashSet<SessionId>(filter.Sessions);
        var items = ValueList<CarriedItem>.Empty;
        var page = new PageRequest { Limit = PageRequest.MaxLimit };
        while (true)
        {
            var open = await responsibilities.ListOpenAsync(filter, page, cancellationToken).ConfigureAwait(false);
            foreach (var entry in open.Items)
            {
                // A list that does not know the filter gives others too.
                if (ours.Contains(entry.Session))
                {
                    var item = new ItemId(entry.Id.Value);
                    items = items.Add(new(
                        item, entry.What, entry.Accountable, CarryOver.Again(chain[0], item, ItemSource.OpenResponsibility, entry.Session)));
                }
            }

            if (open.Next.IsDefault)
            {
                return items;
            }

            page = page with { After = open.Next };
        }
    }
}
