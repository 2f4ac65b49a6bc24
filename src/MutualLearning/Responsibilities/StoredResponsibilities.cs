using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>The responsibilities of a tenant, over an event store. Safe for use by many threads.</summary>
internal sealed class StoredResponsibilities(CommandRunner<Responsibility, ResponsibilityCommand, ResponsibilityEvent> runner, Standings standings, IClock clock)
    : IResponsibilities
{
    /// <inheritdoc/>
    public async Task<Result<Responsibility>> HandleAsync(
        ResponsibilityId id, ResponsibilityCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        if (id.IsDefault)
        {
            return new Refusal(ResponsibilityRefusals.IdMissing);
        }

        if (command is TakeOnResponsibility { Id.IsDefault: false } takeOn && takeOn.Id != id)
        {
            return new Refusal(ResponsibilityRefusals.IdDiffers, takeOn.Id.Value, id.Value);
        }

        if (command is TakeOnResponsibility { Group.IsDefault: true, Session.IsDefault: false } ofSession)
        {
            command = ofSession with { Group = await standings.GroupAsync(runner.StreamOf(id.Value), ofSession.Session, cancellationToken).ConfigureAwait(false) };
        }

        var result = await runner.RunAsync(id.Value, command, commandId, cancellationToken).ConfigureAwait(false);
        if (!result.IsRefused)
        {
            return Read(result.Value);
        }

        // To a stranger a responsibility that is there looks like one that is not. Whoever takes one on must learn that its name is taken.
        var isHidden = !StreamRefusals.Includes(result.Refusal) && command is not TakeOnResponsibility && ResponsibilityDecider.ActorOf(command) is { IsDefault: false } actor
            && await ViewAsync(id, actor, cancellationToken).ConfigureAwait(false) is null;
        return isHidden ? new Refusal(ResponsibilityRefusals.Unknown) : result.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Responsibility?> ViewAsync(ResponsibilityId id, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var found = await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false);
        return found is null || found.Involves(viewer) ? found
            : await standings.MayLookOnAsync(runner.StreamOf(id.Value), found.Session, viewer, cancellationToken).ConfigureAwait(false) ? found
            : null;
    }

    /// <inheritdoc/>
    public async Task<ResponsibilityMoves> MayDoAsync(ResponsibilityId id, PersonId person, CancellationToken cancellationToken = default)
    {
        if (await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return new(person, []);
        }

        var stream = runner.StreamOf(id.Value);
        var standing = await standings.InSessionAsync(stream, found.Session, person, cancellationToken).ConfigureAwait(false);
        var context = new CommandContext(clock.GetCurrentInstant(), new CommandId("?")).With(standing);
        var own = ResponsibilityProbe.Of(found, person, context);
        if (!standings.AsksHost)
        {
            return new(person, own);
        }

        var all = ResponsibilityProbe.Of(found, person, context with { Permission = string.Empty });
        var permitted = await standings.PermittedAsync(
            stream, person, own, all, move => ResponsibilitySlice.Instance.Commands().NameOf(ResponsibilityProbe.Command(found, move, person)), cancellationToken).ConfigureAwait(false);
        return new(person, all.Where(m => own.Contains(m) || permitted.Contains(m))) { Permitted = permitted };
    }

    /// <inheritdoc/>
    public async Task<Responsibility?> FindUnfilteredAsync(ResponsibilityId id, CancellationToken cancellationToken = default) =>
        !id.IsDefault && await runner.LoadAsync(id.Value, cancellationToken).ConfigureAwait(false) is { } found ? Read(found) : null;

    private static Responsibility Read(StreamState<Responsibility> responsibility) => responsibility.State with { Version = responsibility.Version };
}
