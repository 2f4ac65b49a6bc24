using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Certificates;

/// <summary>What can be said instead of a certificate. Each code is stable; the arguments stand in braces.</summary>
public static class CertificateReasons
{
    /// <summary><c>voting.no-certificate</c>: the rule proves nothing here, or that would be too much work.</summary>
    public static readonly MessageCode None = new("voting.no-certificate", "The rule {rule} gives no proof here.", RefusalCategory.NotFound);

    /// <summary><c>voting.proof-incomplete</c>: a rule of a host left something out of its proof.</summary>
    public static readonly MessageCode Incomplete = new("voting.proof-incomplete", "its proof leaves something out", RefusalCategory.Invalid);

    /// <summary><c>voting.proof-no-option</c>: a rule of a host proved that something wins which is no option.</summary>
    public static readonly MessageCode NoOption = new("voting.proof-no-option", "its proof names a winner that is no option", RefusalCategory.Invalid);

    /// <summary><c>voting.proof-no-text</c>: a rule of a host put a text into its proof that cannot be kept.</summary>
    public static readonly MessageCode NoText = new("voting.proof-no-text", "its proof has half a character, or a text that is too long", RefusalCategory.Invalid);

    /// <summary><c>voting.proof-number-too-long</c>: a rule of a host put a number into its proof that is too long.</summary>
    public static readonly MessageCode NumberTooLong = new("voting.proof-number-too-long", "its proof has a number that is too long", RefusalCategory.Invalid);

    /// <summary><c>voting.proof-too-long</c>: the proof of a rule of a host is more than can be kept.</summary>
    public static readonly MessageCode TooLong = new("voting.proof-too-long", "its proof is more than can be kept", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        None, Incomplete, NoOption, NoText, NumberTooLong, TooLong,
    ];
}
