using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Says what of a file a format cannot hold, before anything is written.</summary>
internal static class WriteCheck
{
    public static BallotFileFailure? Reason(BallotFile file, FormatLimits limits)
    {
        var profile = file.Profile;
        if (!limits.Forms.Contains(profile.Form))
        {
            return Cannot(limits, $"ballots of the form {profile.Form}", "the form " + string.Join(" or ", limits.Forms));
        }

        return Extras(file, limits) ?? Names(file, limits) ?? Ballots(file, limits);
    }

    private static BallotFileFailure Cannot(FormatLimits limits, string what, string expected) =>
        new(0, 0, $"The format {limits.Name} cannot hold {what}", expected);

    private static BallotFileFailure? Extras(BallotFile file, FormatLimits limits)
    {
        var (what, expected) = file switch
        {
            { Title.Length: > 0 } when !limits.Title => ("a title", "no title"),
            { Seats: not null } when !limits.Seats => ("the number of seats", "no number of seats"),
            { Seats: null } when limits.NeedsSeats => ("an election without a number of seats", "a number of seats"),
            { Seats: < 1 } => ("less than one seat", "at least 1"),
            { Unranked: not null } when !limits.Unranked => ("what it means to leave an option out", "not to say it"),
            { Withdrawn.Count: > 0 } when !limits.Withdrawn => ("withdrawn options", "no withdrawn options"),
            { MaxScore: not null } when !limits.MaxScore => ("a greatest score", "no greatest score"),
            { TieOrder.Count: > 0 } when !limits.TieOrder => ("an order for ties", "no order for ties"),
            { Costs.Count: > 0 } or { Budget: not null } when !limits.Costs => ("costs", "no costs and no budget"),
            _ when limits.Costs && file.Costs.Count != file.Profile.OptionCount => ("options without costs", "a cost for each option"),
            _ => (string.Empty, string.Empty),
        };
        return what.Length == 0 ? null : Cannot(limits, what, expected);
    }

    private static BallotFileFailure? Names(BallotFile file, FormatLimits limits)
    {
        var place = 0;
        foreach (var name in file.Profile.Options.Concat(file.Withdrawn).Concat(file.TieOrder))
        {
            if (limits.PlaceNames && !string.Equals(name, BallotText.Of(place), System.StringComparison.Ordinal))
            {
                return Cannot(limits, $"the name '{name}'", $"the name '{place}'");
            }

            if (!IsPlain(name, limits) || name.Length == 0)
            {
                return Cannot(limits, $"the name '{name}'", "a name of one line, without space around it" + (limits.Reserved.Length == 0 ? string.Empty : $" and without {limits.Reserved}"));
            }

            place++;
        }

        return IsPlain(file.Title, limits with { Reserved = string.Empty }) ? null : Cannot(limits, "the title", "a title of one line, without space around it");
    }

    private static bool IsPlain(string text, FormatLimits limits) =>
        text.Trim().Length == text.Length && !text.Any(char.IsControl) && text.IndexOfAny(limits.Reserved.ToCharArray()) < 0
        && text.IndexOf('\u2028') < 0 && !HasHalfPair(text);

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i >= text.Length || !char.IsLowSurrogate(text[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static BallotFileFailure? Ballots(BallotFile file, FormatLimits limits)
    {
        var (profile, isMarked) = (file.Profile, false);
        var ranks = new HashSet<int>();
        for (var row = 0; row < profile.RowCount; row++)
        {
            ranks.Clear();
            var (marked, greatest) = (0, 0);
            for (var option = 0; option < profile.OptionCount; option++)
            {
                var mark = profile.Mark(row, option);
                marked += mark > 0 ? 1 : 0;
                greatest = System.Math.Max(greatest, mark);
                if (mark > 0 && !ranks.Add(mark) && !limits.Ties && profile.Form == BallotForm.Ranking)
                {
                    return Cannot(limits, "ballots with equal ranks", "strict rankings");
                }
            }

            if ((marked < profile.OptionCount && !limits.Gaps) || (marked == 0 && !limits.Blank))
            {
                return Cannot(limits, marked == 0 ? "an empty ballot" : "ballots that leave options out", "ballots on all options");
            }

            isMarked |= marked > 0;
            if (file.MaxScore is { } max && greatest - 1 > max)
            {
                return Cannot(limits, $"a score of {greatest - 1} where the greatest is {max}", $"scores from 0 to {max}");
            }

            if (profile.Form == BallotForm.Ranking && (greatest != ranks.Count || greatest > limits.MaxRank))
            {
                return Cannot(limits, "ranks with gaps or so many ranks", $"ranks 1, 2, 3 and so on, at most {limits.MaxRank}");
            }
        }

        return isMarked || !limits.NeedsMark ? null : Cannot(limits, "an election without a mark", "a ballot that is not empty");
    }
}
