using MutualLearning;
using MutualLearning.Streams;

namespace HrApp.Data;

// <persistence-tenant>
/// <summary>For which company this scope works. A web application would take it from the signed-in user.</summary>
public sealed class Company : ITenantContext
{
    public string Name { get; set; } = string.Empty;

    public TenantId Tenant => new(Name);
}
// </persistence-tenant>
