using MutualLearning.Cli.Review;
using NodaTime;

namespace MutualLearning.Cli.Tests.Review;

/// <summary>A review as a reader of logs would make it, and ways to change it.</summary>
internal static class SampleReview
{
    public static MeetingReview Rota { get; } = new(
        "rota-meeting.irc.log",
        "How we share the on-call rota",
        Duration.FromSeconds(938),
        [
            new TopicReview("What went wrong in October", 14, Duration.FromSeconds(118), Duration.FromSeconds(360), 9),
            new TopicReview("A fairer rota", 29, Duration.FromSeconds(478), Duration.FromSeconds(420), 18),
            new TopicReview("Next meeting", 57, Duration.FromSeconds(898), Duration.FromSeconds(40), 2),
        ],
        [
            new PersonReview("Ana Kovač", ["chair"], IsPresent: true, SentRegrets: false, 9),
            new PersonReview("Bruno Sá", [], IsPresent: true, SentRegrets: false, 8),
            new PersonReview("Chidi Eze", ["scribe"], IsPresent: true, SentRegrets: false, 4),
            new PersonReview("Dora Lind", [], IsPresent: true, SentRegrets: false, 8),
            new PersonReview("Emre Aydın", [], IsPresent: false, SentRegrets: true, 0),
        ],
        [
            new ProposalReview("The next one on call is whoever has served least", 36, "superseded"),
            new ProposalReview("The next one on call is whoever has served least; newcomers start at the average", 41, "resolved"),
            new ProposalReview("Swaps need no approval", 47, "resolved"),
        ],
        [
            new ResolutionReview(
                "The next one on call is whoever has served least; newcomers start at the group's average",
                46,
                "The next one on call is whoever has served least; newcomers start at the average",
                [
                    new BallotReview("Ana Kovač", "+1", string.Empty),
                    new BallotReview("Bruno Sá", "+1", "thank you"),
                    new BallotReview("Chidi Eze", "+0.5", "let us look at it again in spring"),
                    new BallotReview("Dora Lind", "+1", string.Empty),
                ],
                RuleAssumed: true,
                new VerdictReview("simple-majority", "Adopted", "4 in favour, 0 against.", Differs: false),
                [
                    new VerdictReview("consensus", "Adopted", "Nobody is against.", Differs: false),
                    new VerdictReview("apache", "Adopted", "3 or more full votes in favour, no veto.", Differs: false),
                ]),
            new ResolutionReview(
                "Swaps need no approval",
                52,
                null,
                [
                    new BallotReview("Ana Kovač", "0", string.Empty),
                    new BallotReview("Bruno Sá", "+1", string.Empty),
                    new BallotReview("Chidi Eze", "+1", string.Empty),
                    new BallotReview("Dora Lind", "-1", "the rota tool must know them"),
                ],
                RuleAssumed: true,
                new VerdictReview("simple-majority", "Adopted", "2 in favour, 1 against; abstentions do not count.", Differs: false),
                [
                    new VerdictReview("absolute-majority", "NotDecided", "2 of 4 is not more than half.", Differs: true),
                    new VerdictReview("consensus", "Rejected", "Dora Lind is against.", Differs: true),
                ]),
        ],
        [
            new ActionReview("put the rule into the rota tool", ["Dora Lind"], 53),
            new ActionReview("write to the other teams about it", [], 54),
        ],
        [new KindCount("answer", 4), new KindCount("question", 3), new KindCount("view", 22)],
        new ParticipationReview(null, 4, 29, 3.79, 0.18, 0.21),
        new QuestionsReview(3, 3),
        new WaitsReview(3, Duration.FromSeconds(38), Duration.FromSeconds(125)),
        [new UnresolvedReview(58, "That was it, thank you all!", "nobody is named as speaker")]);

    /// <summary>A meeting of which next to nothing is known.</summary>
    public static MeetingReview Empty { get; } = new(
        "empty.log",
        "Meeting",
        null,
        [],
        [],
        [],
        [],
        [],
        [],
        new ParticipationReview("How evenly people take part can be told of two people or more; here is 0.", 0, 0, null, null, null),
        new QuestionsReview(0, 0),
        new WaitsReview(0, null, null),
        []);

    /// <summary>The same text wherever a log can bring text.</summary>
    public static MeetingReview Of(string text) => Rota with
    {
        Source = text,
        Title = text,
        Topics = [new TopicReview(text, 1, Duration.Zero, Duration.FromMinutes(1), 1)],
        People = [new PersonReview(text, [text, "chair"], IsPresent: true, SentRegrets: false, 1)],
        Proposals = [new ProposalReview(text, 1, "open")],
        Resolutions =
        [
            new ResolutionReview(
                text,
                1,
                text,
                [new BallotReview(text, text, text)],
                RuleAssumed: false,
                new VerdictReview(text, text, text, Differs: false),
                [new VerdictReview(text, "Rejected", text, Differs: true)]),
        ],
        Actions = [new ActionReview(text, [text], 1)],
        Kinds = [new KindCount(text, 1)],
        Participation = new ParticipationReview(text, 1, 1, null, null, null),
        Unresolved = [new UnresolvedReview(1, text, text)],
    };
}
