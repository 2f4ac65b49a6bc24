using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Benchmarks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Practices;

/// <summary>What driving a practice costs: memory is measured, time is for the benchmarks.</summary>
public sealed class PracticeCostTests
{
    private const int MostBytesForEachCommand = 4_096;

    public static TheoryData<string> Practices => [.. PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value)];

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Drive_FromOpeningToClose_AllocatesLittleForEachCommand(string practice)
    {
        var commands = await RecordedCommand.RehearseAsync(PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == practice));
        Drive(commands).Status.Should().Be(SessionStatus.Closed);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Drive(commands);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / commands.Length;

        TestContext.Current.TestOutputHelper?.WriteLine($"{practice}: {commands.Length} commands, {allocated} bytes each");
        allocated.Should().BeLessThan(MostBytesForEachCommand);
    }

    [Fact]
    public void Answers_CostTheSameHoweverManyQuestionsWait()
    {
        var few = Answers(250);
        Answers(1_000).Should().BeLessThan(few * 8, "four times as many contributions cost about four times as much");
    }

    private static long Answers(int count)
    {
        var practice = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == "action-learning");
        PersonId[] people = [new("a"), new("b"), new("c"), new("d")];
        var session = Do(Session.Initial, new StartSession(new("s"), practice, "Goal", [.. people], people[0]), 0);
        var presenter = people.First(p => !session.MayAdvance(p));
        session = Do(session, new AssignRole(new("presenter"), presenter, presenter), 1);
        session = Do(session, new AdvancePhase(people.First(p => session.MayAdvance(p))), count + 2);
        session = Do(session, new AdvancePhase(people.First(p => session.MayAdvance(p))), count + 3);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            ValueList<ContributionLink> links = i % 2 == 0 ? [] : [new ContributionLink(LinkKind.Answers, session.Contributions[i - 1].Id)];
            var kind = i % 2 == 0 ? ContributionKind.Question : ContributionKind.Answer;
            session = Do(session, new Contribute(people[1 + (i % (people.Length - 1))], kind, "Words.", links), i + 2);
        }

        session.Contributions.Count.Should().Be(count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Session Drive(RecordedCommand[] commands)
    {
        var session = Session.Initial;
        foreach (var recorded in commands)
        {
            foreach (var body in SessionDecider.Decide(session, recorded.Command, recorded.Context, ContributionKinds.BuiltIn).Events.Concat(recorded.Noted))
            {
                session = Session.Evolve(session, body);
            }
        }

        return session;
    }

    private static Session Do(Session session, SessionCommand command, int number)
    {
        var context = new CommandContext(Instant.FromUtc(2026, 1, 1, 9, 0), new("c" + number));
        foreach (var body in SessionDecider.Decide(session, command, context, ContributionKinds.BuiltIn).Events)
        {
            session = Session.Evolve(session, body);
        }

        return session;
    }
}
