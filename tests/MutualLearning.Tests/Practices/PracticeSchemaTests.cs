using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices;

/// <summary>The members of a template for turns, groups, replies, fields and exclusive roles.</summary>
public sealed class PracticeSchemaTests
{
    private const string Whole =
        """
        {
          "id": "p", "title": "T", "purpose": "P", "default-rule": "consent", "people": { "min": 4 }, "agreements": ["confidentiality"], "preparation": "Read the case.",
          "materials": [ { "id": "canvas", "link": "https://example.org/canvas" }, { "id": "cards" } ],
          "follow-ups": [ { "id": "look", "days": 30, "role": "coach" }, { "id": "again", "days": 90, "practice": "retrospective" } ],
          "roles": [
            { "id": "client", "max": 1, "exclusive-with": ["coach"] },
            { "id": "coach", "assignment": "elected", "max": 2, "may-intervene": true, "intervenes-with": ["question"], "gives-way": true },
            { "id": "guest", "observes": true }
          ],
          "phases": [
            {
              "id": "share", "minutes": 2, "turn": "client", "visibility": "group", "groups": 2, "exit": { "each": "goal" },
              "allows": [
                { "kinds": ["goal", "question"] },
                { "kinds": ["view"], "in-reply-to": ["question"], "except": ["coach"] },
                { "kinds": ["objection"], "in-reply-to": [], "fields": ["harm", "cause"] }
              ]
            },
            {
              "id": "rate", "minutes": 5, "groups": { "size": 4, "form": "mix", "stay": "client" },
              "optional": true,
              "next": [
                { "to": "share", "when": "turn-left" },
                { "to": "last", "when": "chosen" },
                { "to": "rate", "when": "not-passed", "at-most": 3 },
                { "to": "end", "when": "passed" }
              ]
            },
            { "id": "rest", "minutes": { "default": 5, "per-person": 2 }, "allows": [] },
            { "id": "last", "minutes": 1, "allows": [ { "kinds": ["concern", "nomination", "commitment"], "topics": true } ] }
          ]
        }
        """;

    [Fact]
    public void EveryMember_IsRead()
    {
        var practice = Practice.FromJson(Whole);
        var (share, rate) = (practice.Phases[0], practice.Phases[1]);

        practice.Roles[0].ExclusiveWith.AsEnumerable().Should().Equal(new RoleId("coach"));
        (practice.Roles[1].GivesWay, practice.Roles[1].IntervenesWith[0], practice.Roles[2].Observes).Should().Be((true, ContributionKind.Question, true));
        practice.Agreements.AsEnumerable().Should().Equal("confidentiality");
        (practice.Preparation, practice.Phases[2].Minutes.PerPerson).Should().Be(("Read the case.", 2));
        practice.Materials.AsEnumerable().Should().Equal(new PracticeMaterial("canvas", "https://example.org/canvas"), new PracticeMaterial("cards", string.Empty));
        practice.FollowUps.AsEnumerable().Should().Equal(new PracticeFollowUp("look", 30, new("coach"), default), new PracticeFollowUp("again", 90, default, new("retrospective")));
        practice.Phases[3].Allows[0].AsTopics.Should().BeTrue();
        (share.Turn, share.Visibility, share.Groups).Should().Be((new RoleId("client"), Visibility.Group, new PhaseGroups(2)));
        (share.Exit.Kind, share.Exit.Each).Should().Be((ExitKind.EachContributed, ContributionKind.Goal));
        share.Allows[0].InReplyTo.Should().BeNull();
        share.Allows[1].InReplyTo!.AsEnumerable().Should().Equal(ContributionKind.Question);
        share.Allows[1].Except.AsEnumerable().Should().Equal(new RoleId("coach"));
        share.Allows[2].InReplyTo!.Count.Should().Be(0);
        share.Allows[2].Fields.AsEnumerable().Should().Equal("harm", "cause");
        (share.IsOptional, rate.IsOptional, rate.IsBreak, practice.Phases[2].IsBreak).Should().Be((false, true, false, true));
        rate.Groups.Should().Be(new PhaseGroups(4, GroupForm.Mix, new RoleId("client")));
        rate.Next.Select(n => (n.When, n.AtMost)).AsEnumerable().Should().Equal(
            (StepGuard.TurnLeft, default(int?)), (StepGuard.Chosen, default(int?)), (StepGuard.NotPassed, 3), (StepGuard.Passed, default(int?)));
    }

    [Fact]
    public void EveryMember_WrittenAndRead_IsTheSame()
    {
        var practice = Practice.FromJson(Whole);

        Practice.FromJson(PracticeJson.Write(practice)).Should().Be(practice);
    }

    [Fact]
    public void TemplateWithoutTheMembers_MeansWhatItMeant_AndIsWrittenWithoutThem()
    {
        var practice = Practice.FromJson(
            """{ "id": "p", "title": "T", "purpose": "P", "roles": [ { "id": "r" } ], "phases": [ { "id": "a", "minutes": 1 } ] }""");

        (practice.Phases[0].Turn.IsDefault, practice.Phases[0].Groups, practice.Roles[0].ExclusiveWith.Count).Should().Be((true, null, 0));
        PracticeJson.Write(practice).Should().NotContainAny("turn", "groups", "exclusive-with", "at-most", "in-reply-to", "fields", "except", "optional", "allows", "topics", "gives-way", "observes", "agreements", "preparation", "materials", "follow-ups", "per-person", "intervenes-with");
    }

    [Theory]
    [InlineData("\"turn\": \"client\"", "\"turn\": \"nobody\"", "$.phases[0].turn", "practice.role-unknown")]
    [InlineData("\"turn\": \"client\"", "\"turn\": 7", "$.phases[0].turn", "practice.wrong-type")]
    [InlineData("\"days\": 30", "\"days\": 0", "$.follow-ups[0].days", "practice.out-of-range")]
    [InlineData("\"id\": \"again\"", "\"id\": \"look\"", "$.follow-ups[1].id", "practice.id-duplicate")]
    [InlineData("\"days\": 30, \"role\": \"coach\"", "\"days\": 30, \"role\": \"host\"", "$.follow-ups[0].role", "practice.role-unknown")]
    [InlineData("https://example.org/canvas", "file:///etc/passwd", "$.materials[0].link", "practice.value-invalid")]
    [InlineData("https://example.org/canvas", "javascript:alert(1)", "$.materials[0].link", "practice.value-invalid")]
    [InlineData("\"per-person\": 2", "\"per-person\": -2", "$.phases[2].minutes.per-person", "practice.out-of-range")]
    [InlineData("[\"confidentiality\"]", "[\"a\", \"a\"]", "$.agreements[1]", "practice.id-duplicate")]
    [InlineData("\"intervenes-with\": [\"question\"]", "\"intervenes-with\": [\"riddle\"]", "$.roles[1].intervenes-with[0]", "practice.kind-unknown")]
    [InlineData("\"exclusive-with\": [\"coach\"]", "\"exclusive-with\": [\"nobody\"]", "$.roles[0].exclusive-with[0]", "practice.role-unknown")]
    [InlineData("\"groups\": 2", "\"groups\": 0", "$.phases[0].groups", "practice.out-of-range")]
    [InlineData("\"groups\": 2", "\"groups\": [2]", "$.phases[0].groups", "practice.wrong-type")]
    [InlineData("\"size\": 4, ", "", "$.phases[1].groups.size", "practice.member-missing")]
    [InlineData("\"mix\"", "\"shuffle\"", "$.phases[1].groups.form", "practice.word-unknown")]
    [InlineData("\"stay\": \"client\"", "\"stay\": \"host\"", "$.phases[1].groups.stay", "practice.role-unknown")]
    [InlineData("{ \"each\": \"goal\" }", "{ \"each\": \"gaol\" }", "$.phases[0].exit.each", "practice.kind-unknown")]
    [InlineData("{ \"each\": \"goal\" }", "{ \"each\": \"goal\", \"all\": [\"timebox\"] }", "$.phases[0].exit", "practice.wrong-type")]
    [InlineData("[\"question\"], \"except\"", "[\"riddle\"], \"except\"", "$.phases[0].allows[1].in-reply-to[0]", "practice.kind-unknown")]
    [InlineData("\"except\": [\"coach\"]", "\"except\": [\"nobody\"]", "$.phases[0].allows[1].except[0]", "practice.role-unknown")]
    [InlineData("\"except\": [\"coach\"]", "\"except\": []", "$.phases[0].allows[1].except", "practice.list-empty")]
    [InlineData("\"cause\"", "\"harm\"", "$.phases[0].allows[2].fields[1]", "practice.id-duplicate")]
    [InlineData("\"cause\"", "\"\"", "$.phases[0].allows[2].fields[1]", "practice.id-invalid")]
    [InlineData("\"at-most\": 3", "\"at-most\": 0", "$.phases[1].next[2].at-most", "practice.out-of-range")]
    public void WrongValue_HasAFindingAtItsPlace(string right, string wrong, string path, string code)
    {
        Whole.Should().Contain(right);

        PracticeJson.Read(Whole.Replace(right, wrong, StringComparison.Ordinal)).Findings.Select(f => (f.Path, f.Code))
            .Should().Equal((path, code));
    }
}
