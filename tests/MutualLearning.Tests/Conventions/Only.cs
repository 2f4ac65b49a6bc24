using System;

namespace MutualLearning.Tests.Conventions;

/// <summary>The services of an application that has one.</summary>
internal sealed class Only(object? service) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
}
