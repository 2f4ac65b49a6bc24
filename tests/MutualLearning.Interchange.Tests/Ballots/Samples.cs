using System.Collections.Generic;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>A small file of each format. Those with a closed end say themselves when something is missing.</summary>
internal static class Samples
{
    public static readonly IReadOnlyDictionary<BallotFormat, string> All = new Dictionary<BallotFormat, string>
    {
        [BallotFormat.Blt] = "# a comment\n4 2\n-2\n3 1 3 4 0\n(x7) 4 1 - 3 0\n2 4 1=3 0\n1 2 0\n5 0\n0\n\"Åsa \"\"B\"\" Ek\"\nBo\n\"Cy Dal\"\n\"Dov\"\n\"Board\"\n",
        [BallotFormat.Hill] = "3 1\n12 3 2 0\n1 1 0\n0\n\"Ann A\" \"Bo\" \"Cy\" \"board\"\n\u001A",
        [BallotFormat.ScottishCsv] = "3,2,\n10,1,3,\n2,3,\n7,\n\"Candidate 1\",\"Ann Ek\",\"Blue\",\n\"Candidate 2\",\"Bo\",\"\",\n\"Candidate 3\",\"Cy\",\"Red\",\n\"Ward 1\"\n",
        [BallotFormat.PrefLibSoc] = "# FILE NAME: x.soc\n# TITLE: Tea\n# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 7\n# ALTERNATIVE NAME 1: Black\n# ALTERNATIVE NAME 2: Green\n# ALTERNATIVE NAME 3: White\n5: 1,2,3\n2: 3,{1},2\n",
        [BallotFormat.PrefLibSoi] = "# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 8\n# ALTERNATIVE NAME 1: Black\n5: 1\n3: 3,2\n",
        [BallotFormat.PrefLibToc] = "# DATA TYPE: toc\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 6\n6: {1,3},2\n",
        [BallotFormat.PrefLibToi] = "# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 4\n# NUMBER VOTERS: 9\n6: {1,3},2\n3: 4\n",
        [BallotFormat.PrefLibCat] = "# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n4: {1,3},2\n1: {},{1,2,3}\n",
        [BallotFormat.Abif] = "# a comment\n{version: \"0.31\"}\n{title: \"Board \\\"x\\\"\"}\n=A:[Anne Archer]\n=B:[Bo Ek]\n27: A>B=[Cy Dal] # why\n3:\n2: \"Cy Dal\"\n",
        [BallotFormat.Condorcet] = "#/Candidates: Ann Ek ; Bo ; Cy\n#/Number of Seats: 2\n#/Implicit Ranking: false\n#/Weight Allowed: true\n\nAnn Ek > Bo = Cy * 42\ntag:1 , t2 || Cy ^7 * 2 # why\nNobody > Bo\n/EMPTY/ * 3\n",
        [BallotFormat.Debian] = "  Tally Sheet\n  Option 1--->: Ann Ek\n |/ Option 2->: Bo\n ||/ Option 3: Cy\n\nV: 1-2 \t\tabc\nV: 313\tdef\nV: ---\n",
        [BallotFormat.Starvote] = "[options]\nmethod = star\nseats = 2\nmaximum score = 10\ntiebreaker = [\n  Bo\n  Ann Ek\n]\n[ballots]\n\n5 ballots:\n  Ann Ek = 3\n  Bo = 10\n\n# another\nAnn Ek = 0\nCy = 1\n",
        [BallotFormat.AbcYaml] = "description: \"two\n  lines\"\nprofile: [[0, 2], [], [\n    1], [2]]\nnum_cand: 4\ncommitteesize: 2\nvoter_weights: [1, 2.0, 3, 1]\ncompute:\n- rule_id: av\n  result: [[0, 2]]\n",
        [BallotFormat.Pabulib] = "META\nkey;value\ndescription;\"Budget; north\"\nnum_projects;3\nnum_votes;3\nbudget;1500.50\nvote_type;cumulative\nPROJECTS\nproject_id;cost;name\n7;500;Trees\n8;250.5;\"Bench \"\"x\"\"\"\n9;800;\nVOTES\nvoter_id;age;vote;points\n1;34;7,9;2,1\n2;;8;3\n3;20;;\n",
        [BallotFormat.Csv] = "# title: Tea\n# seats: 1\n# unranked: ignore\nranking,Black,\"Green, hot\",White\n12,1,2,\n3,,1,5\n1,,,\n",
    };

    /// <summary>The formats that say of every ballot and of the whole where it ends, so that a file which is cut anywhere is refused.</summary>
    public static readonly IReadOnlyList<BallotFormat> Closed =
    [
        BallotFormat.Blt, BallotFormat.Hill, BallotFormat.ScottishCsv, BallotFormat.PrefLibSoc, BallotFormat.PrefLibToc, BallotFormat.PrefLibCat,
    ];

    /// <summary>The formats that announce how many ballots there are, so that missing rows are noticed.</summary>
    public static readonly IReadOnlyList<BallotFormat> Announced = [BallotFormat.PrefLibSoi, BallotFormat.PrefLibToi, BallotFormat.Pabulib];

    public static TheoryData<BallotFormat> Formats => [.. All.Keys];
}
