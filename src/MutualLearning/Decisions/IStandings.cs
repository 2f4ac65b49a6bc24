using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks about people whose part in a decision is not enough: the session that it belongs to, and the host's permissions.</summary>
internal interface IStandings
{
    /// <summary>Whether the host has permissions of its own to ask.</summary>
    bool AsksHost { get; }

    /// <summary>What a session says of a person: whether they may advance it, and whether they take part. The host is not asked.</summary>
    ValueTask<Standing> InSessionAsync(StreamId stream, SessionId session, PersonId person, CancellationToken cancellationToken);

    /// <summary>The group whose session a session is; <c>default</c> for none, and where there is no such session yet.</summary>
    ValueTask<GroupId> GroupAsync(StreamId stream, SessionId session, CancellationToken cancellationToken);

    /// <summary>Whether somebody without a part may look on: they may look on in the session, or the host lets them.</summary>
    ValueTask<bool> MayLookOnAsync(StreamId stream, SessionId session, PersonId person, CancellationToken cancellationToken);

    /// <summary>Why the host lets somebody do something; null when it does not.</summary>
    ValueTask<string?> WhyAsync(StreamId stream, PersonId person, string? command, CancellationToken cancellationToken);

    /// <summary>Which moves only the host allows to somebody.</summary>
    /// <param name="stream">Where the moves go.</param>
    /// <param name="person">Who.</param>
    /// <param name="own">What they may do by their part.</param>
    /// <param name="all">What they could do if the host allowed everything.</param>
    /// <param name="nameOf">The name of the command behind a move; null for none.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    ValueTask<ValueList<TMove>> PermittedAsync<TMove>(
        StreamId stream, PersonId person, ValueList<TMove> own, ValueList<TMove> all, Func<TMove, string?> nameOf, CancellationToken cancellationToken)
        where TMove : struct, Enum;
}
