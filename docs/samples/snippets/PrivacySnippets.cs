using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using NodaTime;

namespace Snippets;

public sealed class PrivacySnippets : SampleHost
{
    [Fact]
    public async Task APerson_IsErased()
    {
        await responsibilities.TakeOnAsync(new ResponsibilityId("rota-tool"), "Ask bruno for the rota", ana);
        await responsibilities.DropAsync(new ResponsibilityId("rota-tool"), ana, "No time");
        var personal = Get<IPersonalData>();
        using var file = new MemoryStream();
        CancellationToken ct = default;

        // <privacy-run>
        // Everything about a person, as one JSON document.
        await personal.CollectAsync(ana, file, ct);

        // A tombstone in the person's place, [erased] in that of their words.
        var erased = await personal.EraseAsync(ana, cancellationToken: ct);
        Console.WriteLine($"{erased.Events} events in {erased.Streams} streams, proof {erased.Number}");
        foreach (var mention in erased.Mentions)
        {
            Console.WriteLine($"look at {mention.Stream}, event {mention.Version}, {mention.Member}");
        }

        // No texts from before 2020, and all the figures.
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        await personal.ForgetBeforeAsync(new LocalDate(2020, 1, 1), berlin, ct);
        // </privacy-run>
        (erased.Streams, erased.Events, erased.Number, erased.MentionCount).Should().Be((1, 2, 1, 0));
        file.Length.Should().BePositive();
        (await personal.ErasuresAsync(ct)).Should().ContainSingle(e => e.IsSealed);
    }
}
