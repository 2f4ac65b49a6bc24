using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Why the register of erasures refuses a step. Each code is stable; the arguments stand in braces.</summary>
internal static class ErasureRefusals
{
    /// <summary><c>erasure.number-taken</c>: the number is not the next one, or another person's erasure has it.</summary>
    public static readonly MessageCode NumberTaken = new("erasure.number-taken", "Erasure {number} is another one, or not the next.", RefusalCategory.Conflict);

    /// <summary><c>erasure.not-begun</c>: there is no such erasure, or it is not that far.</summary>
    public static readonly MessageCode NotBegun = new("erasure.not-begun", "Erasure {number} is not that far.", RefusalCategory.NotYet);

    /// <summary><c>erasure.mark-missing</c>: an erasure without a mark cannot be found again.</summary>
    public static readonly MessageCode MarkMissing = new("erasure.mark-missing", "The erasure has no mark.", RefusalCategory.Invalid);

    /// <summary><c>erasure.result-invalid</c>: the scope is none that there is, or a count is negative.</summary>
    public static readonly MessageCode ResultInvalid = new("erasure.result-invalid", "Nothing can have been erased like that.", RefusalCategory.Invalid);

    /// <summary><c>erasure.command-unknown</c>: the command is of no type that the library knows.</summary>
    public static readonly MessageCode CommandUnknown = new("erasure.command-unknown", "This is no step of an erasure.", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        NumberTaken, NotBegun, MarkMissing, ResultInvalid, CommandUnknown,
    ];
}
