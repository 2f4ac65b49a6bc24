using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Permissions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Asks the host about somebody whose part in a session is not enough.</summary>
internal sealed class SessionDoorkeeper(CommandSet<SessionCommand> commands, HostPermissions permissions) : IDoorkeeper<Session, SessionCommand>
{
    public async ValueTask<Standing> AskAsync(StreamId stream, Session state, SessionCommand command, CancellationToken cancellationToken) =>
        new(false, false, await permissions.WhyAsync(SessionDecider.ActorOf(command), commands.NameOf(command), stream, cancellationToken).ConfigureAwait(false));
}
