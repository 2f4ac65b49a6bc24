using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes a Debian tally sheet.</summary>
internal static class DebianLines
{
    private const string Ranks = "-123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        for (var option = 0; option < profile.OptionCount; option++)
        {
            yield return $"  Option {option + 1}----->: {profile.Options[option]}";
        }

        foreach (var line in BallotText.Repeated(profile, row => "V: " + string.Concat(BallotText.Marks(profile, row).Select(mark => Ranks[mark]))))
        {
            yield return line;
        }
    }
}
