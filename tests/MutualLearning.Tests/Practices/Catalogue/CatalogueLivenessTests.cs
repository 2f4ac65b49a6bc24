using System;
using System.Linq;
using CsCheck;
using MutualLearning.Practices;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Whatever people do in a practice of the catalogue, a group that plays by the rules brings it to its end.</summary>
public sealed class CatalogueLivenessTests
{
    [Theory]
    [MemberData(nameof(PracticeCatalogueTests.BuiltIn), MemberType = typeof(PracticeCatalogueTests))]
    public void Practice_ComesToItsEnd_FromWhereverARandomWalkHasLed(string id)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();

        Walk.Of(Gen.Const(practice!)).Sample(
            walk =>
            {
                var driver = new Driver(walk.Go().Last().After, Template.Nine + Duration.FromDays(1));
                driver.ComesToItsEnd(visits: 1_000).Should().BeTrue("{0} people were stuck in {1}", walk.People, driver.Session.Visit?.Phase.Id);
            },
            iter: 100);
    }

    [Theory]
    [MemberData(nameof(PracticeCatalogueTests.BuiltIn), MemberType = typeof(PracticeCatalogueTests))]
    public void Practice_TakesNoLongerForAFewThanForMany(string id)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();
        var few = PracticePlan.For(practice!, practice!.MinPeople);
        var many = PracticePlan.For(practice, practice.MaxPeople ?? Math.Max(20, practice.MinPeople));

        few.Planned.Should().BePositive().And.BeLessThanOrEqualTo(many.Planned);
        few.Shortest.Should().BeLessThanOrEqualTo(few.Planned);
        few.Planned.Should().BeLessThanOrEqualTo(few.Longest);
    }
}
