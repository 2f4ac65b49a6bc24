using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>One lesson, planned, taught, watched and talked over: ana leads, ben teaches, cho is the knowledgeable other, dan watches.</summary>
public sealed class LessonStudyTests
{
    private static readonly (string, string)[] Seen = [("learners", "Table 3"), ("seen", "They counted on their fingers.")];

    [Fact]
    public async Task TheyPlanWatchAndRevise_ALesson()
    {
        await using var play = await Play.OpenAsync("lesson-study", "ana ben cho dan");
        (play.Holders("teacher"), play.Holders("knowledgeable-other"), play.Holders("observer")).Should().Be(("ben", "cho", "dan"));
        await play.ContributeAsync("dan", "question", "Why do they mix up area and length?");
        await play.NextAsync("plan");
        await play.ContributeAsync("ben", "idea", "They lay tiles before they count.");
        await play.NextAsync("observe");
        await play.FillAsync("dan", "evidence", "A tile too many.", Seen);
        await play.NextAsync("reflect");
        await play.ContributeAsync("ben", "view", "I expected more talk.");
        await play.NextAsync("debrief");
        await play.ContributeAsync("ana", "question", "What did table 3 do before?");
        await play.FillAsync("ana", "evidence", "They asked each other.", ("learners", "Table 1"), ("seen", "Two asked, one showed."));
        await play.NextAsync("comment");
        await play.ContributeAsync("cho", "view", "Fingers are a step, not a mistake.");
        await play.NextAsync("revise");
        await play.ContributeAsync("ben", "learning", "Tiles need a border.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task DataAreOnLearners_AndNotOnTheTeacher()
    {
        await using var play = await Play.OpenAsync("lesson-study", "ana ben cho dan");
        await play.NextAsync("plan");
        await play.NextAsync("observe");
        (await play.SayCodeAsync("dan", "evidence", "Ben was nervous.")).Should().Be("session.field-missing");
        (await play.SayCodeAsync("dan", "view", "Ben talks too much.")).Should().Be("session.kind-not-allowed");
        (await play.CodeAsync(play.Filled("ben", "evidence", "I saw it.", Seen))).Should().Be("session.not-your-roles-turn", "ben teaches");
        await play.NextAsync("reflect");
        await play.NextAsync("debrief");

        (await play.SayCodeAsync("ana", "view", "Ben should wait longer.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("cho", "evidence", "Ben talks too much.")).Should().Be("session.field-missing");
    }

    [Fact]
    public async Task WhatOthersSaw_IsHiddenWhileTheLessonLasts_AndTheTeacherSpeaksFirst()
    {
        await using var play = await Play.OpenAsync("lesson-study", "ana ben cho dan");
        await play.NextAsync("plan");
        await play.NextAsync("observe");
        await play.FillAsync("dan", "evidence", "A tile too many.", Seen);

        play.Seen("ana").Should().BeEmpty();
        await play.NextAsync("reflect");
        play.Seen("ana").Should().Equal("A tile too many.");
        (await play.SayCodeAsync("dan", "view", "It was good.")).Should().Be("session.not-your-turn");
        await play.ContributeAsync("ben", "view", "I expected more talk.");
    }
}
