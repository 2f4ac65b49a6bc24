namespace MutualLearning.Streams;

/// <summary>A command as it is decided and stored, once the state of its stream is known.</summary>
/// <param name="Command">The command, with what the facade adds.</param>
/// <param name="Id">The id under which it is stored.</param>
internal readonly record struct Prepared<TCommand>(TCommand Command, CommandId Id)
{
    /// <summary>What the id would be called if the command had been a hidden one; <c>default</c> where nothing is hidden.</summary>
    public CommandId Hidden { get; init; }

    /// <summary>What was read elsewhere for the decision; null for nothing.</summary>
    public object? Known { get; init; }

    /// <summary>Why the command cannot be prepared; <c>default</c> when it can.</summary>
    public Refusal Refusal { get; init; }
}
