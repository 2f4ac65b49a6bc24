namespace MutualLearning.Privacy;

/// <summary>What stands where words or people were.</summary>
/// <remarks>
/// Empty words stay empty and others never become so: rules that ask whether a reason was given answer as before.
/// </remarks>
public static class Redacted
{
    /// <summary>Stands where the words of an erased person were.</summary>
    public const string Erased = "[erased]";

    /// <summary>Stands where words were whose time was over.</summary>
    public const string Forgotten = "[forgotten]";

    /// <summary>Stands in the document about a person for other people and for what they said.</summary>
    public const string Other = "[other]";

    internal static string Words(string words, string by) =>
        string.IsNullOrWhiteSpace(words) || words is Erased or Forgotten ? words : by;
}
