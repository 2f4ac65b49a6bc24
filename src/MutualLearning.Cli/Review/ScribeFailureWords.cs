using System.Globalization;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Cli.Review;

/// <summary>Puts into words why an input cannot be read, and what is expected.</summary>
internal static class ScribeFailureWords
{
    // The words of a failure begin with its place; an input without a first line has none.
    public static ReviewFailure Failed(string path, ScribeFailure failure) =>
        new(path, null, (failure.Line == 0 ? failure.Reason : failure.ToString()) + Expected(failure.Kind));

    private static string Expected(ScribeFailureKind kind) => kind switch
    {
        ScribeFailureKind.Empty or ScribeFailureKind.Binary or ScribeFailureKind.Encoding or ScribeFailureKind.NotALog =>
            " Expected is a W3C scribe log in UTF-8.",
        ScribeFailureKind.LineTooLong =>
            $" Expected are lines of at most {new ScribeOptions().MaxLineLength.ToString(CultureInfo.InvariantCulture)} characters.",
        ScribeFailureKind.NotAnAliasTable => " Expected is JSON such as [{ \"name\": \"Ada Example\", \"nick\": [\"ada\"] }].",
        _ => string.Empty,
    };
}
