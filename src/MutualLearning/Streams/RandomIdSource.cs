using System;

namespace MutualLearning.Streams;

/// <summary>Gives random 128-bit identifiers, as 32 hexadecimal digits.</summary>
internal sealed class RandomIdSource : IIdSource
{
    /// <inheritdoc/>
#pragma warning disable RS0030 // The one place where chance makes an identifier.
    public string NewId() => Guid.NewGuid().ToString("N");
#pragma warning restore RS0030
}
