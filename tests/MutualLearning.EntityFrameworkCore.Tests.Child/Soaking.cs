using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>
/// Two people who vote, speak and end things in several tenants, side by side with another process, until it is killed. What is sent is
/// said before (<c>try</c>), and its answer afterwards (<c>ok</c>, <c>no</c>). Some commands are cancelled and sent again, some are sent
/// twice, and some with other content under a used id: what comes of that is checked here, and <c>bad</c> says what should not be.
/// </summary>
internal sealed class Soaking(IServiceProvider application, Lines lines, PersonId person, string life, SplitMix64 random)
{
    private readonly List<(int Round, TenantId Tenant, CastBallot Cast, CommandId Id)> sent = [];
    private readonly Dictionary<CommandId, string> answers = [];
    private int number;

    public static async Task<int> RunAsync(string provider, string connection, string process, string life, int round)
    {
        using var lines = new Lines();
        await using var application = new ServiceCollection()
            .AddDbContext<StoreContext>(options => StoreContext.Use(options, provider, connection))
            .AddMutualLearning(ml => ml.UseEntityFrameworkCore<StoreContext>().UseTenantContext<Tenant>())
            .BuildServiceProvider();
        lines.Say("ready");
        if (Lines.Hear() is { } seed)
        {
            Lines.EndWithParent();
            var random = new SplitMix64(ulong.Parse(seed, CultureInfo.InvariantCulture));
            var workers = SoakPlan.People.Where(p => p.Value.StartsWith(process, StringComparison.Ordinal))
                .Select(p => new Soaking(application, lines, p, life, new SplitMix64(random.Next()))).ToList();
            await Task.WhenAll(workers.Select(worker => Task.Run(() => worker.WorkAsync(round))));
        }

        return 0;
    }

    private async Task WorkAsync(int first)
    {
        for (var round = first; ; round++)
        {
            foreach (var tenant in SoakPlan.Tenants)
            {
                // The same command of everybody, under one id.
                var answer = await AskAsync(tenant, d => d.Declare(round));
                if (answer.Length > 0)
                {
                    lines.Say($"bad the declaration of {round} was answered '{answer}'");
                }
            }

            for (var i = 0; i < 12; i++)
            {
                var tenant = SoakPlan.Tenants[random.Next(SoakPlan.Tenants.Count)];
                await ActAsync(round, tenant);
                await RepeatAsync();
            }

            foreach (var tenant in SoakPlan.Tenants)
            {
                await EndAsync(round, tenant);
            }
        }
    }

    private async Task ActAsync(int round, TenantId tenant)
    {
        var id = NextId();
        if (random.Next(3) == 0)
        {
            await TellAsync($"words {tenant} {round}", id, mayCancel => AskAsync(tenant, d => d.Say(round, SoakPlan.Words(person, id.Value), id), mayCancel));
            return;
        }

        var stance = random.Next(2) == 0 ? Stance.Yes : Stance.No;
        var cast = new CastBallot(person, stance);
        sent.Add((round, tenant, cast, id));
        await TellAsync($"ballot {tenant} {round} {stance}", id, mayCancel => AskAsync(tenant, d => d.Cast(round, cast, id), mayCancel));
    }

    // One of the last commands again, as it was and with another stance.
    private async Task RepeatAsync()
    {
        if (sent.Count == 0 || random.Next(4) != 0)
        {
            return;
        }

        var (round, tenant, cast, id) = sent[sent.Count - 1 - random.Next(Math.Min(4, sent.Count))];
        var before = answers.TryGetValue(id, out var code) ? code : null;
        var again = await AskAsync(tenant, d => d.Cast(round, cast, id));
        if (again != before && !(SoakPlan.IsSecret(round) && again is "decision.closed" or "stream.command-used"))
        {
            lines.Say($"bad {id} was answered '{before}' and then '{again}'");
        }

        var other = cast with { Stance = cast.Stance == Stance.Yes ? Stance.No : Stance.Yes };
        if (before?.Length == 0 && (await AskAsync(tenant, d => d.Cast(round, other, id))).Length == 0)
        {
            lines.Say($"bad {id} was accepted with other content");
        }
    }

    private async Task EndAsync(int round, TenantId tenant)
    {
        if (random.Next(3) == 0)
        {
            var id = NextId();
            await TellAsync($"close {tenant} {round}", id, mayCancel => AskAsync(tenant, d => d.Close(round, person, id), mayCancel));
        }
    }

    // The answer: empty when it was accepted, otherwise the code.
    private async Task TellAsync(string what, CommandId id, Func<bool, Task<string>> send)
    {
        lines.Say($"try {id} {what}");
        var answer = await send(true);
        answers[id] = answer;
        lines.Say(answer.Length == 0 ? $"ok {id}" : $"no {id} {answer}");
    }

    // Until there is an answer: a cancelled command, and one that the database could not take, is sent again under its id.
    private async Task<string> AskAsync(TenantId tenant, Func<Desk, Task<Refusal>> ask, bool mayCancel = false)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var cancellation = new CancellationTokenSource();
            if (mayCancel && attempt == 0 && random.Next(6) == 0)
            {
                cancellation.CancelAfter(TimeSpan.FromMilliseconds(random.Next(8)));
            }

            await using var scope = application.CreateAsyncScope();
            ((Tenant)scope.ServiceProvider.GetRequiredService<ITenantContext>()).Value = tenant;
            try
            {
                var refusal = await ask(new Desk(scope.ServiceProvider, cancellation.Token));
                return refusal.IsDefault ? string.Empty : refusal.Code;
            }
            catch (Exception e) when (attempt < 20 && e is OperationCanceledException or EfDatabaseException or ConcurrencyException)
            {
                // What became of it is not known.
            }
        }
    }

    private CommandId NextId() => new($"{person}-{life}-{(++number).ToString(CultureInfo.InvariantCulture)}");

    private sealed class Desk(IServiceProvider services, CancellationToken cancellationToken)
    {
        public async Task<Refusal> Declare(int round)
        {
            var declared = await services.GetRequiredService<IDecisions>()
                .HandleAsync(new(SoakPlan.Name(round)), SoakPlan.Declare(round), new("declare"), cancellationToken);
            var started = await services.GetRequiredService<ISessions>()
                .HandleAsync(new(SoakPlan.Name(round)), SoakPlan.Start(round), new("start"), cancellationToken);
            return declared.IsRefused ? declared.Refusal : started.IsRefused ? started.Refusal : default;
        }

        public async Task<Refusal> Cast(int round, CastBallot cast, CommandId id)
        {
            var answer = await services.GetRequiredService<IDecisions>().HandleAsync(new(SoakPlan.Name(round)), cast, id, cancellationToken);
            return answer.IsRefused ? answer.Refusal : default;
        }

        public async Task<Refusal> Say(int round, Contribute words, CommandId id)
        {
            var answer = await services.GetRequiredService<ISessions>().ContributeAsync(new(SoakPlan.Name(round)), words, id, cancellationToken);
            return answer.IsRefused ? answer.Refusal : default;
        }

        // The session ends with the decision, when whoever leads it ends that.
        public async Task<Refusal> Close(int round, PersonId by, CommandId id)
        {
            var closed = await services.GetRequiredService<IDecisions>().HandleAsync(new(SoakPlan.Name(round)), new CloseDecision(by), id, cancellationToken);
            if (by == SoakPlan.People[0])
            {
                await services.GetRequiredService<ISessions>().HandleAsync(new(SoakPlan.Name(round)), new CloseSession(by, "Enough"), id, cancellationToken);
            }

            return closed.IsRefused ? closed.Refusal : default;
        }
    }

    private sealed class Tenant : ITenantContext
    {
        public TenantId Value { get; set; }

        TenantId ITenantContext.Tenant => Value;
    }
}
