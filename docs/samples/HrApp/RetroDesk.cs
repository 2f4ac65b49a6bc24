using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HrApp.Entities;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace HrApp;

/// <summary>What the pages of a team's retrospective call: one method for each button.</summary>
public sealed class RetroDesk(ISessions sessions, IDecisions decisions, IResponsibilities responsibilities)
{
    public Task<Result<SessionView>> OpenAsync(SessionId retro, string goal, IEnumerable<Employee> team, Employee by) =>
        sessions.StartAsync(retro, new PracticeId("retrospective"), goal, [.. team.Select(e => e.Person)], by.Person);

    // The page says on which phase somebody wrote, so that late words do not land in the next one.
    public async Task<Result<Contribution>> ContributeAsync(SessionId retro, Employee by, ContributionKind kind, string text) =>
        await sessions.ContributeAsync(retro, by.Person, kind, text, visit: (await ShowAsync(retro, by)).Visit);

    // Never the session itself: what somebody sees of it.
    public async Task<SessionView> ShowAsync(SessionId retro, Employee viewer) => (await sessions.ViewAsync(retro, viewer.Person))!;

    public Task<Result<SessionView>> GoOnAsync(SessionId retro, Employee by) => sessions.AdvanceAsync(retro, by.Person);

    /// <summary>Asks the team which ideas of the session it will try, by the rule that the practice brings: three dots for each person.</summary>
    public async Task<Result<DecisionView>> AskAsync(SessionId retro, DecisionId id, IEnumerable<string> ideas, Employee by)
    {
        var session = (await sessions.FindUnfilteredAsync(retro))!;
        var rule = RuleSpec.TryParse(session.Practice!.DefaultRule, out var brought) ? brought! : new RuleSpec("consent");
        var asked = new DecisionDeclaration("What do we try?", rule) { Options = [.. ideas], Form = BallotForm.Score };
        return await sessions.DecideAsync(retro, asked, by.Person, id);
    }

    public Task<Result<DecisionView>> GiveDotsAsync(DecisionId id, Employee by, params (string Idea, int Dots)[] dots) =>
        decisions.VoteAsync(id, by.Person, Preference.Scored(dots));

    // The session reads by itself what was decided.
    public Task<Result<DecisionView>> DecideAsync(DecisionId id, Employee by) => decisions.CloseAsync(id, by.Person);

    public Task<Result<Responsibility>> TakeOnAsync(SessionId retro, string what, Employee accountable, LocalDate due) =>
        responsibilities.TakeOnAsync(new($"{retro}-1"), what, accountable.Person, due);

    public Task<Result<SessionView>> CloseAsync(SessionId retro, Employee by) => sessions.CloseAsync(retro, by.Person);
}
