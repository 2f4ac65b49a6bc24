using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

public sealed class ResponsibilityPropertyTests
{
    private static readonly Gen<PersonId> Person = Gen.OneOfConst(Ana, Ben, Cleo, Dan, default);
    private static readonly Gen<string> Words = Gen.OneOfConst("", " ", "words", null!);
    private static readonly Gen<ResponsibilityId> Other = Gen.OneOfConst(Id, new ResponsibilityId("paper"), default);
    private static readonly Gen<LocalDate?> Date = Gen.OneOfConst<LocalDate?>(null, Due, Due.PlusDays(1), Due.WithCalendar(CalendarSystem.Julian));

    private static readonly Gen<Involved> Some = Person.Array[0, 2].Select(Person.Array[0, 2], Person.Array[0, 2], (r, c, i) =>
        new Involved(ValueList<PersonId>.Of(r), ValueList<PersonId>.Of(c), ValueList<PersonId>.Of(i)));

    internal static readonly Gen<ResponsibilityCommand> Command = Gen.OneOf<ResponsibilityCommand>(
        Gen.Select(Person, Person, Some, Words, Date).Select((a, b, i, w, d) => (ResponsibilityCommand)new TakeOnResponsibility(Id, "Do", a, b, d, w, i)),
        Gen.Select(Person, Words).Select((p, w) => (ResponsibilityCommand)new ReopenResponsibility(p, w)),
        Gen.Select(Some, Person).Select((i, p) => (ResponsibilityCommand)new InvolvePeople(i, p)),
        Person.Select(p => (ResponsibilityCommand)new StartResponsibility(p)),
        Gen.Select(Person, Words, Other).Select((p, w, o) => (ResponsibilityCommand)new BlockResponsibility(p, w, o)),
        Person.Select(p => (ResponsibilityCommand)new UnblockResponsibility(p)),
        Gen.Select(Date, Person, Words).Select((d, p, w) => (ResponsibilityCommand)new ChangeDueDate(d, p, w)),
        Gen.Select(Person, Person, Words).Select((a, b, w) => (ResponsibilityCommand)new OfferHandOver(a, b, w)),
        Person.Select(p => (ResponsibilityCommand)new AcceptHandOver(p)),
        Gen.Select(Person, Words).Select((p, w) => (ResponsibilityCommand)new DeclineHandOver(p, w)),
        Person.Select(p => (ResponsibilityCommand)new WithdrawHandOver(p)),
        Gen.Select(Person, Person).Select((a, b) => (ResponsibilityCommand)new ReportAccountableLeft(a, b)),
        Person.Select(p => (ResponsibilityCommand)new TakeOverResponsibility(p)),
        Gen.Select(Person, Words).Select((p, w) => (ResponsibilityCommand)new CompleteResponsibility(p, w)),
        Gen.Select(Person, Words).Select((p, w) => (ResponsibilityCommand)new DropResponsibility(p, w)));

    [Fact]
    public void AnyWalk_NeverThrows_AndAlwaysHasExactlyOneAccountablePerson() => Command.Array[0, 60].Sample(
        commands =>
        {
            var r = ResponsibilityDecider.Decide(Responsibility.Initial, TakeOn, At(0)).Events.Aggregate(Responsibility.Initial, Responsibility.Evolve);
            for (var i = 0; i < commands.Length; i++)
            {
                var outcome = ResponsibilityDecider.Decide(r, commands[i], At(i + 1));
                (outcome.IsAccepted ^ outcome.IsRefused).Should().BeTrue();
                if (outcome.IsRefused)
                {
                    outcome.Refusal.Code.Should().StartWith("responsibility.");
                    outcome.Refusal.Message.Should().NotContain("{");
                    continue;
                }

                foreach (var body in outcome.Events)
                {
                    var after = Responsibility.Evolve(r, body);
                    after.Should().NotBe(r, "an event changes something");
                    r = after;
                    Check(r);
                }
            }
        },
        iter: 3_000);

    [Fact]
    public void AnyEventInAnyState_Evolves()
    {
        ResponsibilityEvent[] events =
        [
            TakenOn, new PeopleInvolved(T0, Helpers, Ana), new ResponsibilityStarted(T0, Ana), new ResponsibilityBlocked(T0, Ana, "x", default),
            new ResponsibilityUnblocked(T0, Ana), new DueDateChanged(T0, null, Due, Ana, "x"), new HandOverOffered(T0, Ben, Ana, ""),
            new HandOverAccepted(T0, Ana, Ben), new HandOverDeclined(T0, Ben, ""), new HandOverWithdrawn(T0, Ana), new AccountableLeft(T0, Ana, Dan),
            new ResponsibilityTakenOver(T0, Ana, Dan), new ResponsibilityCompleted(T0, Ana, ""), new ResponsibilityDropped(T0, Ana, "x"),
            new ResponsibilityConfirmed(T0, Ana), new ResponsibilityDeclined(T0, Ana, ""), new ResponsibilityReopened(T0, Ana, "x"), new ResponsibilityPermitted(T0, Dan, "HR"),
        ];
        events.Select(e => e.GetType()).Should().BeEquivalentTo(
            typeof(ResponsibilityEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ResponsibilityEvent))));
        Gen.Int[0, events.Length - 1].Array[0, 20].Sample(walk =>
            walk.Select(i => events[i]).Aggregate(Responsibility.Initial, Responsibility.Evolve).Should().NotBeNull());
    }

    [Fact]
    public void Refusing_AllocatesNothing()
    {
        var r = Given(new HandOverOffered(T0, Ben, Ana, "")).State;
        ResponsibilityCommand[] refused =
        [
            TakeOn, new StartResponsibility(Cleo), new OfferHandOver(Cleo, Ana), new AcceptHandOver(Cleo), new DropResponsibility(Ben, "x"),
            new TakeOverResponsibility(Cleo), new BlockResponsibility(Ana, "", default), new InvolvePeople(new(ValueList<PersonId>.Of([Ana]), ValueList<PersonId>.Empty, ValueList<PersonId>.Empty), Ana),
        ];
        Run(r, refused).Should().Be(refused.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = 0;
        for (var i = 0; i < 1_000; i++)
        {
            count += Run(r, refused);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        count.Should().Be(1_000 * refused.Length);
    }

    private static int Run(Responsibility r, ResponsibilityCommand[] commands)
    {
        var refused = 0;
        foreach (var command in commands)
        {
            refused += ResponsibilityDecider.Decide(r, command, At(1)).IsRefused ? 1 : 0;
        }

        return refused;
    }

    private static void Check(Responsibility r)
    {
        r.Accountable.IsDefault.Should().BeFalse();
        var people = new HashSet<PersonId> { r.Accountable };
        for (var i = 0; i < r.Involved.Count; i++)
        {
            people.Add(r.Involved[i]).Should().BeTrue("everybody has one part");
        }

        r.IsOpen.Should().Be(r.ClosedAt is null);
        (r.Status == ResponsibilityStatus.Blocked).Should().Be(r.Blocker is not null);
        (r.Offer is null || r.Offer.To != r.Accountable).Should().BeTrue();
        (r.Due?.Calendar ?? CalendarSystem.Iso).Should().Be(CalendarSystem.Iso);
    }

    private static CommandContext At(int second) => new(T0 + Duration.FromSeconds(second), new CommandId("c"));
}
