using System;

namespace MutualLearning.Testing;

/// <summary>What a <see cref="FailingList"/> throws.</summary>
internal sealed class FailingListException : Exception
{
    public FailingListException()
        : base("The list of events fails at its second item.")
    {
    }
}
