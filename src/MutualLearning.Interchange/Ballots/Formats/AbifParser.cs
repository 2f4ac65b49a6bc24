using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>ABIF: <c>{title: "Board"}</c>, <c>=A:[Anne Archer]</c>, <c>27: A&gt;B=C</c>, <c>27*A&gt;B=C</c> or <c>27: A/5, B/3</c>.</summary>
internal sealed class AbifParser(BallotFileOptions options) : BallotParser(options)
{
    private const string Signs = ">=,/[]\"#{}:";
    private readonly OptionNames names = new(options);
    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);
    private BallotCollector? ballots;
    private readonly HashSet<int> onBallot = [];
    private bool isRated;
    private bool isOrderUnused;
    private int? maxScore;
    private long blank;
    private string title = string.Empty;

    public override bool AllowsLatin1 => false;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        if (scanner.IsAtEnd || scanner.Next == '#')
        {
            return;
        }

        if (scanner.TryTake('{'))
        {
            TakeData(scanner);
        }
        else if (scanner.IsDigit)
        {
            TakeVotes(scanner);
        }
        else
        {
            TakeCandidate(scanner);
        }

        if (!scanner.IsAtEnd && scanner.Next != '#')
        {
            throw scanner.Unexpected("the end of the line");
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        if (names.Count == 0)
        {
            throw end.Wrong("There is no candidate", "a line such as 27: A>B");
        }

        ballots ??= new BallotCollector(BallotForm.Ranking, names.Count, Options);
        if (blank > 0)
        {
            ballots.Add(blank, end);
        }

        return new BallotFile(ballots.Build(names.All, []))
        {
            Title = title,
            MaxScore = isRated ? maxScore : null,
            Notes = isOrderUnused ? ["The order of candidates of the same rating is not used."] : ValueList<string>.Empty,
        };
    }

    private static string Token(LineScanner scanner, string expected)
    {
        if (scanner.TryTake('['))
        {
            return scanner.Until(']', "a ] behind the name").Trim();
        }

        if (scanner.Next == '"')
        {
            return scanner.JsonText(expected);
        }

        return scanner.Word(Signs) is { Length: > 0 } word ? word : throw scanner.Unexpected(expected);
    }

    private static string Part(LineScanner scanner, params char[] ends)
    {
        if (scanner.TryTake('\''))
        {
            return scanner.Until('\'', "a ' behind the text");
        }

        return scanner.Next == '"' ? scanner.JsonText("a text") : scanner.Before(ends);
    }

    private void TakeData(LineScanner scanner)
    {
        for (var isFirst = true; !scanner.TryTake('}'); isFirst = false)
        {
            if (!isFirst)
            {
                scanner.Take(',', "a comma or a }");
            }

            var key = Part(scanner, ':', '}');
            scanner.Take(':', "a : and a value");
            var value = Part(scanner, ',', '}');
            if (key is "title")
            {
                title = value.Trim();
            }
            else if (key is "max_rating" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var max))
            {
                maxScore = max;
            }
        }
    }

    private void TakeCandidate(LineScanner scanner)
    {
        var isDeclared = scanner.TryTake('=');
        var key = Token(scanner, "a candidate, such as =A:[Anne Archer], or votes, such as 27: A>B");
        scanner.Take(':', "a : and the name of the candidate");
        var isBare = isDeclared && scanner.Next is not ('[' or '"' or '#' or '\0');
        var name = isBare ? scanner.RestWithoutComment() : Token(scanner, "the name of the candidate");
        if (declared.ContainsKey(key))
        {
            throw scanner.Wrong($"The candidate '{key}' is declared twice", "another candidate");
        }

        declared.Add(key, name);
        names.Add(name, scanner);
    }

    private void TakeVotes(LineScanner scanner)
    {
        var weight = scanner.Number("how many cast the vote");
        if (!scanner.TryTake('*'))
        {
            scanner.Take(':', "a : or a * behind the number of votes");
        }

        if (weight == 0)
        {
            throw scanner.Wrong("Nobody cast the vote", "at least 1");
        }

        if (scanner.IsAtEnd || scanner.Next == '#')
        {
            blank = Math.Min(blank + weight, long.MaxValue / 2);
            return;
        }

        var rank = 1;
        onBallot.Clear();
        for (var last = default(long?); ;)
        {
            last = TakePreference(scanner, rank, last);
            if (scanner.TryTake('>'))
            {
                rank++;
                last = isRated ? -last : null;
            }
            else if (scanner.TryTake(','))
            {
                last = null;
            }
            else if (!scanner.TryTake('='))
            {
                break;
            }
        }

        ballots!.Add(weight, scanner.Line);
    }

    /// <summary>Takes a candidate and its rating; <paramref name="last"/> is what the rating must equal, or minus what it must be below.</summary>
    private long? TakePreference(LineScanner scanner, int rank, long? last)
    {
        var token = Token(scanner, "a candidate");
        var option = names.FindOrAdd(declared.TryGetValue(token, out var name) ? name : token, scanner);
        var hasRating = scanner.TryTake('/');
        if (ballots is null)
        {
            isRated = hasRating;
            ballots = new BallotCollector(isRated ? BallotForm.Score : BallotForm.Ranking, names.Count, Options);
        }

        if (hasRating && !isRated)
        {
            throw scanner.Wrong("There is a rating", "no rating, as for the first candidate");
        }

        if (!onBallot.Add(option))
        {
            throw scanner.Wrong($"The candidate '{token}' stands twice", "another candidate");
        }

        if (isRated && !hasRating)
        {
            // Left out of the scores, as the last ones of a ballot often are.
            return null;
        }

        _ = scanner.Next;
        var at = scanner.At;
        var rating = hasRating ? scanner.Number("a rating") : 0;
        if (rating >= ProfileBuilder.MaxMark)
        {
            throw scanner.Line.Wrong(at, $"The rating {rating} is too great", $"less than {ProfileBuilder.MaxMark}");
        }

        if (isRated && last is { } other && (other < 0 ? rating + 1 > -other : rating + 1 != other))
        {
            throw scanner.Line.Wrong(at, "The rating says something else than the order", "no greater rating behind >, the same behind =");
        }

        isOrderUnused |= isRated && rating + 1 == -last;
        ballots.TryMark(option, isRated ? (int)rating + 1 : rank);
        return rating + 1;
    }
}
