using MutualLearning.Streams;

namespace MutualLearning.Permissions;

/// <summary>What somebody wants to do, and may not by their part. Immutable; equal by content.</summary>
/// <param name="Person">Who; never <c>default</c>.</param>
/// <param name="Action">The name of the command without its version, such as <c>decision.close</c>; or <see cref="See"/>.</param>
/// <param name="Stream">Of what: the tenant, the kind (<c>session</c>, <c>decision</c>, <c>responsibility</c>) and the name.</param>
public sealed record PermissionRequest(PersonId Person, string Action, StreamId Stream)
{
    /// <summary>The action of looking at something.</summary>
    public const string See = "see";
}
