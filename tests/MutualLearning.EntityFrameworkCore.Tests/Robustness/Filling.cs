using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>Appends commands of several events until there is no room, and looks at what is there then.</summary>
internal sealed class Filling(HrContext context, int eventsOfCommand)
{
    private readonly StreamId stream = new(TenantId.Single, "responsibility", "full-" + eventsOfCommand);
    private readonly List<object> written = [];

    /// <summary>The error that ended it.</summary>
    public async Task<EfDatabaseException> UntilFullAsync()
    {
        try
        {
            while (written.Count < 1_000_000)
            {
                await OnceAsync();
            }

            throw new System.InvalidOperationException("The disk was never full.");
        }
        catch (EfDatabaseException e)
        {
            e.Message.Should().StartWith($"The database could not append to {stream}: ");
            return e;
        }
    }

    /// <summary>Every command that was acknowledged is there, and nothing of the one that failed.</summary>
    public async Task IsIntactAsync()
    {
        var events = await TestDatabase.Store(context).ReadAsync(stream, 0, CancellationToken.None);
        events.Select(e => e.Body).Should().Equal(written);
    }

    /// <summary>The command that failed, sent again.</summary>
    public async Task OnceAsync()
    {
        var command = new CommandId((written.Count / eventsOfCommand).ToString(CultureInfo.InvariantCulture));
        object[] events = [.. Enumerable.Range(0, eventsOfCommand).Select(i => Body(command, i))];
        var result = await TestDatabase.Store(context).AppendAsync(new Append(stream, written.Count, command, events), CancellationToken.None);
        result.Should().Be(AppendResult.Appended);
        written.AddRange(events);
    }

    private static ResponsibilityBlocked Body(CommandId command, int i) =>
        new(default, new PersonId("ana"), $"{command} {i} {new string('x', 400)}", default);
}
