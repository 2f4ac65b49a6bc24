using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Streams;

namespace Snippets;

public sealed class ObserverSnippets : SampleHost
{
    [Fact]
    public async Task APage_IsToldToLookAgain()
    {
        var services = new ServiceCollection();
        Register(services);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ISessions>().StartAsync(new("retro"), new("open-meeting"), "Look back", [ana, bruno], by: ana);

        provider.GetRequiredService<LookAgain>().Pages.Reader.TryRead(out var page).Should().BeTrue();
        page!.Stream.Id.Should().Be("retro");
    }

    private static IServiceCollection Register(IServiceCollection services) =>
        // <extending-observer>
        services.AddMutualLearning()
            .AddSingleton<LookAgain>().AddSingleton<IAppendObserver>(p => p.GetRequiredService<LookAgain>());
    // </extending-observer>

    // <extending-observer-class>
    private sealed class LookAgain : IAppendObserver
    {
        public Channel<Appended> Pages { get; } = Channel.CreateUnbounded<Appended>();

        public void OnAppended(Appended appended) => Pages.Writer.TryWrite(appended);     // whoever reads it tells the browsers
    }
    // </extending-observer-class>
}
