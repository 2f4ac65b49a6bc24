using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Roles;

/// <summary>Which groups are chosen: where schedules are known, who stays, who counts as having met, and the same ones for ever.</summary>
public sealed class PairingChoiceTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Zoe = new("zoe");

    // What a seed leads to, with searches that are long, short, and in vain; written down once. A command that is sent again is decided
    // again and compared with what is stored: other groups would refuse it.
    private static Dictionary<string, (PairingRequest Request, int Rounds, string Digest)> Known { get; } = new(StringComparer.Ordinal)
    {
        ["triads of eighteen"] = (new(PairingTests.People(18), 3) { Seed = 1 }, 6, "40D5C7362A77D53E"),
        ["thirteen in fours"] = (new(PairingTests.People(13), 4) { Seed = 2 }, 4, "3D748C8B5F1EFA9D"),
        ["five in pairs, again and again"] = (new(PairingTests.People(5), 2) { Seed = 3 }, 8, "04E61EE5412CCB62"),
        ["nine tables of four"] = (new(PairingTests.People(36), 4) { Seed = 4 }, 4, "A8B707814DE744BD"),
        ["two units that do not fit"] = (new(PairingTests.People(12), 2) { Seed = 5, Units = [First(8), Last(12, 4)] }, 4, "1C92A54ABBFAF733"),
        ["six hosts of thirty"] = (new(PairingTests.People(30), 5) { Seed = 6, Stay = First(6) }, 4, "9A8150F3FAAFA55A"),
        ["five hosts at three tables"] = (new(PairingTests.People(12), 4) { Seed = 7, Stay = First(5) }, 3, "89C3F269F45FF9A6"),
        ["two hosts at three tables"] = (new(PairingTests.People(12), 4) { Seed = 8, Stay = First(2) }, 3, "A72AB5FF76B9F04D"),
        ["three hosts of pairs"] = (new(PairingTests.People(6), 2) { Seed = 9, Stay = First(3) }, 4, "A576E6EC1FC2C89C"),
        ["eight tables of four"] = (new(PairingTests.People(32), 4) { Seed = 10 }, 9, "FDD6215754E014C9"),
    };

    public static TheoryData<string> Names => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSameSeed_GivesTheSameRoundsForEver(string name)
    {
        var (request, rounds, digest) = Known[name];
        var text = string.Join('\n', Pairing.Rounds(request, rounds).Select(r => string.Join(" | ", r.Groups.Select(g => string.Join(' ', g))) + $" {r.Repeats} {r.WithinUnits}"));

        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16].Should().Be(digest, text);
    }

    // Where the number of groups is a power of two, lines over a field repeat nobody for as many rounds as there are groups.
    [Theory]
    [InlineData(4, 4)]
    [InlineData(8, 8)]
    [InlineData(16, 8)]
    [InlineData(32, 8)]
    public void AsManyRounds_AsThereAreGroups_RepeatNoPair(int groups, int size) =>
        Pairing.Rounds(new PairingRequest(PairingTests.People(groups * size), size) { Seed = 1 }, groups).Sum(r => r.Repeats).Should().Be(0);

    [Theory]
    [InlineData(6, 2, 3)]
    [InlineData(6, 2, 2)]
    [InlineData(8, 2, 3)]
    [InlineData(12, 4, 3)]
    [InlineData(12, 4, 1)]
    public void WhoStays_IsSpreadEvenly_AndInTheirOrder(int people, int size, int stay)
    {
        foreach (var round in Pairing.Rounds(new PairingRequest(PairingTests.People(people), size) { Stay = First(stay), Seed = 3 }, 3))
        {
            round.Groups.SelectMany((g, i) => g.Where(First(stay).Contains).Select(p => (Table: i, Host: p))).Should()
                .Equal(First(stay).Select((p, i) => (Table: i, Host: p)));
        }
    }

    [Fact]
    public void WhoIsNotThere_HasMetNobodyWhoIs()
    {
        ValueList<ValueList<PersonId>> earlier = [[Zoe, Ben], [Ben, Zoe], [Zoe, Ana], [Ana, Zoe]];

        Pairing.Form(new PairingRequest([Ana, Ben], 2) { Earlier = earlier }).Repeats.Should().Be(0);
        Pairing.Form(new PairingRequest([Ana, Ben], 2) { Earlier = earlier.Add([Ben, Ana]) }).Repeats.Should().Be(1);
        Pairing.Form(new PairingRequest([Ana, Ben], 2) { Earlier = [[Ana, Ana, Ben, Ben]] }).Repeats.Should().Be(1, "nobody meets themselves");
    }

    [Fact]
    public void SomebodyNamedTwiceInAUnit_StandsInIt()
    {
        Pairing.Form(new PairingRequest([Ana, Ben], 2) { Units = [[Ana, Ana, Ben]] }).WithinUnits.Should().Be(1);
        Pairing.Form(new PairingRequest([Ana, Ben], 2) { Units = [[Ana, Zoe], [Ben, Zoe]] }).WithinUnits.Should().Be(0, "who is not there is in no unit");
    }

    [Fact]
    public void ARota_TakesATurnOfNobody_AndIsAsUnevenAsItsPeopleAre()
    {
        var rota = Rota.From([new RotaTurn([], []), new RotaTurn([Ana, Ben, Zoe], [Ben]), new RotaTurn([Ana, Ben, Zoe], [Ben]), new RotaTurn([Ana, Ben, Zoe], [Zoe])]);

        rota.Turns.Should().Be(4);
        rota.Fairness([Ana, Ben, Zoe]).Should().Be(rota.Fairness([Ben, Zoe, Ana])).And.Be(rota.Fairness([Zoe, Ana, Ben]));
        (rota.Fairness([Ana, Ben, Zoe]).Most, rota.Fairness([Ana, Ben, Zoe]).Least).Should().Be((rota.Find(Ben).Share, rota.Find(Ana).Share));
        (rota.Fairness([Zoe]).Most, rota.Fairness([Zoe]).Least).Should().Be((rota.Find(Zoe).Share, rota.Find(Zoe).Share));
    }

    [Fact]
    public void APseudonym_NeedsAKeyOfSixteenBytes()
    {
        Pseudonym.Of(new byte[16], Ana).Value.Should().HaveLength(32);
        FluentActions.Invoking(() => Pseudonym.Of(new byte[15], Ana)).Should().Throw<ArgumentException>().WithMessage("*16 bytes*");
    }

    private static ValueList<PersonId> First(int count) => PairingTests.People(count);

    private static ValueList<PersonId> Last(int people, int count) => ValueList<PersonId>.Of(PairingTests.People(people).Skip(people - count));
}
