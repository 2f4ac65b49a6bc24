using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>What must stand in the database after a soak. Of the command that somebody was killed at it is known only that it may.</summary>
internal sealed class SoakModel
{
    private readonly Dictionary<(TenantId Tenant, int Round, PersonId Voter), HashSet<string>> ballots = [];
    private readonly Dictionary<string, (string[] Line, HashSet<string> Before)> open = [];

    /// <summary>No ballot.</summary>
    public const string Nothing = "-";

    public int Acknowledged { get; private set; }

    public List<string> Bad { get; } = [];

    public HashSet<(TenantId Tenant, int Round)> Closed { get; } = [];

    public HashSet<(TenantId Tenant, int Round, string Text)> Said { get; } = [];

    public HashSet<(TenantId Tenant, int Round, string Text)> MayBeSaid { get; } = [];

    public HashSet<(TenantId Tenant, int Round)> Touched { get; } = [];

    public int Round => Touched.Select(static t => t.Round).DefaultIfEmpty().Max();

    /// <summary>What a voter's ballot may say: one thing, unless they were killed.</summary>
    public IReadOnlyCollection<string> BallotOf(TenantId tenant, int round, PersonId voter) =>
        ballots.TryGetValue((tenant, round, voter), out var may) ? may : [Nothing];

    public void Hear(string line)
    {
        var parts = line.Split(' ');
        switch (parts[0])
        {
            case "try":
                Try(parts);
                break;
            case "ok" or "no" when open.Remove(parts[1], out var sent):
                Acknowledged++;
                Answer(sent.Line, sent.Before, parts[0] == "ok");
                break;
            default:
                Bad.Add(line);
                break;
        }
    }

    private void Try(string[] parts)
    {
        var (tenant, round, voter) = (new TenantId(parts[3]), int.Parse(parts[4], CultureInfo.InvariantCulture), SoakPlan.AuthorOf(parts[1]));
        Touched.Add((tenant, round));
        HashSet<string> before = [];
        if (parts[2] == "ballot")
        {
            before = [.. BallotOf(tenant, round, voter)];
            ballots[(tenant, round, voter)] = [.. before, parts[5]];
        }
        else if (parts[2] == "words")
        {
            MayBeSaid.Add((tenant, round, parts[1]));
        }

        open.Add(parts[1], (parts, before));
    }

    private void Answer(string[] parts, HashSet<string> before, bool isOk)
    {
        var (tenant, round) = (new TenantId(parts[3]), int.Parse(parts[4], CultureInfo.InvariantCulture));
        switch (parts[2])
        {
            case "ballot":
                ballots[(tenant, round, SoakPlan.AuthorOf(parts[1]))] = isOk ? [parts[5]] : before;
                break;
            case "words":
                MayBeSaid.Remove((tenant, round, parts[1]));
                _ = isOk && Said.Add((tenant, round, parts[1]));
                break;
            default:
                _ = isOk && Closed.Add((tenant, round));
                break;
        }
    }
}
