using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Streams;

namespace MutualLearning.Tests.DependencyInjection;

public sealed class TenantRegistrationTests
{
    [Fact]
    public void TheTenantThatTheHostSets_IsTheOneThatTheLibraryAsksFor()
    {
        using var provider = new ServiceCollection().AddMutualLearning(ml => ml.UseTenantContext<Company>()).BuildServiceProvider();
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<Company>().Name = "north";
        scope.ServiceProvider.GetRequiredService<ITenantContext>().Tenant.Value.Should().Be("north");

        using var other = provider.CreateScope();
        other.ServiceProvider.GetRequiredService<Company>().Name.Should().BeEmpty("each scope has its own");
    }

    public sealed class Company : ITenantContext
    {
        public string Name { get; set; } = string.Empty;

        public TenantId Tenant => new(Name);
    }
}
