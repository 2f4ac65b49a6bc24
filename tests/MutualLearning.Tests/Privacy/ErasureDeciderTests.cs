using System.Linq;
using CsCheck;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

public sealed class ErasureDeciderTests
{
    private static readonly Pseudonym Mark = new("m1");
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static Scenario<object, object, object> Nothing => Scenario.For(new Decider<object, object, object>(Register.Initial, Register.Decide, Register.Evolve)).At(Now);

    [Theory]
    [InlineData(2, "m1", "erasure.number-taken")]
    [InlineData(0, "m1", "erasure.number-taken")]
    [InlineData(1, null, "erasure.mark-missing")]
    public void AnErasure_BeginsWithTheNextNumberAndAMark(int number, string? mark, string code) =>
        Nothing.When(Register.Begin(number, mark is null ? default : new Pseudonym(mark))).ThenRefused(code);

    [Fact]
    public void ANumber_IsOnePersons_AndBothOfTheirCallsShareIt()
    {
        var begun = Nothing.After(Register.Begin(1, Mark));

        begun.When(Register.Begin(1, new Pseudonym("m2"))).ThenRefused("erasure.number-taken");
        begun.When(Register.Begin(1, Mark)).Then();
        begun.After(Register.Complete(1, default, 1, 1)).When(Register.Begin(1, Mark)).ThenRefused("erasure.number-taken");
    }

    [Fact]
    public void Steps_HaveAnOrder()
    {
        Nothing.When(Register.Complete(1, default, 1, 1)).ThenRefused("erasure.not-begun");
        Nothing.After(Register.Begin(1, Mark)).When(Register.Seal(1)).ThenRefused("erasure.not-begun");
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, -1)]
    public void AResult_ThatCannotBe_IsRefused(int scope, int streams, int events)
    {
        Nothing.After(Register.Begin(1, Mark)).When(Register.Complete(1, (ErasureScope)scope, streams, events)).ThenRefused("erasure.result-invalid");
        Register.Erasures(Nothing.After(Register.Begin(1, Mark), Register.Complete(1, ErasureScope.OwnWords, 0, 0)).State)[0].CompletedAt.Should().NotBeNull("nothing may be left to erase");
    }

    [Fact]
    public void TheProof_KeepsItsFirstFigures()
    {
        var done = Nothing.After(
            Register.Begin(1, Mark), Register.Complete(1, ErasureScope.EverythingWritten, 2, 9), Register.Complete(1, default, 0, 0),
            Register.Seal(1), Register.Seal(1));

        Register.Erasures(done.State).Should().Equal(new Erasure(1, Mark, Now, Now, ErasureScope.EverythingWritten, 2, 9, true));
    }

    [Fact]
    public void AnyStepsInAnyOrder_EndInAnAnswer()
    {
        var step = Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 4], Gen.Int[0, 2], (what, number, mark) => what switch
        {
            0 => Register.Begin(number, mark == 0 ? default : new Pseudonym("m" + mark)),
            1 => Register.Complete(number, default, 1, 1),
            _ => Register.Seal(number),
        });
        step.Array[0, 30].Sample(steps =>
        {
            var end = steps.Aggregate(Nothing, (s, command) => s.When(command).Outcome is { IsAccepted: true } accepted ? s.Given([.. accepted.Events]) : s);
            Register.Erasures(end.State).Select((e, i) => e.Number == i + 1 && (!e.IsSealed || e.CompletedAt is not null)).Should().NotContain(false);
        });
    }
}
