using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Slices;

/// <summary>A slice of a host whose events do not say all that they hold: what could not be read again is refused, and nothing is stored.</summary>
public sealed class UnreadableEventTests
{
    [Fact]
    public async Task AnEventThatIsAnotherOneWhenItIsRead_IsRefused()
    {
        await using var services = new ServiceCollection().AddMutualLearning(ml => ml.AddSlice(new Notes())).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var notes = scope.ServiceProvider.GetRequiredService<ICommandRunner<Note, Note>>();

        (await notes.HandleAsync("n", new Note("plain"), default, CancellationToken.None)).IsAccepted.Should().BeTrue();
        var refusal = (await notes.HandleAsync("n", new Note("words") { Aside = "lost" }, default, CancellationToken.None)).Refusal;

        refusal.Code.Should().Be("stream.not-readable");
        refusal.Arguments.Values.Should().Equal("note.written.v1", "event.differs");
        (await notes.HandleAsync("n", new Note("fails") { Aside = "fails" }, default, CancellationToken.None)).Refusal.Code.Should().Be("stream.not-readable");
        (await services.GetRequiredService<IEventStore>().ReadAsync(new(TenantId.Single, "note", "n"), 0, CancellationToken.None)).Should().HaveCount(1);
    }

    public sealed record Note(string Text)
    {
        [JsonIgnore]
        public string Aside { get; init; } = string.Empty;
    }

    private sealed class Notes() : Slice<Note, Note, Note>("note")
    {
        private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        public override Note Initial => new(string.Empty);

        public override Note Evolve(Note state, Note body) => body;

        public override Func<Note, Note, CommandContext, Decided<Note>> Decide(IServiceProvider services) => static (_, command, _) => command;

        public override EventSet<Note> Events() => new EventSet<Note>().Add("note.written.v1", static () => (JsonTypeInfo<Note>)Json.GetTypeInfo(typeof(Note)), personalData: null);
    }
}
