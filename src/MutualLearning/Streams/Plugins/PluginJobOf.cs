using System;
using System.Runtime.ExceptionServices;

namespace MutualLearning.Streams;

/// <summary>One call of a plug-in, with its answer.</summary>
internal sealed class PluginJob<T>(Func<T> call, GivenUpCalls givenUp) : PluginJob(givenUp)
{
    private ExceptionDispatchInfo? error;
    private T? answer;

    /// <summary>The answer, once it has ended; throws what the plug-in threw.</summary>
    public T Result()
    {
        error?.Throw();
        return answer!;
    }

    protected override void Call()
    {
        try
        {
            answer = call();
        }
#pragma warning disable CA1031 // A plug-in may throw anything; who asked sees it.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            error = ExceptionDispatchInfo.Capture(thrown);
        }
    }
}
