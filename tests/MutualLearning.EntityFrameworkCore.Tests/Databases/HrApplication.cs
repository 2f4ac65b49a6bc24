using System;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>An application that has added the library to its services.</summary>
internal sealed class HrApplication : IDisposable
{
    private readonly ServiceProvider services;

    public HrApplication(TestDatabase database, params IInterceptor[] interceptors)
        : this(database, SystemClock.Instance, interceptors)
    {
    }

    public HrApplication(TestDatabase database, IClock clock, params IInterceptor[] interceptors)
    {
        database.NewContext().Dispose();
        services = new ServiceCollection()
            .AddSingleton(clock)
            .AddDbContext<HrContext>(options => database.Use(options.AddInterceptors(interceptors)))
            .AddMutualLearning(ml => ml.UseEntityFrameworkCore<HrContext>().UseReadModels<HrContext>().UseTenantContext<ChosenTenant>())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public Scope Open(string tenant = "main")
    {
        var scope = new Scope(services.CreateScope());
        ((ChosenTenant)scope.Get<ITenantContext>()).Tenant = new TenantId(tenant);
        return scope;
    }

    public void Dispose() => services.Dispose();

    internal sealed class Scope(IServiceScope scope) : IDisposable
    {
        public HrContext Context => Get<HrContext>();

        public IDecisions Decisions => Get<IDecisions>();

        public IResponsibilities Responsibilities => Get<IResponsibilities>();

        public T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        public void Dispose() => scope.Dispose();
    }

    internal sealed class ChosenTenant : ITenantContext
    {
        public TenantId Tenant { get; set; } = TenantId.Single;
    }
}
