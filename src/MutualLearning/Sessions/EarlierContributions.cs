using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Looks at what a contribution refers to in other sessions of the group. Where it refers to none, nothing is read.</summary>
internal sealed class EarlierContributions(
    IPreparation<Session, SessionCommand, SessionEvent> inner, Func<IStreamHandler<Session, SessionCommand, SessionEvent>> sessions)
    : IPreparation<Session, SessionCommand, SessionEvent>
{
    public ValueTask<Prepared<SessionCommand>> PrepareAsync(
        StreamId stream, Session state, SessionCommand command, CommandId id, IReadOnlyList<SessionEvent>? stored, CancellationToken cancellationToken)
    {
        var prepared = inner.PrepareAsync(stream, state, command, id, stored, cancellationToken);
        return stored is null && command is Contribute { Links: { Count: > 0 } links } c && RefersElsewhere(links)
            ? CheckedAsync(prepared, stream.Tenant, state, c, cancellationToken)
            : prepared;
    }

    public bool Hides(Session state, SessionCommand command) => inner.Hides(state, command);

    public bool EndsSomething(SessionCommand command, Refusal refusal) => inner.EndsSomething(command, refusal);

    public ValueTask AfterAsync(StreamId stream, Session state) => inner.AfterAsync(stream, state);

    private static bool RefersElsewhere(ValueList<ContributionLink> links)
    {
        foreach (var link in links)
        {
            if (!link.Session.IsDefault)
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<Prepared<SessionCommand>> CheckedAsync(
        ValueTask<Prepared<SessionCommand>> preparing, TenantId tenant, Session state, Contribute c, CancellationToken cancellationToken)
    {
        var prepared = await preparing.ConfigureAwait(false);

        // As within a session: what only its author can see must not be linked to anonymously.
        var reader = state.Visit is { Phase.IsAnonymous: true } ? default : c.By;
        for (var i = 0; prepared.Refusal.IsDefault && i < Math.Min(c.Links.Count, SessionLimits.MaxLinks); i++)
        {
            var link = c.Links[i];
            if (!link.Session.IsDefault && !await IsSeenAsync(tenant, state, link, c.By, reader, cancellationToken).ConfigureAwait(false))
            {
                prepared = prepared with { Refusal = new Refusal(SessionRefusals.ContributionUnknown, link.Target.Value) };
            }
        }

        return prepared;
    }

    private async ValueTask<bool> IsSeenAsync(
        TenantId tenant, Session state, ContributionLink link, PersonId by, PersonId reader, CancellationToken cancellationToken)
    {
        var other = await LoadAsync(tenant, link.Session, cancellationToken).ConfigureAwait(false);
        return Sight.MayLookOn(other, by)
            && other.FindContribution(link.Target) is { } target && Sight.CanSee(other, reader, target)
            && ((!state.Group.IsDefault && state.Group == other.Group) || await IsBeforeAsync(tenant, state, link.Session, cancellationToken).ConfigureAwait(false));
    }

    // Of the same series: each session knows the one before it.
    private async ValueTask<bool> IsBeforeAsync(TenantId tenant, Session state, SessionId sought, CancellationToken cancellationToken)
    {
        var before = state.After;
        for (var i = 0; i < SessionChain.MaxLength && !before.IsDefault; i++)
        {
            if (before == sought)
            {
                return true;
            }

            before = (await LoadAsync(tenant, before, cancellationToken).ConfigureAwait(false)).After;
        }

        return false;
    }

    private async ValueTask<Session> LoadAsync(TenantId tenant, SessionId session, CancellationToken cancellationToken) =>
        (await sessions().LoadAsync(new StreamId(tenant, SessionSlice.StreamKind, session.Value), cancellationToken).ConfigureAwait(false)).State;
}
