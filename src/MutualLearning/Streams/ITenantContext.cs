namespace MutualLearning.Streams;

/// <summary>Says for which tenant the facades of a service scope work.</summary>
/// <remarks>
/// A host with several tenants registers its own, scoped, implementation, for instance one that reads the signed-in user.
/// Without one every facade works for <see cref="TenantId.Single"/>.
/// </remarks>
public interface ITenantContext
{
    /// <summary>The tenant of this scope.</summary>
    TenantId Tenant { get; }
}
