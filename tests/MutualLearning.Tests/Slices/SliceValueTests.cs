using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>What every slice shares: how values stand in JSON, what foreign events are to it, and where a page begins.</summary>
public sealed class SliceValueTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new EventValues(), new ListConverter<PersonId>() }, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static TheoryData<string> Texts => [.. Values.Keys];

    private static Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal)
    {
        ["\"2026-03-09T10:20:30Z\""] = Instant.FromUtc(2026, 3, 9, 10, 20, 30),
        ["\"2026-03-09\""] = new LocalDate(2026, 3, 9),
        ["\"1:02:03:04.5\""] = Duration.FromDays(1) + Duration.FromHours(2) + Duration.FromMinutes(3) + Duration.FromMilliseconds(4_500),
        ["[\"ana\",\"ben\"]"] = (ValueList<PersonId>)[new("ana"), new("ben")],
        ["[]"] = ValueList<PersonId>.Empty,
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void AValue_IsOneText_ThereAndBack(string text)
    {
        var value = Values[text];

        JsonSerializer.Serialize(value, value.GetType(), Json).Should().Be(text);
        JsonSerializer.Deserialize(text, value.GetType(), Json).Should().Be(value);
    }

    [Fact]
    public void OtherValues_AreOthersToWrite()
    {
        new EventValues().CanConvert(typeof(LocalDateTime)).Should().BeFalse();
        new EventValues().CreateConverter(typeof(LocalDateTime), Json).Should().BeNull();
        Type[] own = [typeof(Instant), typeof(LocalDate), typeof(Duration)];
        own.Should().OnlyContain(type => new EventValues().CanConvert(type) && new EventValues().CreateConverter(type, Json)!.CanConvert(type));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\"ana\"")]
    [InlineData("7")]
    [InlineData("[\"ana\"")]
    public void WhatIsNoList_IsNotReadAsOne(string text) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ValueList<PersonId>>(text, Json)).Should().Throw<JsonException>();

    [Fact]
    public void WhatIsNoList_IsSaidToBeNone() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ValueList<PersonId>>("{}", Json)).Should().Throw<JsonException>().WithMessage("Expected an array, not StartObject.*");

    // An event of another version of the application may change any list: whoever reads lists looks at the stream again.
    [Fact]
    public void AForeignEvent_ChangesLists()
    {
        DecisionSlice.Instance.ChangesLists((object)new UnknownEvent("decision.opened-anew.v1", "{}")).Should().BeTrue();
        new Silent().ChangesLists((object)new UnknownEvent("decision.opened-anew.v1", "{}")).Should().BeTrue();
        new Silent().ChangesLists((object)"begun").Should().BeFalse();
        DecisionSlice.Instance.ChangesLists((object)new BallotCast(default, new Ballot(default, Stance.Yes, ""))).Should().BeFalse("a secret ballot tells no list anything");
        DecisionSlice.Instance.ChangesLists((object)new BallotCast(default, new Ballot(new("ana"), Stance.Yes, ""))).Should().BeTrue("it no longer waits for her");
    }

    [Fact]
    public async Task AStreamWithAnEventThatIsNone_IsJudgedByNobody()
    {
        var (store, keys) = (new InMemoryEventStore(), new InMemoryPseudonymKeys());
        var stream = new StreamId(TenantId.Single, DecisionSlice.StreamKind, "d");
        await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
        object[] events = [new DecisionDeclared(default, new("d"), new("Go?", new RuleSpec("consent"), [new("ana")]) { Secrecy = Secrecy.Secret }, new("ana")), new DecisionSuperseded(default, new("e"), new("ana")), new object()];
        await store.AppendAsync(new(stream, 0, new("c"), events), CancellationToken.None);

        (await new KeySweep(keys, store, new RandomIdSource(), BuiltIn.Events).RunAsync()).Should().Be(new KeySweepResult(0, 0, Unclear: 1));
    }

    [Fact]
    public async Task AStreamOfAKindThatNobodyKnows_IsJudgedByNobody_WhateverStandsInIt()
    {
        var (store, keys) = (new InMemoryEventStore(), new InMemoryPseudonymKeys());
        var stream = new StreamId(TenantId.Single, "survey", "s");
        await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
        await store.AppendAsync(new(stream, 0, new("c"), [new DecisionSuperseded(default, new("e"), new("ana"))]), CancellationToken.None);

        (await new KeySweep(keys, store, new RandomIdSource(), BuiltIn.Events).RunAsync()).Should().Be(new KeySweepResult(0, 0, Unclear: 1));
    }

    [Theory]
    [InlineData("5.retro", 5)]
    [InlineData("-7.retro", -7)]
    [InlineData("20240.retro", 20_240)]
    [InlineData(".retro", null)]
    [InlineData("5.", null)]
    [InlineData("x.retro", null)]
    [InlineData("5", null)]
    public void APlaceInAList_IsReadFromItsText(string text, int? key)
    {
        Cursor.TryParse(text, out var cursor).Should().Be(key is not null);
        cursor.Should().Be(key is { } number ? new Cursor(number, "retro") : default);
    }

    [Theory]
    [InlineData("1/2", "1/2")]
    [InlineData("3", "3")]
    [InlineData("1/0", null)]
    [InlineData("1/x", null)]
    [InlineData("1/99999999999", "1/99999999999")]
    [InlineData("x", null)]
    [InlineData("1/2/3", null)]
    [InlineData("1/", null)]
    [InlineData(".5", "1/2")]
    [InlineData("5.", null)]
    [InlineData("", null)]
    public void APart_IsReadFromItsText(string text, string? read)
    {
        Rational.TryParse(text, out var fraction).Should().Be(read is not null);
        fraction.ToString().Should().Be(read ?? default(Rational).ToString());
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void ANumber_HasAsManyDigitsAsMayBe(int digits, bool isNumber) => Rational.TryParse(new string('7', digits), out _).Should().Be(isNumber);

    [Fact]
    public void OfNothing_NothingIsAPart() => FluentActions.Invoking(() => new Rational(1, 0)).Should().Throw<DivideByZeroException>();

    private sealed class Silent() : Slice<string, string, string>("silent")
    {
        public override string Initial => string.Empty;

        public override bool ChangesLists(string body) => false;

        public override string Evolve(string state, string body) => state + body;

        public override Func<string, string, CommandContext, Decided<string>> Decide(IServiceProvider services) => (_, command, _) => command;

        public override EventSet<string> Events() => throw new NotSupportedException();
    }
}
