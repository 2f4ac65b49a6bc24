using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>What real files hold beyond their specifications, or in corners of these.</summary>
public sealed class RealFileTests
{
    private const string Meta = "meta;;\nkey;value\nnum_projects;3\nvote_type;choose-1\nbudget;1500,50\nprojects;;;\nproject_id;cost;name;size\n";

    [Theory]
    [InlineData("{\"title\": \"Tea\", 'version': 0.31}\n=A:Anne Archer # of the north\n=B:Bo\n3: A>B # three\n")]
    [InlineData("{title:Tea}\n=\"A\":[Anne Archer]\n3:[Anne Archer]>Bo\n")]
    [InlineData("{}\n{max_rating: 5}\n{title: 'Tea'} # comment\nA:[Anne Archer]\n3:A>Bo")]
    public async Task Abif_NamesAndValues_WithQuotesBracketsOrNone(string text)
    {
        var file = (await BallotText.ReadAsync(BallotFormat.Abif, text)).Value;

        BallotText.Rows(file.Profile).Should().Be("Ranking Anne Archer|Bo\n3: 1 2");
        file.Title.Should().Be("Tea");
    }

    [Fact]
    public async Task Abif_CandidatesWithoutARating_AreLeftOutAndAnOrderAmongEqualRatingsIsNoted()
    {
        var file = (await BallotText.ReadAsync(BallotFormat.Abif, "5:\n42:A/4,B/2,C\n26:A,B/4>C/1\n3:[\"A\" of A]/5>B/4>C/4>A\n")).Value;

        BallotText.Rows(file.Profile).Should().Be("Score A|B|C|\"A\" of A\n26: 0 5 2 0\n3: 0 5 5 6\n42: 5 3 0 0\n5: 0 0 0 0");
        file.Notes.Should().Equal("The order of candidates of the same rating is not used.");
    }

    [Fact]
    public async Task Condorcet_WhatTheSpecificationHasPassedOver_IsNoted()
    {
        var file = (await BallotText.ReadAsync(
            BallotFormat.Condorcet,
            "#/candidates:A;B ;\n#/Number of Seat: 2\nt1,t2||Z > A>B^7*2\nA=Y * 3 # x\nV > U > W > X\n/EMPTY_RANKING/ ^2\n")).Value;

        BallotText.Rows(file.Profile).Should().Be("Ranking A|B\n2: 0 0\n2: 1 2\n3: 1 0");
        file.Seats.Should().Be(2);
        file.Notes.Should().Equal(
            "Weights of votes are not used, as the file does not allow them.",
            "Votes are read without candidates that do not stand: Z, Y, V, U, W and others.");
        (await BallotText.ReadAsync(BallotFormat.Condorcet, "#/Candidates: A;B\n#/Weight allowed: true\nA ^2\n")).Value.Notes.Should().BeEmpty();
    }

    [Fact]
    public async Task Condorcet_SeveralVotesOnALine_AreTaken() =>
        BallotText.Rows((await BallotText.ReadAsync(BallotFormat.Condorcet, "#/Candidates: A    ;B\n  A > B * 4;tag1 || B>A*2 ; # x\nB = A;\n")).Value.Profile)
            .Should().Be("Ranking A|B\n1: 1 1\n2: 2 1\n4: 1 2");

    [Fact]
    public async Task Pabulib_AProjectWithoutAnId_IsNamedByItsFirstColumn() =>
        BallotText.Rows((await BallotText.ReadAsync(
            BallotFormat.Pabulib, "meta\nkey; value\nvote_type; approval\n\nprojects\nname; cost\np1;5\np2;6\n\nvotes\nvote\np1\np2, p1\n")).Value.Profile)
            .Should().Be("Approval p1|p2\n1: 1 0\n1: 1 1");

    [Fact]
    public async Task Pabulib_AsItsToolsTakeIt()
    {
        var text = Meta + "p;500;Lake 12\" pipe;x\nq;250,5;\"Bench\" of wood;y\nr;1;\"a \"\"b\"\"; c\";z\nVotes\nvoter_id;vote;sex\n1;p;M\n2;q,;\n3;;F\n";

        var file = (await BallotText.ReadAsync(BallotFormat.Pabulib, text)).Value;

        BallotText.Rows(file.Profile).Should().Be("Approval Lake 12\" pipe|\"Bench\" of wood|a \"b\"; c\n1: 0 0 0\n1: 0 1 0\n1: 1 0 0");
        (file.Budget.ToString(), file.Costs[1].ToString()).Should().Be(("3001/2", "501/2"));
    }

    [Fact]
    public async Task Pabulib_PointsThatAreWholeInDecimals_AreReadAndNoneWhereNobodyIsChosen()
    {
        const string Head = "META\nkey;value\nvote_type;scoring\nPROJECTS\nproject_id;cost\n1;5\n2;6\nVOTES\nvoter_id;vote;points\n";

        BallotText.Rows((await BallotText.ReadAsync(BallotFormat.Pabulib, Head + "1;2,1;3.0,2\n2;\n")).Value.Profile).Should().Be("Score 1|2\n1: 0 0\n1: 3 4");
        (await BallotText.ReadAsync(BallotFormat.Pabulib, Head + "1;2;0.5\n")).Failure.Line.Should().Be(10);
    }

    [Fact]
    public async Task ScottishCsv_SavedAgain_SaysTheSame()
    {
        const string Text = "2,1,,,\n10,1,2,,\n2,2,,,\nCandidate 1,Ann \"Nan\" Ek,Blue,,\nCandidate 2,Bo,,,\nWard 1 - North,,,,\n";

        var file = (await BallotText.ReadAsync(BallotFormat.ScottishCsv, Text)).Value;

        BallotText.Rows(file.Profile).Should().Be("Ranking Ann \"Nan\" Ek|Bo\n10: 1 2\n2: 0 1");
        (file.Title, file.Seats).Should().Be(("Ward 1 - North", 1));
    }

    [Theory]
    [InlineData("profile:\n- - 0\n  - 2\n- []\n- - 1\n- [0]\nnum_cand: 3\ndescription: |\n  by hand\n")]
    [InlineData("description: by\n  hand\nnum_cand: 3\nprofile:\n  - [0, 2]\n  - []\n  -\n    - 1\n  - - 0 # last\ncompute:\n- - 1\n")]
    [InlineData("---\nnum_cand: 3\ndescription: 'by hand'\nprofile:\n- [0,\n  2]\n- []\n- [1] # one\n- [0]\nvoter_weights:\n- 1\n- 1\n- 1\n- 1\n")]
    public async Task AbcYaml_InBlocks_SaysTheSame(string text)
    {
        var file = (await BallotText.ReadAsync(BallotFormat.AbcYaml, text)).Value;

        BallotText.Rows(file.Profile).Should().Be("Approval 0|1|2\n1: 0 0 0\n1: 0 1 0\n1: 1 0 0\n1: 1 0 1");
        file.Title.Should().Be("by hand");
    }

    [Fact]
    public async Task AbcYaml_EscapesOfYamlInTheDescription_DoNotRefuseTheElection() =>
        (await BallotText.ReadAsync(BallotFormat.AbcYaml, "description: \"two\\x20words\"\nprofile: [[0]]\n")).Value.Title.Should().Be("two\\x20words");

    [Theory]
    [InlineData("# a comment\n4 2\n")]
    [InlineData("4 2 # of four\n")]
    [InlineData("4 2 [nick a b c d]\n")]
    public void Detect_Blt_BehindCommentsAndBeforeThem(string text) =>
        BallotFormats.Detect(null, Encoding.UTF8.GetBytes(text)).Should().Be(BallotFormat.Blt);

    [Fact]
    public async Task Csv_AQuoteInsideACell_IsPartOfIt()
    {
        var file = (await BallotText.ReadAsync(BallotFormat.Csv, "ranking,6\" pipe,Bo\n3,1,2\n1,2,1\n")).Value;

        file.Profile.Options.AsEnumerable().Should().Equal("6\" pipe", "Bo");
        file.Profile.BallotCount.Should().Be(4);
    }
}
