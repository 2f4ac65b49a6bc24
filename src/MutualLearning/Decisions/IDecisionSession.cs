using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>The session to which a decision belongs, as the decision sees it.</summary>
internal interface IDecisionSession
{
    /// <summary>Lets the session look at a decision that is closed. Doing it twice is the same.</summary>
    /// <param name="decision">The stream of the decision.</param>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    ValueTask LookAsync(StreamId decision, SessionId session, CancellationToken cancellationToken);
}
