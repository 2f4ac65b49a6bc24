using System;
using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

/// <summary>A refusal has another one as its cause: data down to the ground, and one sentence.</summary>
public sealed class RefusalCauseTests
{
    private static readonly MessageCode Outer = new("a.outer", "{who} cannot: {why}.", RefusalCategory.NotYet);
    private static readonly MessageCode Inner = new("a.inner", "{n} are missing", RefusalCategory.Conflict);
    private static readonly MessageCode Bare = new("a.bare", "No.");

    [Fact]
    public void TheCause_StandsForTheLastArgument()
    {
        var refusal = new Refusal(Outer, "ana").Because(new Refusal(Inner, "3"));

        refusal.Message.Should().Be("ana cannot: 3 are missing.");
        refusal.Arguments.Should().Equal(new Dictionary<string, string> { ["who"] = "ana", ["why"] = "a.inner" });
        refusal.Cause.Should().Be(new Refusal(Inner, "3"));
        refusal.Category.Should().Be(RefusalCategory.NotYet);
        (refusal == new Refusal(Outer, "ana").Because(new Refusal(Inner, "3"))).Should().BeTrue();
        (refusal == new Refusal(Outer, "ana").Because(new Refusal(Inner, "4"))).Should().BeFalse();
        new Refusal(Inner, "3").Cause.Should().BeNull();
    }

    [Fact]
    public void TheCause_StandsForTheThirdArgument_OfThree()
    {
        var refusal = new Refusal(new MessageCode("a.three", "{a} {b} {c}"), "1", "2").Because(new Refusal(Inner, "3"));

        (refusal.Message, refusal.Cause).Should().Be(("1 2 3 are missing", new Refusal(Inner, "3")));
    }

    [Fact]
    public void ACauseOfACause_IsKeptByItsCode()
    {
        var refusal = new Refusal(Inner, "3");
        for (var i = 0; i < 100; i++)
        {
            refusal = new Refusal(Outer, "ana").Because(refusal);
        }

        refusal.Message.Should().Be("ana cannot: ana cannot: a.outer..");
        refusal.Cause!.Value.Cause.Should().BeNull();
    }

    [Fact]
    public void ARefusalWithoutArguments_HasNoCause()
    {
        var bare = () => new Refusal(Bare).Because(Bare);
        var none = () => default(Refusal).Because(Bare);

        bare.Should().Throw<InvalidOperationException>();
        none.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void ACodeThatSaysNoCategory_IsInvalid() =>
        (new Refusal(Bare).Category, default(Refusal).Category).Should().Be((RefusalCategory.Invalid, RefusalCategory.None));
}
