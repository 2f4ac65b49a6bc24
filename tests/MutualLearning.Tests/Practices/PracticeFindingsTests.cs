using System;
using System.Linq;
using MutualLearning.Messages;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeFindingsTests
{
    private const string Head = "{\n  \"id\": \"p\", \"title\": \"Übung 🎓\", \"purpose\": \"P\",\n  ";
    private const string Meet = "\"phases\": [ { \"id\": \"meet\", \"minutes\": 5 } ] }";

    // Each code, the path, and a template with a mark where it is wrong.
    public static TheoryData<string, string, string> Cases => new()
    {
        { "practice.syntax", "$", Head + "\"roles\" ¦[] }" },
        { "practice.encoding", "$.source", Head + "\"source\": ¦\"\\udc00\", " + Meet },
        { "practice.member-unknown", "$['follow up']", Head + "¦\"follow up\": \"x\", " + Meet },
        { "practice.member-unknown", "$.phases[0].floor['rôle']", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"floor\": { ¦\"rôle\": \"x\", \"role\": \"r\" } } ], \"roles\": [ { \"id\": \"r\" } ] }" },
        { "practice.member-duplicate", "$.title", Head + "¦\"title\": \"Again\", " + Meet },
        { "practice.member-missing", "$.purpose", "\n ¦{ \"id\": \"p\", \"title\": \"T\", " + Meet },
        { "practice.member-missing", "$.phases[0].minutes", Head + "\"phases\": [ ¦{ \"id\": \"meet\" } ] }" },
        { "practice.wrong-type", "$.version", Head + "\"version\": ¦\"1\", " + Meet },
        { "practice.wrong-type", "$.version", Head + "\"version\": ¦1.5, " + Meet },
        { "practice.wrong-type", "$", "¦[ 1 ]" },
        { "practice.wrong-type", "$.roles", Head + "\"roles\": ¦{}, " + Meet },
        { "practice.wrong-type", "$.roles[0].may-advance", Head + "\"roles\": [ { \"id\": \"r\", \"may-advance\": ¦\"yes\" } ], " + Meet },
        { "practice.wrong-type", "$.phases[0].floor", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"floor\": ¦{ \"role\": \"r\", \"all-but\": \"r\" } } ] }" },
        { "practice.word-unknown", "$.evidence", Head + "\"evidence\": ¦\"unknown\", " + Meet },
        { "practice.word-unknown", "$.phases[0].exit.any[1]", Phase("\"exit\": { \"any\": [ \"timebox\", ¦\"bell\" ] }") },
        { "practice.text-empty", "$.title", "{ \"id\": \"p\", \"title\": ¦\" \", \"purpose\": \"P\", " + Meet },
        { "practice.list-empty", "$.phases", Head + "\"phases\": ¦[] }" },
        { "practice.list-empty", "$.phases[0].allows[0].kinds", Phase("\"allows\": [ { \"kinds\": ¦[] } ]") },
        { "practice.list-empty", "$.phases[0].exit.all", Phase("\"exit\": { \"all\": ¦[] }") },
        { "practice.id-invalid", "$.id", "{ \"id\": ¦\"a\\u0007\", \"title\": \"T\", \"purpose\": \"P\", " + Meet },
        { "practice.id-invalid", "$.default-rule", Head + "\"default-rule\": ¦\" \", " + Meet },
        { "practice.id-reserved", "$.phases[0].id", Head + "\"phases\": [ { \"id\": ¦\"end\", \"minutes\": 5 } ] }" },
        { "practice.id-duplicate", "$.phases[1].id", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": 5 },\n { \"id\": ¦\"a\", \"minutes\": 5 } ] }" },
        { "practice.id-duplicate", "$.roles[1].id", Head + "\"roles\": [ { \"id\": \"r\" }, { \"id\": ¦\"r\" } ], " + Meet },
        { "practice.out-of-range", "$.version", Head + "\"version\": ¦0, " + Meet },
        { "practice.out-of-range", "$.version", Head + "\"version\": ¦99999999999, " + Meet },
        { "practice.out-of-range", "$.people.min", Head + "\"people\": { \"min\": ¦0 }, " + Meet },
        { "practice.out-of-range", "$.phases[0].minutes.default", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": ¦-1 } ] }" },
        { "practice.out-of-range", "$.phases[0].minutes.default", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": ¦525601 } ] }" },
        { "practice.out-of-range", "$.phases[0].repeat.rounds", Phase("\"repeat\": { \"rounds\": ¦0 }") },
        { "practice.role-unknown", "$.phases[0].floor.role", Phase("\"floor\": { \"role\": ¦\"client\" }") },
        { "practice.role-unknown", "$.phases[0].allows[0].roles[1]", Phase("\"allows\": [ { \"roles\": [ \"a\", ¦\"c\" ] } ]") },
        { "practice.phase-unknown", "$.phases[0].next[0].to", Phase("\"next\": [ { \"to\": ¦\"nowhere\" } ]") },
        { "practice.kind-unknown", "$.phases[0].allows[0].kinds[0]", Phase("\"allows\": [ { \"kinds\": [ ¦\"gossip\" ] } ]") },
        { "practice.language-invalid", "$.texts.DE", Head + "\"texts\": { \"DE\": ¦{ \"title\": \"T\" } }, " + Meet },
        { "practice.text-unknown", "$.texts.de['phase.meat.title']", Head + "\"texts\": { \"de\": { \"phase.meat.title\": ¦\"T\" } }, " + Meet },
        { "practice.placeholder-unknown", "$.texts.de.title", Head + "\"texts\": { \"de\": { \"title\": ¦\"{minutes}\" } }, " + Meet },
        { "practice.groups-missing", "$.phases[0].visibility", Phase("\"visibility\": ¦\"group-only\"") },
        { "practice.groups-missing", "$.phases[0].allows[0].at-most-per-group", Phase("\"allows\": [ { \"at-most-per-group\": ¦1 } ]") },
        { "practice.out-of-range", "$.phases[0].allows[0].at-most", Phase("\"allows\": [ { \"at-most\": ¦0 } ]") },
        { "practice.exit-impossible", "$.phases[0].exit.each", Phase("\"allows\": [ { \"kinds\": [ \"goal\", \"view\" ], \"at-most\": 1 } ], \"exit\": { \"each\": ¦\"goal\" }") },
        { "practice.objection-stays", "$.phases[0].exit", Phase("\"exit\": ¦\"no-objection\", \"settled-by\": []") },
        { "practice.decision-unused", "$.phases[0].decision", Phase("\"decision\": ¦{ \"rule\": \"consent\" }") },
        { "practice.role-unknown", "$.phases[0].settled-by[1]", Phase("\"settled-by\": [ \"objector\", ¦\"proposer\" ]") },
        { "practice.loop-without-exit", "$.phases[0]", Phase("\"settled-by\": [], \"next\": [ { \"to\": \"a\", \"when\": \"objection-open\" } ]", mark: "¦") },
        { "practice.field-unused", "$.fields[0]", Head + "\"fields\": [ ¦{ \"id\": \"who\", \"type\": \"person\" } ], " + Meet },
        { "practice.word-unknown", "$.fields[0].type", Head + "\"fields\": [ { \"id\": \"who\", \"type\": ¦\"people\" } ], " + Meet },
        { "practice.groups-uncounted", "$.phases[0].allows[0].at-most-per-group", Phase("\"groups\": 1, \"visibility\": \"anonymous-always\", \"allows\": [ { \"at-most-per-group\": ¦1 } ]") },
        { "practice.minutes-order", "$.phases[0].minutes", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": ¦{ \"min\": 6, \"default\": 5 } } ] }" },
        { "practice.people-order", "$.people.max", Head + "\"people\": { \"min\": 3, \"max\": ¦2 }, " + Meet },
        { "practice.holders-order", "$.roles[0].max", Head + "\"people\": { \"min\": 3 }, \"roles\": [ { \"id\": \"r\", \"min\": 2, \"max\": ¦1 } ], " + Meet },
        { "practice.roles-unfillable", "$.roles", Head + "\"people\": { \"min\": 2 }, \"roles\": ¦[ { \"id\": \"r\", \"min\": 2 }, { \"id\": \"s\", \"min\": 1 } ], " + Meet },
        { "practice.role-too-small", "$.roles[0].max", Head + "\"roles\": [ { \"id\": \"r\", \"max\": ¦5, \"assignment\": \"everyone\" } ], " + Meet },
        { "practice.floor-nobody", "$.phases[0].floor", Phase("\"floor\": ¦{ \"all-but\": \"all\" }") },
        { "practice.floor-not-allowed", "$.phases[0].floor", Phase("\"floor\": ¦{ \"role\": \"a\" }, \"allows\": [ { \"roles\": [ \"chair\" ] } ]") },
        { "practice.kinds-nobody", "$.phases[0].allows[1]", Phase("\"floor\": { \"all-but\": \"a\" }, \"allows\": [ {}, ¦{ \"roles\": [ \"a\" ] } ]") },
        { "practice.repeat-needs-role", "$.phases[0].repeat", Phase("\"repeat\": ¦\"per-role-holder\"") },
        { "practice.rule-missing", "$.phases[0].repeat", Phase("\"repeat\": ¦{ \"until-decided\": 3 }") },
        { "practice.rule-missing", "$.phases[0].exit", Phase("\"exit\": ¦\"rule-decided\"") },
        { "practice.rule-missing", "$.phases[0].exit.any[1]", Phase("\"exit\": { \"any\": [ \"timebox\", ¦\"rule-decided\" ] }") },
        { "practice.rule-missing", "$.phases[0].next[0].when", Phase("\"next\": [ { \"to\": \"end\", \"when\": ¦\"decided\" } ]") },
        { "practice.step-never-taken", "$.phases[0].next[1]", Phase("\"next\": [ { \"to\": \"end\" }, ¦{ \"to\": \"a\", \"when\": \"item-left\" } ]") },
        { "practice.step-never-taken", "$.phases[0].next[2]", Phase("\"next\": [ { \"to\": \"a\", \"when\": \"objection-open\" }, { \"to\": \"end\", \"when\": \"no-objection-open\" }, ¦{ \"to\": \"end\" } ]") },
        { "practice.next-never-applies", "$.phases[0].next", Phase("\"exit\": \"no-objection\", \"next\": ¦[ { \"to\": \"a\", \"when\": \"objection-open\" } ]") },
        { "practice.next-never-applies", "$.phases[0].next", Phase("\"repeat\": \"per-item\", \"next\": ¦[ { \"to\": \"a\", \"when\": \"item-left\" } ]") },
        { "practice.phase-unreachable", "$.phases[1]", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"next\": [ { \"to\": \"end\" } ] },\n ¦{ \"id\": \"b\", \"minutes\": 5 } ] }" },
        { "practice.loop-without-exit", "$.phases[0]", Head + "\"phases\": [ ¦{ \"id\": \"a\", \"minutes\": 5 }, { \"id\": \"b\", \"minutes\": 5, \"next\": [ { \"to\": \"a\" } ] } ] }" },
        { "practice.loop-without-exit", "$.phases[0]", Phase("\"next\": [ { \"to\": \"end\", \"when\": \"item-left\" }, { \"to\": \"a\" } ]", "¦") },
        { "practice.loop-without-exit", "$.phases[0]", Phase("\"next\": [ { \"to\": \"end\", \"when\": \"objection-open\" }, { \"to\": \"a\" } ], \"allows\": [ { \"kinds\": [\"objection\"], \"roles\": [\"a\"] } ]", "¦") },
        { "practice.exclusive-nobody", "$.roles[0].exclusive-with[1]", Head + "\"roles\": [ { \"id\": \"r\", \"exclusive-with\": [\"s\", ¦\"r\"] }, { \"id\": \"s\" } ], " + Meet },
        { "practice.exclusive-nobody", "$.roles[0].exclusive-with[0]", Head + "\"roles\": [ { \"id\": \"r\", \"exclusive-with\": [¦\"s\"] }, { \"id\": \"s\", \"assignment\": \"everyone\" } ], " + Meet },
        { "practice.turn-needs-one", "$.phases[0].turn", Phase("\"turn\": ¦\"a\"") },
        { "practice.turn-taken", "$.phases[0].turn", Head + "\"roles\": [ { \"id\": \"r\", \"max\": 1, \"assignment\": \"taken\" } ], \"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"turn\": ¦\"r\" } ] }" },
        { "practice.per-person-twice", "$.phases[0].minutes.per-person", Head + "\"phases\": [ { \"id\": \"a\", \"floor\": \"next-in-round\", \"minutes\": { \"default\": 1, \"per-person\": ¦1 } } ] }" },
        { "practice.follow-up-what", "$.follow-ups[0]", Head + "\"follow-ups\": [ ¦{ \"id\": \"f\", \"days\": 7 } ], " + Meet },
        { "practice.follow-up-what", "$.follow-ups[0]", Head + "\"roles\": [ { \"id\": \"r\" } ], \"follow-ups\": [ ¦{ \"id\": \"f\", \"days\": 7, \"role\": \"r\", \"practice\": \"p\" } ], " + Meet },
        { "practice.max-missing", "$.roles[0].gives-way", Head + "\"roles\": [ { \"id\": \"r\", \"gives-way\": ¦true } ], " + Meet },
        { "practice.intervenes-not", "$.roles[0].intervenes-with", Head + "\"roles\": [ { \"id\": \"r\", \"intervenes-with\": ¦[\"question\"] } ], " + Meet },
        { "practice.topics-hidden", "$.phases[0].allows[0].topics", Phase("\"visibility\": \"owner-only\", \"allows\": [ { \"kinds\": [\"idea\"], \"topics\": ¦true } ]") },
        { "practice.turn-missing", "$.phases[0].next[0].when", Phase("\"next\": [ { \"to\": \"a\", \"when\": ¦\"turn-left\" }, { \"to\": \"end\" } ]") },
        { "practice.group-too-large", "$.phases[0].groups", Phase("\"groups\": ¦{ \"size\": 2, \"form\": \"mix\" }") },
        { "practice.stay-too-few", "$.phases[0].groups.stay", Head + "\"people\": { \"min\": 6 }, \"roles\": [ { \"id\": \"host\", \"max\": 2 } ], \"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"groups\": { \"size\": 2, \"stay\": ¦\"host\" } } ] }" },
        { "practice.kinds-nobody", "$.phases[0].allows[0].except", Phase("\"allows\": [ { \"roles\": [\"a\"], \"except\": ¦[\"a\"] } ]") },
        { "practice.kinds-nobody", "$.phases[0].allows[0].except", Phase("\"allows\": [ { \"except\": ¦[\"all\"] } ]") },
        { "practice.reply-nobody", "$.phases[0].allows[0].in-reply-to", Head + "\"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"allows\": [ { \"kinds\": [\"view\"], \"in-reply-to\": ¦[\"question\"] } ] } ] }" },
        { "practice.kind-needs-link", "$.phases[0].allows[0].kinds[1]", Phase("\"allows\": [ { \"kinds\": [\"view\", ¦\"answer\"], \"in-reply-to\": [] } ]") },
        { "practice.exit-impossible", "$.phases[0].exit.each", Phase("\"allows\": [ { \"kinds\": [\"view\"] } ], \"exit\": { \"each\": ¦\"goal\" }") },
        { "practice.exit-impossible", "$.phases[0].exit.all[1].each", Phase("\"floor\": \"next-in-round\", \"exit\": { \"all\": [ \"timebox\", { \"each\": ¦\"view\" } ] }") },
        { "practice.exit-impossible", "$.phases[0].exit.each", Phase("\"visibility\": \"owner-only\", \"exit\": { \"each\": ¦\"paraphrase\" }") },
        { "practice.exit-impossible", "$.phases[0].exit.each", Phase("\"allows\": [ { \"kinds\": [\"question\"] }, { \"kinds\": [\"view\"], \"in-reply-to\": [\"question\"] } ], \"exit\": { \"each\": ¦\"view\" }") },
        { "practice.too-long", "$.phases", Head + "\"phases\": ¦[ { \"id\": \"a\", \"minutes\": 300000 }, { \"id\": \"b\", \"minutes\": 300000 } ] }" },
        { "practice.too-deep", "$.x" + string.Concat(Enumerable.Repeat("[0]", 15)), Head + "\"x\": " + new string('[', 15) + "¦[1" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finding_HasItsCodePathAndPlace(string code, string path, string marked)
    {
        var finding = Located.OnlyFinding(marked);

        (finding.Code, finding.Path, (finding.Line, finding.Column)).Should().Be((code, path, Located.Place(marked)));
        finding.Message.Should().NotContainAny("{limit}", "{allowed}", "{expected}", "{min}");
    }

    [Fact]
    public void Codes_AreUniqueAndListed_AndEachHasACase()
    {
        var fields = MessageCodes.All.Select(c => c.Code).Where(c => c.StartsWith("practice.", StringComparison.Ordinal)).ToList();
        string[] elsewhere = ["practice.too-large", "practice.too-many-values", "practice.more-findings", "practice.value-invalid"];

        fields.Should().OnlyHaveUniqueItems();
        Cases.Select(c => c.Data.Item1).ToHashSet(StringComparer.Ordinal).Should().BeEquivalentTo(fields.Where(f => !elsewhere.Contains(f)));
    }

    [Fact]
    public void Word_ThatIsUnknown_ComesWithTheWordsThatAreNot() =>
        Located.OnlyFinding(Phase("\"floor\": ¦\"anybody\"")).Message.Should().Be(
            "Expected 'everyone', 'next-in-round', 'queue', { \"role\": … } or { \"all-but\": … }; not 'anybody'.");

    [Fact]
    public void RoleThatStays_WithTooFewHolders_IsNamedWithTheNumberOfGroups() =>
        Located.OnlyFinding(Head + "\"people\": { \"min\": 6 }, \"roles\": [ { \"id\": \"host\", \"max\": 2 } ], \"phases\": [ { \"id\": \"a\", \"minutes\": 5, \"groups\": { \"size\": 2, \"stay\": ¦\"host\" } } ] }")
            .Message.Should().Be("Each of 3 groups has somebody with the role 'host' who stays; so many, and no more, must be able to hold it.");

    // A practice with one phase 'a', roles a, chair (may intervene) and all (everybody's).
    private static string Phase(string members, string mark = "") =>
        Head
        + "\"roles\": [ { \"id\": \"a\" }, { \"id\": \"chair\", \"may-intervene\": true }, { \"id\": \"all\", \"assignment\": \"everyone\" } ],\n"
        + "  \"phases\": [\n    " + mark + "{ \"id\": \"a\", \"minutes\": 5, " + members + " }\n  ]\n}";
}
