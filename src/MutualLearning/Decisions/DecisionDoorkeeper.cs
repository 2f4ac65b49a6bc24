using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks the session of a decision and the host about somebody whose part in the decision is not enough.</summary>
internal sealed class DecisionDoorkeeper(CommandSet<DecisionCommand> commands, IStandings standings) : IDoorkeeper<Decision, DecisionCommand>
{
    public ValueTask<Standing> InSessionAsync(StreamId stream, Decision state, DecisionCommand command, CancellationToken cancellationToken) =>
        standings.InSessionAsync(stream, state.Declaration?.Session ?? default, DecisionDecider.ActorOf(command), cancellationToken);

    public ValueTask<string?> WhyAsync(StreamId stream, DecisionCommand command, CancellationToken cancellationToken) =>
        standings.WhyAsync(stream, DecisionDecider.ActorOf(command), commands.NameOf(command), cancellationToken);
}
