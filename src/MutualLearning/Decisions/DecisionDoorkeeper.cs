using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks the session of a decision and the host about somebody whose part in the decision is not enough.</summary>
internal sealed class DecisionDoorkeeper(CommandSet<DecisionCommand> commands, Standings standings) : IDoorkeeper<Decision, DecisionCommand>
{
    public ValueTask<Standing> AskAsync(StreamId stream, Decision state, DecisionCommand command, CancellationToken cancellationToken) => standings.AskAsync(
        stream, state.Declaration?.Session ?? default, DecisionDecider.ActorOf(command), commands.NameOf(command), cancellationToken);
}
