using System;
using System.Threading;
using System.Threading.Tasks;
using HrApp.Data;
using HrApp.Entities;
using Microsoft.EntityFrameworkCore;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace HrApp;

/// <summary>Writes a letter about each verdict, once. It works for all companies, apart from the requests that led to it.</summary>
public sealed class LetterHandler(HrDbContext context, IFeedCheckpoints checkpoints) : EfFeedHandler<HrDbContext>(context, checkpoints)
{
    public override string Name => "letters";

    protected override bool Concerns(FeedEvent feedEvent)
    {
        ArgumentNullException.ThrowIfNull(feedEvent);
        return feedEvent.Event.Body is DecisionClosed;
    }

    protected override async Task ApplyAsync(HrDbContext context, FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(feedEvent);
        var (company, key) = (feedEvent.Event.Stream.Tenant.Value, feedEvent.Event.Stream.Id);
        var request = await context.LeaveRequests.IgnoreQueryFilters()
            .SingleOrDefaultAsync(l => l.Company == company && l.DecisionKey == key, cancellationToken);
        if (request is not null)
        {
            var verdict = ((DecisionClosed)feedEvent.Event.Body).Verdict;
            context.Letters.Add(new() { EmployeeId = request.EmployeeId, Text = $"Your leave from {request.From:yyyy-MM-dd}: {verdict.Text}" });
        }
    }
}
