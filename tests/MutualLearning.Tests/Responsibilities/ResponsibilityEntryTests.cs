using System;
using System.Linq;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

/// <summary>What may enter a responsibility, and how much of it.</summary>
public sealed class ResponsibilityEntryTests
{
    [Fact]
    public void Words_AreWhole_AndThereIsSomethingToSee()
    {
        Code(TakeOn with { What = "half \ud800" }).Should().Be("responsibility.text-invalid");
        Code(TakeOn with { DoneWhen = "a\0b" }).Should().Be("responsibility.text-invalid");
        Code(TakeOn with { What = "\u200b" }).Should().Be("responsibility.what-missing");
        Code(new DropResponsibility(Ana, "\u2060"), TakenOn).Should().Be("responsibility.reason-missing");
        Code(TakeOn with { What = "line\nbreak" }).Should().BeEmpty();
    }

    [Fact]
    public void ADayOfAnyCalendar_IsKeptInTheIsoCalendar()
    {
        foreach (var calendar in CalendarSystem.Ids.Select(CalendarSystem.ForId))
        {
            foreach (var year in new[] { calendar.MinYear, calendar.MaxYear })
            {
                var day = new LocalDate(year, 1, 1, calendar);
                Code(TakeOn with { Due = day }).Should().BeEmpty();
                ResponsibilityDecider.Decide(Responsibility.Initial, TakeOn with { Due = day }, new(T1, new("c"))).Events
                    .OfType<ResponsibilityTakenOn>().Single().Due!.Value.Calendar.Should().Be(CalendarSystem.Iso);
            }
        }
    }

    [Fact]
    public void People_AreBounded_AndCanBeToldApart()
    {
        var crowd = ValueList<PersonId>.Of(Enumerable.Range(0, ResponsibilityDecider.MaxPeople + 1).Select(i => new PersonId("q" + i)));

        Code(TakeOn with { Involved = new([], [], crowd) }).Should().Be("responsibility.list-too-long");
        Code(TakeOn with { Involved = new([], [], ValueList<PersonId>.Of(crowd.Skip(1))) }).Should().BeEmpty();
        Code(TakeOn with { Involved = new([new("an\u200ba")], [], []) }).Should().Be("responsibility.people-alike");
    }

    [Fact]
    public void NoListOfPeople_IsNull() =>
        FluentActions.Invoking(() => Helpers with { Responsible = null! }).Should().Throw<ArgumentNullException>();

    [Fact]
    public void AClockThatGoesBack_MakesNoEarlierEvent()
    {
        var r = Responsibility.Evolve(Responsibility.Initial, TakenOn);

        var early = ResponsibilityDecider.Decide(r, new CompleteResponsibility(Ana), new(T0 - Duration.FromDays(1), new("c"))).Events;

        early.Should().ContainSingle(e => e.At == T0);
        ResponsibilityHealth.Of(r, FinishTime.Of([]), T0 - Duration.FromDays(1), DateTimeZone.Utc).Age.Should().Be(Duration.Zero);
    }

    private static string Code(ResponsibilityCommand command, params ResponsibilityEvent[] before) =>
        ResponsibilityDecider.Decide(before.Aggregate(Responsibility.Initial, Responsibility.Evolve), command, new(T1, new("c"))) is { IsRefused: true } refused
            ? refused.Refusal.Code
            : string.Empty;
}
