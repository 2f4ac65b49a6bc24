using System.Linq;
using CsCheck;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

public sealed class ErasureDeciderTests
{
    private static readonly Pseudonym Mark = new("m1");
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData(2, "m1", "erasure.number-taken")]
    [InlineData(0, "m1", "erasure.number-taken")]
    [InlineData(1, null, "erasure.mark-missing")]
    public void AnErasure_BeginsWithTheNextNumberAndAMark(int number, string? mark, string code) =>
        Code(ErasureRegister.Initial, new BeginErasure(number, mark is null ? default : new Pseudonym(mark))).Should().Be(code);

    [Fact]
    public void ANumber_IsOnePersons_AndBothOfTheirCallsShareIt()
    {
        var begun = Run(new BeginErasure(1, Mark));

        Code(begun, new BeginErasure(1, new Pseudonym("m2"))).Should().Be("erasure.number-taken");
        Decide(begun, new BeginErasure(1, Mark)).Events.Should().BeEmpty();
        Code(Run(new BeginErasure(1, Mark), new CompleteErasure(1, default, 1, 1)), new BeginErasure(1, Mark)).Should().Be("erasure.number-taken");
    }

    [Fact]
    public void Steps_HaveAnOrder()
    {
        Code(ErasureRegister.Initial, new CompleteErasure(1, default, 1, 1)).Should().Be("erasure.not-begun");
        Code(Run(new BeginErasure(1, Mark)), new SealErasure(1)).Should().Be("erasure.not-begun");
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, -1)]
    public void AResult_ThatCannotBe_IsRefused(int scope, int streams, int events)
    {
        Code(Run(new BeginErasure(1, Mark)), new CompleteErasure(1, (ErasureScope)scope, streams, events)).Should().Be("erasure.result-invalid");
        Run(new BeginErasure(1, Mark), new CompleteErasure(1, ErasureScope.OwnWords, 0, 0)).Find(1)!.CompletedAt.Should().NotBeNull("nothing may be left to erase");
    }

    [Fact]
    public void TheProof_KeepsItsFirstFigures()
    {
        var done = Run(
            new BeginErasure(1, Mark), new CompleteErasure(1, ErasureScope.EverythingWritten, 2, 9), new CompleteErasure(1, default, 0, 0),
            new SealErasure(1), new SealErasure(1));

        done.Erasures.Should().Equal(new Erasure(1, Mark, Now, Now, ErasureScope.EverythingWritten, 2, 9, true));
    }

    [Fact]
    public void AnyStepsInAnyOrder_EndInAnAnswer()
    {
        var step = Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 4], Gen.Int[0, 2], (what, number, mark) => what switch
        {
            0 => (ErasureCommand)new BeginErasure(number, mark == 0 ? default : new Pseudonym("m" + mark)),
            1 => new CompleteErasure(number, default, 1, 1),
            _ => new SealErasure(number),
        });
        step.Array[0, 30].Sample(steps =>
        {
            var end = Run(steps);
            end.Erasures.Select((e, i) => e.Number == i + 1 && (!e.IsSealed || e.CompletedAt is not null)).Should().NotContain(false);
        });
    }

    private static ErasureRegister Run(params ErasureCommand[] commands) => commands.Aggregate(
        ErasureRegister.Initial,
        (register, command) => Decide(register, command) is { IsAccepted: true } accepted ? accepted.Events.Aggregate(register, ErasureRegister.Evolve) : register);

    private static string Code(ErasureRegister register, ErasureCommand command) => Decide(register, command).Refusal.Code;

    private static Decided<ErasureEvent> Decide(ErasureRegister register, ErasureCommand command) =>
        ErasureDecider.Decide(register, command, new CommandContext(Now, new CommandId("c")));
}
