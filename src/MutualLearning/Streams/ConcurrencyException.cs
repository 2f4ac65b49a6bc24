using System;

namespace MutualLearning.Streams;

/// <summary>A command lost every round against other writers of its stream: the store is busier than the handler may wait for.</summary>
public sealed class ConcurrencyException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="stream">The contested stream.</param>
    /// <param name="attempts">How often the append was tried.</param>
    public ConcurrencyException(StreamId stream, int attempts)
        : base($"The stream {stream} changed under {attempts} attempts to append to it. Nothing was written; the command may be sent again.")
    {
        Stream = stream;
        Attempts = attempts;
    }

    /// <summary>The contested stream.</summary>
    public StreamId Stream { get; }

    /// <summary>How often the append was tried.</summary>
    public int Attempts { get; }
}
