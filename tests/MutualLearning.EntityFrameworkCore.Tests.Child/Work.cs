using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>
/// A sequence of commands that is the same wherever it is done, so that who checks knows what must stand in the store. Odd
/// commands append 1 to 4 events to a stream, now and then so many that it takes several statements; even ones go through the
/// facade of a responsibility.
/// </summary>
public sealed class Work(string name)
{
    private const int MoreThanOneStatement = 410;

    private static readonly PersonId Ana = new("ana");

    public StreamId Stream { get; } = new(TenantId.Single, "work", name);

    public ResponsibilityId Duty { get; } = new(name);

    public static CommandId Command(int number) => new("c" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands in <see cref="Stream"/> after so many commands.</summary>
    public static IReadOnlyList<(CommandId Command, object Body)> After(int commands) =>
    [
        .. Enumerable.Range(1, commands).Where(IsAppend)
            .SelectMany(number => Bodies(number).Select(body => (Command(number), (object)body))),
    ];

    /// <summary>How many events so many commands write, of the responsibility too: one each.</summary>
    public static int Events(int commands) => Enumerable.Range(1, commands).Sum(number => IsAppend(number) ? Count(number) : 1);

    public async Task DoAsync(int number, IEventStore store, IResponsibilities responsibilities)
    {
        var command = Command(number);
        if (IsAppend(number))
        {
            var append = new Append(Stream, Enumerable.Range(1, number - 1).Where(IsAppend).Sum(Count), command, [.. Bodies(number)]);
            var result = await store.AppendAsync(append, CancellationToken.None);
            Require(result is AppendResult.Appended or AppendResult.CommandAlreadyApplied, number, result.ToString());
            return;
        }

        ResponsibilityCommand asked = number == 2 ? new TakeOnResponsibility(Duty, "Write the rota", Ana, Ana)
            : number % 4 == 0 ? new BlockResponsibility(Ana, command.Value)
            : new UnblockResponsibility(Ana);
        var answer = await responsibilities.HandleAsync(Duty, asked, command, CancellationToken.None);
        Require(answer.IsAccepted, number, answer.IsRefused ? answer.Refusal.ToString() : string.Empty);
    }

    private static bool IsAppend(int number) => number % 2 == 1;

    private static int Count(int number) => number % 10 == 7 ? MoreThanOneStatement : 1 + (number % 4);

    private static IEnumerable<ResponsibilityBlocked> Bodies(int number) =>
        Enumerable.Range(0, Count(number)).Select(i => new ResponsibilityBlocked(default, Ana, $"{number} {i}", default));

    private static void Require(bool holds, int number, string answer)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The answer to command {number} was {answer}.");
        }
    }
}
