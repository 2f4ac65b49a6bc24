using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Takes back what would make one ballot carry too many voices: what was delegated last, and no part of a share.</summary>
internal static class DelegationCap
{
    /// <summary>Lets every voice flow as a voice, whatever it weighs, and marks the shares that do not fit.</summary>
    public static void Apply(DelegationGraph graph, int most, WorkBudget? work)
    {
        var voices = new Rational[graph.People.Length];
        var carried = new List<(DelegationGraph.Share Share, Rational Voices)>?[voices.Length];
        for (var i = 0; i < voices.Length; i++)
        {
            voices[i] = 1;
        }

        foreach (var person in DelegationFlow.InOrder(graph).Where(person => !graph.HasVoted[person]))
        {
            var shares = graph.SharesOf[person] ?? [];
            var parts = shares.Sum(static s => s.Parts);
            foreach (var share in shares.Where(static s => s.Taken >= 0))
            {
                work?.Spend(voices[person].Steps + voices[share.Target].Steps);
                var part = voices[person] * new Rational(share.Parts, parts);
                if (graph.HasVoted[share.Target])
                {
                    (carried[share.Target] ??= []).Add((share, part));
                }
                else
                {
                    voices[share.Target] += part;
                }
            }
        }

        foreach (var arrived in carried.Where(static c => c is not null))
        {
            Fit(arrived!, most);
        }
    }

    private static void Fit(List<(DelegationGraph.Share Share, Rational Voices)> arrived, int most)
    {
        Rational sum = 0;
        foreach (var (share, voices) in arrived.OrderBy(static a => a.Share.Place))
        {
            if (sum + voices <= most)
            {
                sum += voices;
            }
            else
            {
                (share.Taken, share.PassedOver) = (-1, VoteLoss.OverCap);
            }
        }
    }
}
