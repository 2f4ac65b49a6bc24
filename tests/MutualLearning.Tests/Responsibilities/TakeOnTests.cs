using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

public sealed class TakeOnTests
{
    [Fact]
    public void TakeOn_New_MakesOnePersonAccountableAtOnce() => Nothing
        .When(TakeOn with { By = Ana }, T0)
        .Then(TakenOn with { By = Ana })
        .ThenState(r =>
        {
            r.Accountable.Should().Be(Ana);
            r.Status.Should().Be(ResponsibilityStatus.Open);
            (r.Id, r.What, r.Due, r.DoneWhen, r.TakenOnAt).Should().Be((Id, "Write the rota", (LocalDate?)Due, "It hangs in the kitchen", (Instant?)T0));
        });

    [Fact]
    public void TakeOn_Twice_IsRefused() => Given().When(TakeOn, T1).ThenRefused(ResponsibilityRefusals.Exists, "rota");

    [Fact]
    public void TakeOn_AfterClosing_IsRefused() =>
        Given(new ResponsibilityDropped(T0, Ana, "No")).When(TakeOn, T1).ThenRefused(ResponsibilityRefusals.Exists, "rota");

    [Fact]
    public void TakeOn_WithoutAccountable_IsRefused() =>
        Nothing.When(TakeOn with { Accountable = default }, T0).ThenRefused(ResponsibilityRefusals.AccountableMissing);

    [Fact]
    public void TakeOn_WithoutId_IsRefused() => Nothing.When(TakeOn with { Id = default }, T0).ThenRefused(ResponsibilityRefusals.IdMissing);

    [Fact]
    public void TakeOn_WithoutIssuer_IsRefused() =>
        Nothing.When(TakeOn with { By = default }, T0).ThenRefused(ResponsibilityRefusals.PersonMissing);

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData(null)]
    public void TakeOn_WithoutWhat_IsRefused(string? what) =>
        Nothing.When(TakeOn with { What = what! }, T0).ThenRefused(ResponsibilityRefusals.WhatMissing);

    [Fact]
    public void TakeOn_TooLong_IsRefused()
    {
        var words = new string('x', ResponsibilityDecider.MaxTextLength + 1);
        Nothing.When(TakeOn with { What = words }, T0).ThenRefused(ResponsibilityRefusals.TextTooLong, "65536");
        Nothing.When(TakeOn with { DoneWhen = words }, T0).ThenRefused(ResponsibilityRefusals.TextTooLong, "65536");
        Nothing.When(TakeOn with { What = words[1..] }, T0).Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void TakeOn_OnePersonInTwoParts_IsRefused()
    {
        Nothing.When(TakeOn with { Involved = new(People(Ana), People(), People()) }, T0).ThenRefused(ResponsibilityRefusals.PersonTwice, "ana");
        Nothing.When(TakeOn with { Involved = new(People(Ben), People(), People(Ben)) }, T0).ThenRefused(ResponsibilityRefusals.PersonTwice, "ben");
        Nothing.When(TakeOn with { Involved = new(People(), People(Cleo, Cleo), People()) }, T0)
            .ThenRefused(ResponsibilityRefusals.PersonTwice, "cleo");
        Nothing.When(TakeOn with { Involved = new(People(), People(), People(Ben, default)) }, T0).ThenRefused(ResponsibilityRefusals.PersonMissing);
    }

    [Fact]
    public void TakeOn_DueInAnotherCalendar_IsKeptInIso() => Nothing
        .When(TakeOn with { By = Ana, Due = Due.WithCalendar(CalendarSystem.Julian) }, T0)
        .Then(TakenOn with { By = Ana });

    [Fact]
    public void TakeOn_WithoutTheRest_HasNobodyElseAndNoDueDate() => Nothing
        .When(new TakeOnResponsibility(Id, "Write the rota", Ana, Ana), T0)
        .Then(new ResponsibilityTakenOn(T0, Id, "Write the rota", Ana, Ana, null, string.Empty, Involved.Nobody, default, default));

    [Fact]
    public void Involve_ByTheAccountable_ReplacesEverybody()
    {
        var others = new Involved(People(Dan), People(), People(Ben));
        Given().When(new InvolvePeople(others, Ana), T1).Then(new PeopleInvolved(T1, others, Ana)).ThenState(r => r.Involved.Should().Be(others));
        Given().When(new InvolvePeople(Helpers, Ana), T1).Then();
        Given().When(new InvolvePeople(others, Ben), T1).ThenRefused(ResponsibilityRefusals.NotAccountable, "ben");
        Given().When(new InvolvePeople(new(People(Ana), People(), People()), Ana), T1).ThenRefused(ResponsibilityRefusals.PersonTwice, "ana");
    }

    private static ValueList<PersonId> People(params PersonId[] people) => ValueList<PersonId>.Of(people);
}
