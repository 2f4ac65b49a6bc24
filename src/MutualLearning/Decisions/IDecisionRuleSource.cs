using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Decisions;

/// <summary>Decision rules of a tenant, beside those of the application. Optional.</summary>
/// <remarks>
/// One instance for each service scope, which knows its tenant as the host's other services do. Asked once for each command on a decision, where the
/// decision lives. A decision is closed under the rule it was declared with: a rule that has gone meanwhile refuses the close.
/// </remarks>
public interface IDecisionRuleSource
{
    /// <summary>The rules of the tenant.</summary>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>The rules, each under a name that the application and the other ones do not have; possibly none.</returns>
    Task<IReadOnlyList<DecisionRule>> ListAsync(CancellationToken cancellationToken = default);
}
