using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Permissions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Asks about people whose part in something is not enough: the session that it belongs to, and the host's permissions.</summary>
internal sealed class Standings(IStreamHandler<Session, SessionCommand, SessionEvent> sessions, HostPermissions permissions)
{
    /// <summary>Whether the host has permissions of its own to ask.</summary>
    public bool AsksHost => permissions.IsThere;

    /// <summary>What is known of whoever sends a command to what belongs to a session.</summary>
    /// <param name="stream">Where the command goes.</param>
    /// <param name="session">The session that it belongs to; <c>default</c> for none.</param>
    /// <param name="person">Who.</param>
    /// <param name="command">The name of the command.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    public async ValueTask<Standing> AskAsync(StreamId stream, SessionId session, PersonId person, string? command, CancellationToken cancellationToken)
    {
        var standing = await InSessionAsync(stream, session, person, cancellationToken).ConfigureAwait(false);
        return standing with { Permission = await permissions.WhyAsync(person, command, stream, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>What a session says of a person: whether they may advance it, and whether they take part. The host is not asked.</summary>
    public async ValueTask<Standing> InSessionAsync(StreamId stream, SessionId session, PersonId person, CancellationToken cancellationToken)
    {
        if (session.IsDefault || person.IsDefault)
        {
            return default;
        }

        var state = (await sessions.LoadAsync(new StreamId(stream.Tenant, SessionSlice.StreamKind, session.Value), cancellationToken).ConfigureAwait(false)).State;
        return new(Powers.Facilitates(state, person), Sight.MayLookOn(state, person), null);
    }

    /// <summary>Whether somebody without a part may look on: they take part in the session, or the host lets them.</summary>
    public async ValueTask<bool> MayLookOnAsync(StreamId stream, SessionId session, PersonId person, CancellationToken cancellationToken) =>
        (await InSessionAsync(stream, session, person, cancellationToken).ConfigureAwait(false)).TakesPart
        || await permissions.MaySeeAsync(person, stream, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether the host lets somebody do something.</summary>
    public async ValueTask<bool> IsPermittedAsync(StreamId stream, PersonId person, string? command, CancellationToken cancellationToken) =>
        await permissions.WhyAsync(person, command, stream, cancellationToken).ConfigureAwait(false) is not null;
}
