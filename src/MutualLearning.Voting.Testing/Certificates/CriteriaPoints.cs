using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificate of weighted criteria: the means of the scores, each times the weight of its criterion.</summary>
internal static class CriteriaPoints
{
    public static void Check(Proof proof)
    {
        var ballots = proof.Context.Ballots.Where(static b => !b.IsAdvisory && b.Preference is { Form: BallotForm.Score }).ToList();
        var marks = ballots.SelectMany(static b => b.Preference!.Marks).Where(static m => m.Criterion is not null).ToList();
        if (marks.Count == 0)
        {
            proof.RequireWinners([], 0);
            return;
        }

        var weights = proof.Parameter("weights", string.Empty).Split(';')
            .Select(static part => (Name: part.Substring(0, Math.Max(0, part.LastIndexOf(':'))), Text: part.Substring(part.LastIndexOf(':') + 1)))
            .Select(part => (part.Name, Weight: Rational.TryParse(part.Text, out var weight) ? weight : 0)).ToList();
        PointProofs.Tiers(proof, option => [weights.Aggregate((Rational)0, (sum, criterion) => sum + (criterion.Weight * Mean(criterion.Name, proof.Profile.Options[option])))]);

        Rational Mean(string criterion, string option)
        {
            var scores = marks.FindAll(m => string.Equals(m.Criterion, criterion, StringComparison.Ordinal) && string.Equals(m.Option, option, StringComparison.Ordinal));
            return scores.Count == 0 ? 0 : new Rational(scores.Sum(static m => (long)m.Value), proof.Is("missing", "zero") ? ballots.Count : scores.Count);
        }
    }
}
