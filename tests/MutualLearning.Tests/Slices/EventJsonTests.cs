using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Slices;

public sealed class EventJsonTests
{
    public static TheoryData<string> Names() => [.. BuiltIn.Events.Names.Select(n => n.Name)];

    [Fact]
    public void EveryEvent_HasAStableName()
    {
        var events = Repository.Core.GetTypes()
            .Where(t => !t.IsAbstract && t.BaseType is { IsAbstract: true } parent && parent.Name.EndsWith("Event", StringComparison.Ordinal))
            .Append(typeof(StreamRewritten));

        events.Should().BeEquivalentTo(BuiltIn.Events.Names.Select(n => n.Type));
        BuiltIn.Events.Names.Select(n => n.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(n => n.EndsWith(".v1", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryEvent_ReadsBackAsItWasWritten(string name)
    {
        foreach (var body in SampleEvents.Of(name))
        {
            var json = BuiltIn.Events.Write(body);

            BuiltIn.Events.Read(name, json).Should().Be(body, json);
            BuiltIn.Events.NameOf(body).Should().Be(name);
        }
    }

    [Fact]
    public void EveryEvent_HasAnApprovedForm()
    {
        var text = new StringBuilder();
        foreach (var name in BuiltIn.Events.Names)
        {
            foreach (var body in SampleEvents.Of(name.Name))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name.Name}\n{BuiltIn.Events.Write(body)}\n\n");
            }
        }

        Approved.Matches(text.ToString(), "tests/MutualLearning.Tests/Slices/approved-events.txt");
    }

    [Fact]
    public void AStoredPractice_StaysReadable_WithKindsOfAPluginThatIsGone()
    {
        var practice = Practice.FromJson(
            """
            { "id": "thanks", "title": "Thanks", "purpose": "Say thanks.",
              "phases": [ { "id": "round", "minutes": 5, "allows": [ { "kinds": ["appreciation"] } ] } ] }
            """,
            new ContributionKinds([.. ContributionKinds.Standard(), new StandardKind(new ContributionKind("appreciation"))]));
        var planned = new SessionPlanned(default, new("s"), practice, "goal", ValueList<PersonId>.Empty, new("ana"));

        BuiltIn.Events.Read("session.planned.v1", BuiltIn.Events.Write(planned)).Should().Be(planned);
    }

    [Fact]
    public void UnknownNames_AreKeptAsTheyWereRead()
    {
        var read = BuiltIn.Events.Read("session.opened.v9", """{"new":[1]}""");

        read.Should().BeOfType<UnknownEvent>().Which.Name.Should().Be("session.opened.v9");
        BuiltIn.Events.Write(read).Should().Be("""{"new":[1]}""");
        BuiltIn.Events.NameOf(read).Should().Be("session.opened.v9");
    }

    [Fact]
    public void UnknownMembers_ArePassedOver() =>
        BuiltIn.Events.Read("session.opened.v1", """{"at":"2026-01-02T03:04:05Z","by":"ana","later":{"x":[1,2]}}""")
            .Should().BeOfType<SessionOpened>().Which.By.Value.Should().Be("ana");

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"at":"yesterday","by":"ana"}""")]
    [InlineData("""{"at":"2026-01-02T03:04:05Z","by":""}""")]
    [InlineData("""{"at":"2026-01-02T03:04:05Z","by":7}""")]
    public void BadJson_IsKept_AndSaysWhatIsWrong(string json) =>
        BuiltIn.Events.Read("session.opened.v1", json).Should().BeOfType<UnknownEvent>().Which.Error.Should().NotBeNullOrWhiteSpace();

    [Theory]
    [InlineData("decision.closed.v1", """{"verdict":{"kind":"Adopted","text":"2 yes to 1 no."}}""", "reason")]
    [InlineData("responsibility.people-involved.v1", """{"involved":{"responsible":["ana"]}}""", "consulted")]
    public void AMissingMember_IsNamed(string name, string json, string member) =>
        BuiltIn.Events.Read(name, json).Should().BeOfType<UnknownEvent>().Which.Error.Should().StartWith("A member is missing").And.ContainEquivalentOf(member);

    [Fact]
    public void OtherObjects_HaveNoJson() =>
        FluentActions.Invoking(() => BuiltIn.Events.Write(new List<int>())).Should().Throw<ArgumentException>();
}
