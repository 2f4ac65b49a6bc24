using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ardalis.GuardClauses;

namespace MutualLearning.Slices;

/// <summary>The commands of a slice, each with its stable name and its JSON: what a process needs to send one to where its stream lives.</summary>
/// <typeparam name="TCommand">The base type of the commands.</typeparam>
public sealed class CommandSet<TCommand>
    where TCommand : class
{
    private readonly Dictionary<Type, EventName> byType = [];
    private readonly Dictionary<string, EventName> byName = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>All names, in the order in which they were added.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Adds a type of command.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">
    /// The name that travels with every such command: the kind of the slice, what is wanted, a version, such as <c>thanks.give.v1</c>. Two versions of an
    /// application that run beside each other understand each other by it.
    /// </param>
    /// <param name="json">The contract, from a generated context: <c>() => ThanksJson.Default.GiveThanks</c>. Called at the first such command.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentException">The name or the type is there already.</exception>
    public CommandSet<TCommand> Add<T>(string name, Func<JsonTypeInfo<T>> json)
        where T : class, TCommand
    {
        var known = new EventName(Guard.Against.NullOrWhiteSpace(name), typeof(T), Guard.Against.Null(json));
        if (byName.ContainsKey(name) || byType.ContainsKey(typeof(T)))
        {
            throw new ArgumentException($"The command '{name}' ({typeof(T)}) is there already, by its name or by its type.", nameof(name));
        }

        byName.Add(name, known);
        byType.Add(typeof(T), known);
        names.Add(name);
        return this;
    }

    /// <summary>The name with which a command travels.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The name; null when commands of its type do not travel.</returns>
    public string? NameOf(TCommand command) => byType.TryGetValue(Guard.Against.Null(command).GetType(), out var known) ? known.Name : null;

    /// <summary>Writes a command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The JSON text. Members with their default value are left out.</returns>
    /// <exception cref="ArgumentException">Commands of its type do not travel.</exception>
    public string Write(TCommand command) => JsonSerializer.Serialize(command, byType.TryGetValue(Guard.Against.Null(command).GetType(), out var known)
        ? known.Json
        : throw new ArgumentException($"{command.GetType()} has no stable name.", nameof(command)));

    /// <summary>Reads a command.</summary>
    /// <param name="name">The name with which it came.</param>
    /// <param name="json">The JSON text; members that are not known are refused, since a command that is understood in part is another command.</param>
    /// <returns>The command, equal to the one that was written.</returns>
    /// <exception cref="JsonException">No command has this name, or the text is not such a command. The message says which, and where.</exception>
    public TCommand Read(string name, string json)
    {
        Guard.Against.Null(json);
        return !byName.TryGetValue(Guard.Against.Null(name), out var known) ? throw new JsonException($"There is no command '{name}' here.")
            : known.Read(json, out var error) is TCommand command ? command
            : throw new JsonException($"This is no command '{name}': {error ?? "it is null."}");
    }
}
