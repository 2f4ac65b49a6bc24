using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Roles;

/// <summary>Divides people into groups so that as few as possible meet again: Troika groups, café tables, interview pairs.</summary>
/// <remarks>
/// Pure: the same request gives the same groups on every platform, whatever the order of the people. It looks for the fewest
/// pairs within a unit, then for the fewest pairs that have met, then for pairs that have met least often. It starts from schedules that are
/// known not to repeat (the circle method for pairs; lines of a grid for larger groups) and improves by tabu search on exchanges, as
/// Dotú and Van Hentenryck do for the social golfer problem ("Scheduling Social Golfers Locally", CPAIOR 2005). The best that it finds need not be the best there is.
/// For n people in g groups it takes memory of O(n² + n·g) and time of at most 20 million comparisons of two people.
/// </remarks>
public static class Pairing
{
    /// <summary>The groups of the next round.</summary>
    /// <param name="request">Who, in groups of which size, after which rounds.</param>
    /// <returns>Groups that hold everybody once; no groups for nobody.</returns>
    /// <exception cref="ArgumentException">
    /// A person is <c>default</c>, stands twice among the people or in two units, or stays without being there; or the size is less than 1.
    /// </exception>
    public static Grouping Form(PairingRequest request)
    {
        Guard.Against.Null(request);
        Guard.Against.NegativeOrZero(request.Size);
        var table = PairingTable.Of(request);
        return table.ToGrouping(table.Count == 0 ? [] : new PairingSearch(table).Run());
    }

    /// <summary>The groups of several rounds, each formed after the ones before.</summary>
    /// <param name="request">Who, in groups of which size, after which rounds.</param>
    /// <param name="rounds">How many; 0 or more.</param>
    /// <returns>The rounds in order. Their repeats count the rounds before them, too.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Form"/>; or the number is negative.</exception>
    public static ValueList<Grouping> Rounds(PairingRequest request, int rounds)
    {
        Guard.Against.Null(request);
        Guard.Against.Negative(rounds);
        var formed = ValueList<Grouping>.Empty;
        for (var round = 0; round < rounds; round++)
        {
            var grouping = Form(request);
            formed = formed.Add(grouping);
            foreach (var group in grouping.Groups)
            {
                request = request with { Earlier = request.Earlier.Add(group) };
            }
        }

        return formed;
    }

    /// <summary>How large the groups are: as many groups as bring their size closest to the wanted one, and sizes that differ by at most 1.</summary>
    /// <param name="people">How many people; 0 or more.</param>
    /// <param name="size">How many people a group has, about; 1 or more.</param>
    /// <returns>The sizes, the larger ones first. Nobody is alone unless the size is 1 or there is only one person.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static ValueList<int> Sizes(int people, int size)
    {
        Guard.Against.Negative(people);
        Guard.Against.NegativeOrZero(size);
        if (people == 0)
        {
            return ValueList<int>.Empty;
        }

        var nearest = (int)(((2L * people) + size) / (2L * size));
        var count = Math.Max(1, size == 1 ? people : Math.Min(nearest, people / 2));
        var sizes = ValueList<int>.Empty;
        for (var i = 0; i < count; i++)
        {
            sizes = sizes.Add((people / count) + (i < people % count ? 1 : 0));
        }

        return sizes;
    }
}
