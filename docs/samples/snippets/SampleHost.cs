using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Voting;

namespace Snippets;

/// <summary>An application in small: a container with the library, and a few people.</summary>
public abstract class SampleHost : IAsyncDisposable
{
    protected static readonly PersonId ana = new("ana");
    protected static readonly PersonId bruno = new("bruno");
    protected static readonly PersonId dora = new("dora");

    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    protected SampleHost()
    {
        provider = new ServiceCollection().AddMutualLearning(ml => Configure(ml.AddVotingRules())).BuildServiceProvider();
        scope = provider.CreateAsyncScope();
        sessions = Get<ISessions>();
        decisions = Get<IDecisions>();
        responsibilities = Get<IResponsibilities>();
    }

    protected ISessions sessions { get; }

    protected IDecisions decisions { get; }

    protected IResponsibilities responsibilities { get; }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    protected virtual void Configure(MutualLearningBuilder ml)
    {
    }
}
