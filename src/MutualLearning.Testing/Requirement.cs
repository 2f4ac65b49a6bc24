using System;
using System.Threading.Tasks;

namespace MutualLearning.Testing;

/// <summary>What a contract asks for; a check that fails throws.</summary>
internal static class Requirement
{
    public static void Holds(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ConformanceException(otherwise);
        }
    }

    public static async Task CancelledAsync(Func<Task> work, string otherwise)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new ConformanceException(otherwise);
    }
}
