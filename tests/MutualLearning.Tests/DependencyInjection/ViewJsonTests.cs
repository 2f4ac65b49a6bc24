using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Slices;
using NodaTime;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.DependencyInjection;

/// <summary>One call, and what the facades give out can be sent and read.</summary>
public sealed class ViewJsonTests
{
    private static JsonSerializerOptions Web => new JsonSerializerOptions(JsonSerializerDefaults.Web).AddMutualLearning();

    private static JsonSerializerOptions Plain => new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault }.AddMutualLearning();

    public static TheoryData<Type> Views() =>
    [
        typeof(SessionView), typeof(VisitView), typeof(ContributionView), typeof(Participant), typeof(RoleHolding), typeof(AgendaItem), typeof(QueueEntry),
        typeof(DecisionView), typeof(BallotView), typeof(Objection), typeof(AdviceReply), typeof(Verdict), typeof(Explanation), typeof(Involved),
        typeof(SessionEntry), typeof(DecisionEntry), typeof(ResponsibilityEntry), typeof(ErasureResult), typeof(DecisionDeclaration), typeof(RuleSpec),
        typeof(Preference), typeof(Grade), typeof(ContributionLink), typeof(ContributionField), typeof(Practice), typeof(Page<SessionEntry>),
        typeof(Page<DecisionEntry>), typeof(Page<ResponsibilityEntry>), typeof(InboxItem), typeof(Page<InboxItem>), typeof(Page<ContributionView>),
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public void AView_ReadsBackAsItWasWritten(Type type)
    {
        foreach (var view in SampleEvents.Of(type))
        {
            foreach (var options in new[] { Web, Plain })
            {
                var json = JsonSerializer.Serialize(view, type, options);

                JsonSerializer.Deserialize(json, type, options).Should().Be(view, json);
            }
        }
    }

    // What a new view needs is found here: a time that is no text, an enumeration that is a number, a list that cannot be read.
    [Fact]
    public void EveryView_OfTheFrontNamespace_IsAmongThem() => Conventions.Repository.PublicTypes
        .Where(t => t.Namespace == "MutualLearning" && !t.IsInterface && !t.IsEnum && !t.IsValueType && !(t.IsAbstract && t.IsSealed) && !t.IsGenericType)
        .Except([typeof(MutualLearningBuilder), typeof(PageRequest)])
        .Should().BeSubsetOf(Views().Select(v => v.Data).ToList());

    [Fact]
    public async Task ASession_AsAPageShowsIt()
    {
        using var provider = new ServiceCollection().AddSingleton<IClock>(new global::MutualLearning.Testing.TestClock(Instant.FromUtc(2026, 3, 4, 5, 6))).AddMutualLearning().BuildServiceProvider();
        var sessions = provider.CreateScope().ServiceProvider.GetRequiredService<ISessions>();
        var ana = new PersonId("ana");
        await sessions.StartAsync(new("s"), new("open-meeting"), "Talk", [ana], ana);
        await sessions.ContributeAsync(new("s"), ana, ContributionKind.Learning, "Small batches help.");

        var view = await sessions.ViewAsync(new("s"), ana);
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(view, Web));

        json.RootElement.GetProperty("status").GetString().Should().Be("Open");
        json.RootElement.GetProperty("nextInRound").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement.GetProperty("participants")[0].GetProperty("joinedAt").GetString().Should().Be("2026-03-04T05:06:00Z");
        json.RootElement.GetProperty("contributions")[0].GetProperty("kind").GetString().Should().Be("learning");
        JsonSerializer.Deserialize<SessionView>(json, Web).Should().Be(view);
        var moves = await sessions.MayDoAsync(new("s"), ana);
        moves.Moves.Should().NotBeEmpty();
        JsonSerializer.Deserialize<SessionMoves>(JsonSerializer.Serialize(moves, Web), Web).Should().Be(moves);
    }

    [Fact]
    public void AResult_IsItsValueOrItsRefusal_WithAnyOptions()
    {
        var refusal = new Refusal(SessionRefusals.PracticeUnknown, "x{y");
        JsonSerializer.Serialize<Result<Involved>>(Involved.Nobody, Web).Should().Be("""{"value":{"responsible":[],"consulted":[],"informed":[]}}""");
        JsonSerializer.Serialize<Result<Involved>>(refusal, Web).Should().Be(
            """{"refusal":{"code":"session.practice-unknown","category":"NotFound","message":"There is no practice x{y.","arguments":{"practice":"x{y"}}}""");
        JsonSerializer.Serialize(default(Result<Involved>)).Should().Be("{}");
        Back<Result<Involved>>(refusal).Refusal.Should().Be(refusal).And.Match<Refusal>(r => r.Message == refusal.Message && r.Category == refusal.Category);
        Back<Result<Involved>>(Involved.Nobody).Value.Should().Be(Involved.Nobody);
        Back<Result<object>>(refusal).Refusal.Should().Be(refusal);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Result<Involved>>("7", Web)).Should().Throw<JsonException>().WithMessage("Expected an object for a result, not Number.");
        Back(default(Result<Involved>)).Should().Be(default(Result<Involved>));
        JsonSerializer.Deserialize<Result<Involved>>("""{"refusal":{"code":"a.b","arguments":{"n":"1"}},"later":[1]}""", Web).Refusal.Arguments.Should().ContainKey("n");
    }

    [Fact]
    public void ThreeArguments_AndNoRefusal_ReadBack()
    {
        var refusal = new Refusal(new MessageCode("a.b", "{a} {b} {c}"), "1", "2", "3");

        Back(refusal).Should().Be(refusal);
        Back(default(Refusal)).IsDefault.Should().BeTrue();
        JsonSerializer.Deserialize<Refusal>("{}", Web).IsDefault.Should().BeTrue();
    }

    [Fact]
    public void ARefusal_KeepsItsCause() =>
        Back(new Refusal(DecisionRefusals.RuleFailed, "odd").Because(new Refusal(Codes.Of("plugin.threw"), "E"))).Should().Be(new Refusal(DecisionRefusals.RuleFailed, "odd").Because(new Refusal(Codes.Of("plugin.threw"), "E")));

    [Theory]
    [InlineData("7", "*object for a refusal, not Number*")]
    [InlineData("""{"code":7}""", "*string within a refusal, not Number*")]
    [InlineData("""{"code":"a","arguments":{"a":"1","b":"2","c":"3","d":"4"}}""", "*up to three arguments*")]
    [InlineData("""{"code":"a","cause":{"code":"b"}}""", "*one at least where there is a cause*")]
    public void WhatIsNoRefusal_IsSaid(string json, string message) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Refusal>(json, Web)).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void NobodysId_IsNull_AndANumberIsNever()
    {
        JsonSerializer.Serialize(default(PersonId), Web).Should().Be("null");
        JsonSerializer.Deserialize<PersonId>("null", Web).IsDefault.Should().BeTrue();
        JsonSerializer.Serialize(default(Cursor), Web).Should().Be("null");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Rational>("null", Web)).Should().Throw<JsonException>().WithMessage("Expected a string for Rational, not null.");
    }

    private static T Back<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Web), Web)!;
}
