namespace MutualLearning.Streams;

/// <summary>The tenant context of an application with one tenant: always <see cref="TenantId.Single"/>.</summary>
internal sealed class SingleTenant : ITenantContext
{
    /// <inheritdoc/>
    public TenantId Tenant => TenantId.Single;
}
