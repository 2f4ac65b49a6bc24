using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>Asks the session of a responsibility and the host about somebody whose part in it is not enough.</summary>
internal sealed class ResponsibilityDoorkeeper(CommandSet<ResponsibilityCommand> commands, Standings standings)
    : IDoorkeeper<Responsibility, ResponsibilityCommand>
{
    public ValueTask<Standing> InSessionAsync(StreamId stream, Responsibility state, ResponsibilityCommand command, CancellationToken cancellationToken) =>
        standings.InSessionAsync(stream, state.Session, ResponsibilityDecider.ActorOf(command), cancellationToken);

    public ValueTask<string?> WhyAsync(StreamId stream, ResponsibilityCommand command, CancellationToken cancellationToken) =>
        standings.WhyAsync(stream, ResponsibilityDecider.ActorOf(command), commands.NameOf(command), cancellationToken);
}
