using System;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using Snippets;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>What does not fit together is said at the start of the host, before anybody visits it.</summary>
public sealed class RegistrationCheckTests
{
    [Fact]
    public async Task ListsThatNobodyKeeps_StopTheHost() =>
        (await StartAsync(static ml => ml.UseReadModels<SomeContext>())).Should().StartWith("ml.UseReadModels is there, and nothing that brings events to the lists");

    [Fact]
    public async Task ListsOfASlice_WithoutReadModels_StopTheHost() =>
        (await StartAsync(static ml => ml.AddSlice(ThanksSlice.Instance).AddList(ThanksSlice.Instance, static _ => (SomeRow?)null)))
            .Should().Be("ml.AddList of the slice 'thanks' needs ml.UseReadModels<TContext>(), which keeps the lists.");

    [Fact]
    public async Task TwoRulesOfOneName_StopTheHost() =>
        (await StartAsync(static ml => ml.AddDecisionRule(static _ => new Twin()))).Should().Contain("both bring the decision rule 'consent'");

    [Fact]
    public async Task WhatFits_Starts()
    {
        (await StartAsync(static _ => { })).Should().BeEmpty();
        (await StartAsync(static ml => ml.UseReadModels<SomeContext>(fedElsewhere: true))).Should().BeEmpty();
    }

    private static async Task<string> StartAsync(Action<MutualLearningBuilder> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddScoped<SomeContext>(static _ => throw new InvalidOperationException("There is no request."));
        builder.Services.AddMutualLearning(ml => configure(ml.UseEntityFrameworkCore<SomeContext>()));
        using var host = builder.Build();
        try
        {
            await host.StartAsync();
            await host.StopAsync();
            return string.Empty;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return e.Message;
        }
    }

    private sealed class SomeContext : DbContext;

    private sealed class SomeRow : ListRow;

    private sealed class Twin : DecisionRule
    {
        public override RuleId Id => new("consent", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throw new NotSupportedException();
    }
}
