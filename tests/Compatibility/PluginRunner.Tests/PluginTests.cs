using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NetStandardPlugin;

namespace PluginRunner.Tests;

/// <summary>Plug-ins compiled for netstandard2.0 run on the core of today.</summary>
public sealed class PluginTests
{
    private static readonly PersonId Ana = new("t-ana");
    private static readonly PersonId Ben = new("ben");

    [Fact]
    public void ThePlugin_IsNetStandard_AndTheCoreIsNot()
    {
        Framework(typeof(Appreciation)).Should().Be(".NETStandard,Version=v2.0");
        Framework(typeof(Session)).Should().StartWith(".NETCoreApp");
    }

    [Fact]
    public async Task ARuleAndAKind_RunThroughTheFacades()
    {
        await using var services = Services();
        using var scope = services.CreateScope();
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        var id = new SessionId("thanks");
        await sessions.StartAsync(id, new PracticeId("open-meeting"), "Say thanks", ValueList<PersonId>.Of([Ana, Ben]), Ana);

        var said = await sessions.ContributeAsync(id, Ana, new ContributionKind("appreciation"), "thanks for the notes");
        var tooShort = await sessions.ContributeAsync(id, Ana, new ContributionKind("appreciation"), "thanks");

        said.Value.Kind.Value.Should().Be("appreciation");
        tooShort.Refusal.Code.Should().Be("appreciation.too-short");

        var decision = new DecisionId("go");
        var declared = await decisions.DeclareAsync(decision, Declarations.Secret(ValueList<PersonId>.Of([Ana, Ben])), Ben);
        declared.Value.Declaration!.Secrecy.Should().Be(Secrecy.Simultaneous);
        await decisions.CastAsync(decision, Ana, Stance.Yes);
        await decisions.CastAsync(decision, Ben, Stance.No, "too soon");
        (await decisions.CloseAsync(decision, Ben)).Value.Verdict!.Text.Should().Be("1 yes of 1 reach 2/3.");
    }

    [Fact]
    public void AddingTwice_ChangesNothing_AndEveryServiceResolves()
    {
        var services = new ServiceCollection().AddMutualLearning(Plugins).AddMutualLearning(Plugins);

        services.Count(s => s.ServiceType == typeof(ISessions)).Should().Be(1);
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        provider.GetRequiredService<DecisionRules>().All.Should().HaveCount(DecisionRules.BuiltIn.All.Count + 1);
    }

    [Fact]
    public async Task TwoTenants_NeverSeeEachOther()
    {
        var services = new ServiceCollection().AddMutualLearning(ml => ml.UseTenantContext<Tenant>());
        await using var provider = services.BuildServiceProvider();
        Tenant.Next.Enqueue("one");
        Tenant.Next.Enqueue("two");
        using var one = provider.CreateScope();
        using var two = provider.CreateScope();
        var id = new SessionId("same");
        await one.ServiceProvider.GetRequiredService<ISessions>().StartAsync(id, new("open-meeting"), "One", ValueList<PersonId>.Of([Ana]), Ana);

        (await two.ServiceProvider.GetRequiredService<ISessions>().FindUnfilteredAsync(id)).Should().BeNull();
    }

    [Theory]
    [InlineData("TwoThirdsOfTenured.cs")]
    [InlineData("Appreciation.cs")]
    public void APlugin_IsAtMostThirtyLines(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        File.ReadLines(Path.Combine(folder.FullName, "tests/Compatibility/NetStandardPlugin", file)).Count().Should().BeLessThanOrEqualTo(30);
    }

    private static ServiceProvider Services() => new ServiceCollection().AddMutualLearning(Plugins).BuildServiceProvider();

    private static void Plugins(MutualLearning.MutualLearningBuilder ml) =>
        ml.AddDecisionRule<TwoThirdsOfTenured>().AddContributionKind<Appreciation>();

    private static string Framework(Type type) => type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

    private sealed class Tenant : ITenantContext
    {
        public static readonly Queue<string> Next = new();

        TenantId ITenantContext.Tenant { get; } = new(Next.Dequeue());
    }
}
