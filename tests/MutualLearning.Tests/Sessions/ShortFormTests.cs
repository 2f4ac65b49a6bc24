using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What a person clicks may be sent twice: by a double click, by a browser that tries again, by two people at once.</summary>
public sealed class ShortFormTests
{
    [Fact]
    public async Task ADoubleClickOnNext_EndsOnePhase()
    {
        var facade = await Facade.StartAsync(Practice(Phase("one"), Phase("two"), Phase("three")), Ana, Ben);

        (await facade.Sessions.AdvanceAsync(Facade.Id, Ana, visit: 1)).Value.Visit.Should().Be(2);
        var second = await facade.Sessions.AdvanceAsync(Facade.Id, Ana, visit: 1);

        second.Refusal.Code.Should().Be("session.phase-changed");
        (await facade.Sessions.FindUnfilteredAsync(Facade.Id))!.Visit!.Number.Should().Be(2);
    }

    [Fact]
    public async Task TheSameCommandTwice_IsAnsweredAsTheFirstTime()
    {
        var facade = await Facade.StartAsync(Practice(Phase("one"), Phase("two"), Phase("three")), Ana, Ben);

        var words = await facade.Sessions.ContributeAsync(Facade.Id, Ana, ContributionKind.View, "words", commandId: new("say"));
        (await facade.Sessions.ContributeAsync(Facade.Id, Ana, ContributionKind.View, "words", commandId: new("say"))).Value.Should().Be(words.Value);
        (await facade.Sessions.AdvanceAsync(Facade.Id, Ana, commandId: new("next"))).Value.Visit.Should().Be(2);
        (await facade.Sessions.AdvanceAsync(Facade.Id, Ana, commandId: new("next"))).Value.Visit.Should().Be(2);
        (await facade.Sessions.AdvanceAsync(Facade.Id, Ben, commandId: new("next"))).Refusal.Code.Should().Be("stream.command-used");

        (await facade.Sessions.FindUnfilteredAsync(Facade.Id))!.Contributions.Should().HaveCount(1);
    }

    [Fact]
    public void EveryShortFormThatChangesSomething_TakesTheIdOfItsCommand() =>
        new[] { typeof(SessionsExtensions), typeof(DecisionsExtensions), typeof(ResponsibilitiesExtensions) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name is not "ReportLeftAsync" && method.GetParameters().All(parameter => parameter.ParameterType != typeof(CommandId)))
            .Select(method => method.DeclaringType!.Name + "." + method.Name)
            .Should().BeEmpty();

    [Fact]
    public async Task People_ComeFromAnyList()
    {
        IEnumerable<PersonId> people = new List<string> { "ana", "ben" }.Select(name => new PersonId(name));
        var facade = await Facade.StartAsync(Practice(Phase("one")), Ana, Ben);

        var started = await facade.Sessions.StartAsync(new("other"), (await facade.Sessions.FindUnfilteredAsync(Facade.Id))!.Practice!.Id, "Learn", people, Ana);

        started.Value.Participants.Select(p => p.Person).Should().Equal(Ana, Ben);
    }

    [Fact]
    public void AnAnswer_GivesWhatItIs_WithoutThrowing()
    {
        Result<string> accepted = "yes", refused = new Refusal(new MessageCode("x.no", "No {why}."), "more"), none = default;

        (accepted.TryGet(out var value, out var nothing), value, nothing).Should().Be((true, "yes", default(Refusal)));
        (refused.TryGet(out var missing, out var why), missing, why.Code).Should().Be((false, (string?)null, "x.no"));
        (none.TryGet(out _, out var neither), neither.IsDefault).Should().Be((false, true));
        accepted.Match(text => text.Length, refusal => -1).Should().Be(3);
        refused.Match(text => 0, refusal => refusal.Message.Length).Should().Be("No more.".Length);
        FluentActions.Invoking(() => none.Match(text => 0, refusal => 1)).Should().Throw<System.InvalidOperationException>();
    }
}
