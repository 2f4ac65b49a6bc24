using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Permissions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Asks the host about somebody whose part in a session is not enough.</summary>
internal sealed class SessionDoorkeeper(CommandSet<SessionCommand> commands, HostPermissions permissions) : IDoorkeeper<Session, SessionCommand>
{
    // Who has a part in a session is in its own state.
    public ValueTask<Standing> InSessionAsync(StreamId stream, Session state, SessionCommand command, CancellationToken cancellationToken) => default;

    public ValueTask<string?> WhyAsync(StreamId stream, SessionCommand command, CancellationToken cancellationToken) =>
        permissions.WhyAsync(SessionDecider.ActorOf(command), commands.NameOf(command), stream, cancellationToken);
}
