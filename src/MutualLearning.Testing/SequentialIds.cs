using System.Globalization;
using System.Threading;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Gives ids that a reader of a test can follow: <c>id-1</c>, <c>id-2</c> … Safe for use by many threads.</summary>
public sealed class SequentialIds : IIdSource
{
    private readonly string prefix;
    private int last;

    /// <summary>Makes a source that begins with 1.</summary>
    /// <param name="prefix">What stands before the number; at most 100 characters.</param>
    /// <exception cref="System.ArgumentException">The prefix cannot be part of an identifier.</exception>
    public SequentialIds(string prefix = "id-") => this.prefix = prefix is { Length: <= 100 } && Identifier.IsValid(prefix + "1")
        ? prefix
        : throw new System.ArgumentException("The prefix cannot be part of an identifier.", nameof(prefix));

    /// <inheritdoc/>
    public string NewId() => prefix + Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
}
