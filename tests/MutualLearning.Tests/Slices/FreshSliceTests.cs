using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Privacy;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Slices;

/// <summary>A slice of which no other test has asked anything yet: what it says of its events is looked up for the first time.</summary>
public sealed class FreshSliceTests
{
    private static readonly PersonId Ana = new("ana");

    [Fact]
    public async Task WhatIsPersonal_IsCollectedAndErased_AndTheRestStaysAsItIs()
    {
        await using var services = new ServiceCollection().AddMutualLearning(static ml => ml.AddSlice(new Visits())).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var visits = scope.ServiceProvider.GetRequiredService<ICommandRunner<string, Visit>>();
        await visits.HandleAsync("v", new Came(Ana, "Hello"));
        await visits.HandleAsync("v", new Rang("Ana rang"));
        var data = scope.ServiceProvider.GetRequiredService<IPersonalData>();

        var erased = await data.EraseAsync(Ana);

        (erased.Streams, erased.Events).Should().Be((1, 1));
        (await visits.FindAsync("v")).Should().Be($"{erased.Tombstone}: {Redacted.Erased}; Ana rang");
    }

    public abstract record Visit;

    public sealed record Came(PersonId Who, string Words) : Visit;

    public sealed record Rang(string Words) : Visit;

    private sealed class Visits() : Slice<string, Visit, Visit>("visit")
    {
        private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        public override string Initial => string.Empty;

        public override string Evolve(string state, Visit body) => string.Join("; ", new[] { state, body is Came came ? $"{came.Who}: {came.Words}" : ((Rang)body).Words }.Where(static s => s.Length > 0));

        public override Func<string, Visit, CommandContext, Decided<Visit>> Decide(IServiceProvider services) => static (_, command, _) => command;

        public override EventSet<Visit> Events() => new EventSet<Visit>()
            .Add("visit.came.v1", static () => (JsonTypeInfo<Came>)Json.GetTypeInfo(typeof(Came)), static (e, pass) => new Came(pass.Person(e.Who), pass.Own(e.Words, e.Who)))
            .Add("visit.rang.v1", static () => (JsonTypeInfo<Rang>)Json.GetTypeInfo(typeof(Rang)), personalData: null);
    }
}
