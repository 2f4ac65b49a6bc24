using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Begins erasures, finds interrupted ones again and ends them, in the register of the tenant.</summary>
internal sealed class ErasureRuns(PersonalDataParts parts)
{
    public const string StreamKind = "erasure";

    public const string ScopePrefix = "erasure-";

    private const string Register = "register";
    private const int MaxAttempts = 64;

    private StreamId Stream => new(parts.Tenant.Tenant, StreamKind, Register);

    public async Task<ErasureRegister> RegisterAsync(CancellationToken cancellationToken) =>
        await parts.Register.FindAsync(Register, cancellationToken).ConfigureAwait(false) ?? ErasureRegister.Initial;

    /// <summary>The running erasure of a person, or null. Keys that outlived their erasure are destroyed on the way.</summary>
    public async Task<ErasureRun?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        await FindAsync(await RegisterAsync(cancellationToken).ConfigureAwait(false), person, cancellationToken).ConfigureAwait(false);

    private async Task<ErasureRun?> FindAsync(ErasureRegister register, PersonId person, CancellationToken cancellationToken)
    {
        foreach (var erasure in register.Erasures)
        {
            if (erasure.CompletedAt is not null)
            {
                await SealAsync(erasure, cancellationToken).ConfigureAwait(false);
            }
            else if (await RunAsync(erasure.Number, person, isNew: false, cancellationToken).ConfigureAwait(false) is { } run && run.Mark == erasure.Mark)
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>The running erasure of a person, begun if there is none.</summary>
    public async Task<ErasureRun> BeginAsync(PersonId person, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            // One look at the register: whoever begins after it has the number that is tried here.
            var register = await RegisterAsync(cancellationToken).ConfigureAwait(false);
            if (await FindAsync(register, person, cancellationToken).ConfigureAwait(false) is { } running)
            {
                return running;
            }

            // Two that begin at once take the same number, so the same key: for one person that is one erasure.
            if (await RunAsync(register.Erasures.Count + 1, person, isNew: true, cancellationToken).ConfigureAwait(false) is { } run
                && (await HandleAsync(new BeginErasure(run.Number, run.Mark), cancellationToken).ConfigureAwait(false)).IsAccepted)
            {
                return run;
            }
        }

        throw new ConcurrencyException(Stream, MaxAttempts);
    }

    public async Task CompleteAsync(ErasureRun run, ErasureScope scope, int streams, int events, CancellationToken cancellationToken)
    {
        var completed = await HandleAsync(new CompleteErasure(run.Number, scope, streams, events), cancellationToken).ConfigureAwait(false);
        await SealAsync(completed.Value.Find(run.Number)!, cancellationToken).ConfigureAwait(false);
    }

    private async Task SealAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        if (!erasure.IsSealed)
        {
            await parts.Keys.DestroyAsync(Stream, Scope(erasure.Number), cancellationToken).ConfigureAwait(false);
            await HandleAsync(new SealErasure(erasure.Number), cancellationToken).ConfigureAwait(false);
        }
    }

    // Of an erasure that has begun there is a key, or it is lost; another one would be of nobody.
    private async Task<ErasureRun?> RunAsync(int number, PersonId person, bool isNew, CancellationToken cancellationToken)
    {
        var key = await (isNew
            ? parts.Keys.GetOrCreateAsync(Stream, Scope(number), cancellationToken)
            : parts.Keys.FindAsync(Stream, Scope(number), cancellationToken)).ConfigureAwait(false);
        return key is null ? null : new ErasureRun(number, key, person);
    }

    private Task<Result<ErasureRegister>> HandleAsync(ErasureCommand command, CancellationToken cancellationToken) =>
        parts.Register.HandleAsync(Register, command, default, cancellationToken);

    private static string Scope(int number) => ScopePrefix + number.ToString(CultureInfo.InvariantCulture);
}
