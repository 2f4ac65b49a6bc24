using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>A handler that writes a row of the host for each event of one stream, named after its position.</summary>
internal sealed class Mirror(HrContext context, IFeedCheckpoints checkpoints, StreamId of, Func<FeedEvent, Task>? meanwhile = null)
    : EfFeedHandler<HrContext>(context, checkpoints)
{
    public static string NameOf(StreamId stream) => "mirror-" + stream.Id;

    public override string Name => NameOf(of);

    protected override bool Concerns(FeedEvent feedEvent) => feedEvent.Event.Stream == of;

    protected override async Task ApplyAsync(HrContext context, FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        context.Employees.Add(new Employee { Name = $"{of.Id}-{feedEvent.Event.Version}" });
        await context.SaveChangesAsync(cancellationToken);
        await (meanwhile?.Invoke(feedEvent) ?? Task.CompletedTask);
    }
}
