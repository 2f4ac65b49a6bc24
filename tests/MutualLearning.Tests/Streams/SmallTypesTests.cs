using System;
using System.Linq;
using System.Text.Json;
using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Sessions;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Streams;

/// <summary>Edges of the small types: lists, ids, fractions, pages, codes, checkpoints, and clocks that go back.</summary>
public sealed class SmallTypesTests
{
    [Fact]
    public void AList_EndsWhereItEnds()
    {
        var list = ValueList<int>.Of([1, 2]).Add(3);

        list[2].Should().Be(3);
        FluentActions.Invoking(() => list[3]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => list[-1]).Should().Throw<ArgumentOutOfRangeException>();
        default(ValueListEnumerator<int>).MoveNext().Should().BeFalse();
    }

    [Fact]
    public void EqualLists_HaveOneHash_AndNoListIsNothing()
    {
        ValueList<int>.Empty.GetHashCode().Should().Be(ValueList<int>.Of([]).GetHashCode());
        ValueList<int>.Of([1, 2]).GetHashCode().Should().Be(ValueList<int>.Of([1]).Add(2).GetHashCode()).And.NotBe(ValueList<int>.Of([1, 3]).GetHashCode());
        ValueList<int>.Empty.Equals((ValueList<int>?)null).Should().BeFalse();
    }

    [Fact]
    public void ACode_IsEqualByItsName()
    {
        var code = new MessageCode("test.one", "One.");

        code.Equals((object)new MessageCode("test.one", "Another.")).Should().BeTrue();
        code.Equals((object)new MessageCode("test.two", "One.")).Should().BeFalse();
        code.Equals((object)"test.one").Should().BeFalse();
        code.Equals((MessageCode?)null).Should().BeFalse();
        FluentActions.Invoking(() => new MessageCode("test.open", "An {open brace")).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("template");
    }

    [Theory]
    [InlineData("1/x")]
    [InlineData("1/")]
    [InlineData("/2")]
    public void AFraction_NeedsBothItsNumbers(string text) => Rational.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void AFraction_IsNotOfNothing() =>
        FluentActions.Invoking(() => new Rational(0, 0)).Should().Throw<DivideByZeroException>();

    [Fact]
    public void AStream_NeedsAKind_AndASeriesAName()
    {
        new StreamId(TenantId.Single, " ", "a").IsDefault.Should().BeTrue();
        (default(SeriesId).IsDefault, new SeriesId("weekly").IsDefault).Should().Be((true, false));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void AnId_IsReadFromText(string? text, bool isOne)
    {
        (SeriesId.TryParse(text, out var series), series).Should().Be((isOne, isOne ? new SeriesId(text!) : default));
        (ItemId.TryParse(text, out var item), item).Should().Be((isOne, isOne ? new ItemId(text!) : default));
        (SessionId.TryParse(text, out var session), session).Should().Be((isOne, isOne ? new SessionId(text!) : default));
        (CommandId.TryParse(text, out var command), command).Should().Be((isOne, isOne ? new CommandId(text!) : default));
        (TenantId.TryParse(text, out var tenant), tenant).Should().Be((isOne, isOne ? new TenantId(text!) : default));
        if (isOne)
        {
            (SeriesId.Parse(text!, null), ItemId.Parse(text!, null), SessionId.Parse(text!, null)).Should().Be((series, item, session));
            (CommandId.Parse(text!, null), TenantId.Parse(text!, null)).Should().Be((command, tenant));
            JsonSerializer.Deserialize<SeriesId>("\"a\"").Should().Be(series);
            JsonSerializer.Deserialize<CommandId>("\"a\"").Should().Be(command);
            JsonSerializer.Deserialize<TenantId>("\"a\"").Should().Be(tenant);
        }
        else
        {
            FluentActions.Invoking(() => SeriesId.Parse(text!, null)).Should().Throw<FormatException>();
            FluentActions.Invoking(() => ItemId.Parse(text!, null)).Should().Throw<FormatException>();
            FluentActions.Invoking(() => SessionId.Parse(text!, null)).Should().Throw<FormatException>();
            FluentActions.Invoking(() => CommandId.Parse(text!, null)).Should().Throw<FormatException>();
            FluentActions.Invoking(() => TenantId.Parse(text!, null)).Should().Throw<FormatException>();
            FluentActions.Invoking(() => JsonSerializer.Deserialize<SeriesId>("\" \"")).Should().Throw<JsonException>();
        }
    }

    [Fact]
    public void APageThatIsJustFull_IsTheLast()
    {
        var request = new PageRequest { Limit = 2 };

        Page<int>.Of([1, 2], request, Place).Next.IsDefault.Should().BeTrue();
        Page<int>.Of([1, 2, 3], request, Place).Should().Be(new Page<int>([1, 2], new Cursor(2, "x")));

        static Cursor Place(int number) => new(number, "x");
    }

    [Fact]
    public void TheLists_ChangeWithWhatTheyShow()
    {
        SessionSlice.Instance.ChangesLists(new SessionOpened(Nine, Ana)).Should().BeTrue();
        SessionSlice.Instance.ChangesLists(new ReadyMarked(Nine, Ana)).Should().BeFalse();
    }

    [Fact]
    public void ACheckpoint_GoesPastNothingTwice()
    {
        var at = FeedCheckpoint.Start("h") with { Position = 5, Parked = [new ParkedEvent(5, Switch.Lamp, 1, default, "No."), new ParkedEvent(3, Switch.Lamp, 1, default, "No.")] };

        at.After(4).Should().BeNull();
        at.After(6)!.Position.Should().Be(6);
        at.After(3)!.Parked.Select(p => p.Position).Should().Equal(5);
        (at with { Parked = [] }).After(5).Should().BeNull();
    }

    [Fact]
    public void AClockThatGoesBack_IsNotFollowed()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).Wait(Duration.FromMinutes(10)).After(new MarkReady(Ana)).Wait(Duration.FromMinutes(-5)).After(new MarkReady(Ben)).Wait(Duration.FromMinutes(10)).After(new AddItem(new("i"), "Budget", Ana));
        s.Events.TakeLast(3).Select(e => (e.At - Nine).TotalMinutes).Should().Equal(10, 10, 15);

        var foreign = Session.Evolve(s.State, new ReadyMarked(Nine, Cleo));
        SessionDecider.Decide(foreign, new AddItem(new("j"), "Rooms", Ana), new CommandContext(Nine, new("c")), ContributionKinds.BuiltIn).Events[0].At.Should().Be(s.Now);
    }

    [Fact]
    public void AClockThatStandsLongAgo_IsFollowed()
    {
        var s = Given.Nothing.At(Instant.FromUtc(1960, 1, 1, 9, 0)).After(new StartSession(new("s"), Practice(Phase("talk")), "Learn", [Ana, Ben], Ana));

        s = s.Wait(Duration.FromMinutes(1)).After(new MarkReady(Ana));
        s.Events.Select(e => e.At).Distinct().Should().Equal(Instant.FromUtc(1960, 1, 1, 9, 0), s.Now);
    }
}
