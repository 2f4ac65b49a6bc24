using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Permissions;

/// <summary>Asks the host's permissions, where it has registered any.</summary>
internal sealed class HostPermissions(IPermissions? permissions)
{
    private const int MaxLength = 1024;

    /// <summary>Whether the host has registered any.</summary>
    public bool IsThere => permissions is not null;

    /// <summary>Why a person may do something to a stream; null when they may not, or nobody is named.</summary>
    public async ValueTask<string?> WhyAsync(PersonId person, string? command, StreamId stream, CancellationToken cancellationToken)
    {
        if (permissions is null || person.IsDefault || command is null)
        {
            return null;
        }

        var why = await permissions.WhyAsync(new PermissionRequest(person, ActionOf(command), stream), cancellationToken).ConfigureAwait(false);
        return PlainText.IsBlank(why) ? null
            : why!.Length <= MaxLength && why.IndexOf('\0') < 0 && PlainText.IsWellFormed(why) ? why
            : PlainText.Short(why);
    }

    /// <summary>Whether the host lets a person look at a stream.</summary>
    public async ValueTask<bool> MaySeeAsync(PersonId person, StreamId stream, CancellationToken cancellationToken) =>
        await WhyAsync(person, PermissionRequest.See, stream, cancellationToken).ConfigureAwait(false) is not null;

    // decision.close.v1 is decision.close: a host decides about the act, not about its form.
    private static string ActionOf(string command)
    {
        var version = command.LastIndexOf(".v", System.StringComparison.Ordinal);
        return version < 0 ? command : command.Substring(0, version);
    }
}
