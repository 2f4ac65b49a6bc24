using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>
/// The part of YAML that abcvoting writes: <c>profile: [[0, 2], [1]]</c>, over many lines or with <c>- [0, 2]</c> or <c>- - 0</c>,
/// <c>num_cand</c>, <c>committeesize</c>, <c>voter_weights</c> and <c>description</c>. Other keys, such as results, are passed over.
/// </summary>
internal sealed class AbcYamlParser(BallotFileOptions options) : BallotParser(options)
{
    private readonly YamlNumbers profile = new(depth: 2, options.MaxMarks);
    private readonly YamlNumbers weights = new(depth: 1, options.MaxMarks);
    private readonly StringBuilder description = new();
    private string key = string.Empty;
    private int? candidates;
    private int? seats;

    public override bool AllowsLatin1 => false;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        if (scanner.IsAtEnd || scanner.Next == '#')
        {
            return;
        }

        if (line.Text[0] is not (' ' or '\t' or '-' or ']' or '[') && !profile.IsOpen && !weights.IsOpen)
        {
            key = scanner.Until(':', "a key and a :").Trim();
        }
        else if (line.Text is "---" || key.Length == 0)
        {
            _ = line.Text is "---" ? 0 : throw scanner.Unexpected("a key, such as profile:");
            return;
        }

        TakeValue(scanner);
    }

    public override BallotFile Finish(BallotLine end)
    {
        profile.Finish();
        if (!profile.IsClosed || profile.IsOpen || weights.IsOpen)
        {
            throw end.Wrong("The file ends before the profile does", "profile: [[0, 2], [1]]");
        }

        var count = candidates ?? profile.Greatest + 1;
        if (count == 0)
        {
            throw end.Wrong("No candidate is named", "num_cand, or a ballot that approves of one");
        }

        if (profile.Greatest >= count)
        {
            throw profile.GreatestLine.Wrong($"There is no candidate {profile.Greatest}", $"a number below {count}");
        }

        if (weights.IsClosed && weights.Items.Count != profile.Lists.Count)
        {
            throw end.Wrong($"There are {weights.Items.Count} weights for {profile.Lists.Count} ballots", "a weight for each ballot");
        }

        return new BallotFile(Ballots(count, end)) { Title = Title(end), Seats = seats };
    }

    private void TakeValue(LineScanner scanner)
    {
        switch (key)
        {
            case "profile":
                profile.Take(scanner, Math.Min(Options.MaxOptions, ProfileBuilder.MaxOptions) - 1);
                break;
            case "voter_weights":
                weights.Take(scanner, ProfileBuilder.MaxWeight);
                break;
            case "num_cand" when !scanner.IsAtEnd:
                candidates = OptionCount(scanner);
                break;
            case "committeesize" when !scanner.IsAtEnd:
                seats = scanner.Number(int.MaxValue, "the size of the committee");
                break;
            case "description" when description.Length == 0 && scanner.Next is '|' or '>':
                // The text begins on the next line.
                break;
            case "description":
                description.Append(description.Length == 0 ? string.Empty : " ").Append(scanner.IsAtEnd ? string.Empty : scanner.Rest());
                break;
        }
    }

    private Profile Ballots(int count, BallotLine end)
    {
        var ballots = new BallotCollector(BallotForm.Approval, count, Options);
        for (var i = 0; i < profile.Lists.Count; i++)
        {
            foreach (var option in profile.Lists[i])
            {
                // A set in the file; abcvoting takes one that stands twice as once.
                ballots.TryMark((int)option, 1);
            }

            var weight = weights.IsClosed ? weights.Items[i] : 1;
            ballots.Add(weight > 0 ? weight : throw end.Wrong($"The weight of ballot {i + 1} is 0", "at least 1"), end);
        }

        var names = new string[count];
        for (var option = 0; option < count; option++)
        {
            names[option] = option.ToString(CultureInfo.InvariantCulture);
        }

        return ballots.Build(names, []);
    }

    private string Title(BallotLine end)
    {
        var text = description.ToString();
        if (text.Length == 0 || text[0] is not ('"' or '\''))
        {
            return text;
        }

        if (text.Length < 2 || text[text.Length - 1] != text[0])
        {
            throw end.Wrong("The quote of the description is not closed", "a quote at its end");
        }

        var inner = text.Substring(1, text.Length - 2);
        if (text[0] == '\'')
        {
            return inner.Replace("''", "'");
        }

        try
        {
            return new LineScanner(end with { Text = text }).JsonText("a description in quotes");
        }
        catch (BallotSyntaxException)
        {
            // YAML has more escapes than JSON, and no election hangs on those of its description.
            return inner;
        }
    }
}
