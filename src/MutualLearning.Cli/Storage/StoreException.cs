using System;

namespace MutualLearning.Cli.Storage;

/// <summary>The store cannot do what it was asked; the message says why in a sentence without a full stop.</summary>
internal sealed class StoreException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    public StoreException()
        : this(string.Empty)
    {
    }

    public StoreException(string reason)
        : this(reason, null)
    {
    }
}
