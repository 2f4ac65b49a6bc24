using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Permissions;

/// <summary>What the host's own permissions allow beyond what a session, a decision or a responsibility allows by itself: administrators, HR, the members of a team.</summary>
/// <remarks>
/// It is asked only when somebody may not do something by their part, or may not see something, and can only allow more. What nobody may do (vote without
/// being eligible, vote for somebody else) it cannot allow. Without one, nobody may more than their part says. Safe for use by many threads.
/// </remarks>
public interface IPermissions
{
    /// <summary>Asks whether the host lets a person do or see something.</summary>
    /// <param name="request">Who, what, and of which session, decision, responsibility or stream of another slice.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>
    /// Why they may, such as <c>HR administrator</c>: it is kept in an event beside what they did, at most 1,024 characters of it. Null or empty when they may not.
    /// </returns>
    ValueTask<string?> WhyAsync(PermissionRequest request, CancellationToken cancellationToken);
}
