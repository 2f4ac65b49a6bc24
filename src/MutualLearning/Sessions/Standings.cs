using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Permissions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Asks about people whose part in something is not enough: the session that it belongs to, and the host's permissions.</summary>
internal sealed class Standings(IStreamHandler<Session, SessionCommand, SessionEvent> sessions, HostPermissions permissions) : IStandings
{
    /// <summary>Whether the host has permissions of its own to ask.</summary>
    public bool AsksHost => permissions.IsThere;

    /// <summary>What a session says of a person: whether they may advance it, and whether they take part. The host is not asked.</summary>
    public async ValueTask<Standing> InSessionAsync(StreamId stream, SessionId session, PersonId person, CancellationToken cancellationToken)
    {
        if (session.IsDefault || person.IsDefault)
        {
            return default;
        }

        var state = await LoadAsync(stream, session, cancellationToken).ConfigureAwait(false);
        return new(Powers.Facilitates(state, person), Powers.TakesPart(state, person), null);
    }

    /// <summary>The group whose session a session is; <c>default</c> for none, and where there is no such session yet.</summary>
    public async ValueTask<GroupId> GroupAsync(StreamId stream, SessionId session, CancellationToken cancellationToken) =>
        session.IsDefault ? default : (await LoadAsync(stream, session, cancellationToken).ConfigureAwait(false)).Group;

    /// <summary>Whether somebody without a part may look on: they may look on in the session, or the host lets them.</summary>
    public async ValueTask<bool> MayLookOnAsync(StreamId stream, SessionId session, PersonId person, CancellationToken cancellationToken) =>
        (!session.IsDefault && Sight.MayLookOn(await LoadAsync(stream, session, cancellationToken).ConfigureAwait(false), person))
        || await permissions.MaySeeAsync(person, stream, cancellationToken).ConfigureAwait(false);

    /// <summary>Why the host lets somebody do something; null when it does not.</summary>
    public ValueTask<string?> WhyAsync(StreamId stream, PersonId person, string? command, CancellationToken cancellationToken) =>
        permissions.WhyAsync(person, command, stream, cancellationToken);

    /// <summary>Which moves only the host allows to somebody.</summary>
    public async ValueTask<ValueList<TMove>> PermittedAsync<TMove>(
        StreamId stream, PersonId person, ValueList<TMove> own, ValueList<TMove> all, Func<TMove, string?> nameOf, CancellationToken cancellationToken)
        where TMove : struct, Enum
    {
        var permitted = ValueList<TMove>.Empty;
        foreach (var move in all)
        {
            var may = !own.Contains(move) && await WhyAsync(stream, person, nameOf(move), cancellationToken).ConfigureAwait(false) is not null;
            permitted = may ? permitted.Add(move) : permitted;
        }

        return permitted;
    }

    private async ValueTask<Session> LoadAsync(StreamId stream, SessionId session, CancellationToken cancellationToken) =>
        (await sessions.LoadAsync(new StreamId(stream.Tenant, SessionSlice.StreamKind, session.Value), cancellationToken).ConfigureAwait(false)).State;
}
