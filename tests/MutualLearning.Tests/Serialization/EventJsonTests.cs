using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Serialization;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Serialization;

public sealed class EventJsonTests
{
    public static TheoryData<string> Names() => [.. EventNames.All.Select(n => n.Name)];

    [Fact]
    public void EveryEvent_HasAStableName()
    {
        var events = Repository.PublicTypes
            .Where(t => !t.IsAbstract && t.BaseType is { IsAbstract: true } parent && parent.Name.EndsWith("Event", StringComparison.Ordinal))
            .Append(typeof(StreamRewritten));

        events.Should().BeEquivalentTo(EventNames.All.Select(n => n.Type));
        EventNames.All.Select(n => n.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(n => n.EndsWith(".v1", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryEvent_ReadsBackAsItWasWritten(string name)
    {
        foreach (var body in SampleEvents.Of(name))
        {
            var json = EventJson.Write(body);

            EventJson.Read(name, json).Should().Be(body, json);
            EventNames.Of(body).Should().Be(name);
        }
    }

    [Fact]
    public void EveryEvent_HasAnApprovedForm()
    {
        var text = new StringBuilder();
        foreach (var name in EventNames.All)
        {
            foreach (var body in SampleEvents.Of(name.Name))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name.Name}\n{EventJson.Write(body)}\n\n");
            }
        }

        Approved.Matches(text.ToString(), "tests/MutualLearning.Tests/Serialization/approved-events.txt");
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

        EventJson.Read("session.planned.v1", EventJson.Write(planned)).Should().Be(planned);
    }

    [Fact]
    public void UnknownNames_AreKeptAsTheyWereRead()
    {
        var read = EventJson.Read("session.opened.v9", """{"new":[1]}""");

        read.Should().BeOfType<UnknownEvent>().Which.Name.Should().Be("session.opened.v9");
        EventJson.Write(read).Should().Be("""{"new":[1]}""");
        EventNames.Of(read).Should().BeNull();
    }

    [Fact]
    public void UnknownMembers_ArePassedOver() =>
        EventJson.Read("session.opened.v1", """{"at":"2026-01-02T03:04:05Z","by":"ana","later":{"x":[1,2]}}""")
            .Should().BeOfType<SessionOpened>().Which.By.Value.Should().Be("ana");

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"at":"yesterday","by":"ana"}""")]
    [InlineData("""{"at":"2026-01-02T03:04:05Z","by":""}""")]
    [InlineData("""{"at":"2026-01-02T03:04:05Z","by":7}""")]
    public void BadJson_IsKept_AndSaysWhatIsWrong(string json) =>
        EventJson.Read("session.opened.v1", json).Should().BeOfType<UnknownEvent>().Which.Error.Should().NotBeNullOrWhiteSpace();

    [Theory]
    [InlineData("decision.closed.v1", """{"verdict":{"kind":"Adopted","text":"2 yes to 1 no."}}""", "reason")]
    [InlineData("responsibility.people-involved.v1", """{"involved":{"responsible":["ana"]}}""", "consulted")]
    public void AMissingMember_IsNamed(string name, string json, string member) =>
        EventJson.Read(name, json).Should().BeOfType<UnknownEvent>().Which.Error.Should().StartWith("A member is missing").And.ContainEquivalentOf(member);

    [Fact]
    public void OtherObjects_HaveNoJson() =>
        FluentActions.Invoking(() => EventJson.Write(new List<int>())).Should().Throw<ArgumentException>();
}
