using System;

namespace MutualLearning.Roles;

/// <summary>What stands in the place of a person who was erased.</summary>
internal static class Tombstone
{
    private const string Prefix = "erased-";
    private const int Digits = 32;

    /// <summary>The one under which a person is erased.</summary>
    public static PersonId Of(byte[] key, PersonId person) => new(Prefix + Pseudonym.Of(key, person).Value);

    /// <summary>Whether a text is one.</summary>
    public static bool Is(string? text)
    {
        if (text is null || text.Length != Prefix.Length + Digits || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = Prefix.Length; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }
}
