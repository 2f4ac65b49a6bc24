using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

public sealed class StoredResponsibilitiesTests
{
    private readonly IResponsibilities responsibilities = new ServiceCollection()
        .AddSingleton<IClock>(new TestClock(T0)).AddSingleton<IIdSource>(new SequentialIds())
        .AddMutualLearning().BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<IResponsibilities>();

    [Fact]
    public async Task AResponsibility_IsHandedOverAndDone()
    {
        (await responsibilities.TakeOnAsync(Id, "Write the rota", Ana, Due)).Value.Accountable.Should().Be(Ana);
        (await responsibilities.StartAsync(Id, Ana)).Value.Status.Should().Be(ResponsibilityStatus.Doing);
        (await responsibilities.HandOverAsync(Id, Ben, Ana)).Value.Accountable.Should().Be(Ana);
        (await responsibilities.DeclineAsync(Id, Ben)).Value.Accountable.Should().Be(Ana);
        (await responsibilities.HandOverAsync(Id, Ben, Ana)).IsAccepted.Should().BeTrue();
        (await responsibilities.AcceptAsync(Id, Ben)).Value.Accountable.Should().Be(Ben);
        (await responsibilities.DropAsync(Id, Ana, "x")).Refusal.Code.Should().Be("responsibility.not-accountable");
        (await responsibilities.CompleteAsync(Id, Ben, "It hangs")).Value.Evidence.Should().Be("It hangs");
        (await responsibilities.FindUnfilteredAsync(Id))!.Status.Should().Be(ResponsibilityStatus.Done);
    }

    [Fact]
    public async Task WithoutAName_IsRefusedOrNotFound()
    {
        (await responsibilities.HandleAsync(default, new StartResponsibility(Ana))).Refusal.Code.Should().Be("responsibility.id-missing");
        (await responsibilities.HandleAsync(default, TakeOn with { Id = default })).Refusal.Code.Should().Be("responsibility.id-missing");
        (await responsibilities.FindUnfilteredAsync(default)).Should().BeNull();
        (await responsibilities.FindUnfilteredAsync(Id)).Should().BeNull();
        (await responsibilities.StartAsync(Id, Ana)).Refusal.Code.Should().Be("responsibility.unknown");
    }

    [Fact]
    public async Task AnotherName_IsRefused_AsInEverySlice()
    {
        var refusal = (await responsibilities.HandleAsync(new("other"), TakeOn)).Refusal;

        refusal.Code.Should().Be("responsibility.id-differs");
        refusal.Arguments.Values.Should().Equal(Id.Value, "other");
        (await responsibilities.FindUnfilteredAsync(new("other"))).Should().BeNull();
    }

    [Fact]
    public async Task TheSameCommandId_IsAppliedOnce()
    {
        var command = new CommandId("once");
        await responsibilities.HandleAsync(Id, TakeOn, command);
        (await responsibilities.HandleAsync(Id, TakeOn, command)).IsAccepted.Should().BeTrue();
        (await responsibilities.HandleAsync(Id, TakeOn)).Refusal.Code.Should().Be("responsibility.exists");
    }
}
