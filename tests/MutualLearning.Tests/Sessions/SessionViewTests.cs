using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>A view never holds what its viewer may not know.</summary>
public sealed class SessionViewTests
{
    private static readonly PersonId[] Viewers = [Ana, Ben, Cleo, Dan, new("stranger"), default];

    [Fact]
    public void View_InEveryWalk_HoldsNoHiddenWords() => Walk.Any.Sample(walk =>
    {
        foreach (var (_, _, _, session) in walk.Go())
        {
            foreach (var viewer in Viewers)
            {
                var texts = Graph.Texts(session.ViewAs(viewer));
                foreach (var hidden in session.Contributions.Where(c => c.Text.Length > 1 && IsHidden(session, viewer, c)))
                {
                    texts.Should().NotContain(t => t.Contains(hidden.Text), "{0} may not read it", viewer);
                    texts.Should().NotContain(hidden.Id.Value, "{0} may not know of it", viewer);
                }
            }
        }
    });

    [Fact]
    public void View_InEveryWalk_HoldsNoPseudonymAndNoAnonymousAuthor() => Walk.Any.Sample(walk =>
    {
        foreach (var (_, _, _, session) in walk.Go())
        {
            foreach (var viewer in Viewers)
            {
                var view = session.ViewAs(viewer);
                Graph.Texts(view).Should().NotIntersectWith(Viewers.Where(v => !v.IsDefault).Select(v => Given.Mask(v).Value));
                foreach (var shown in view.Contributions)
                {
                    var visit = session.Visits[shown.Visit - 1];
                    var named = visit.Phase.Visibility != Visibility.AnonymousAlways && (visit.Phase.Visibility != Visibility.AnonymousUntilReveal || visit.HasEnded);
                    (named || (shown.Author.IsDefault && shown.At is null && shown.RecordedBy.IsDefault)).Should().BeTrue();
                }
            }
        }
    });

    [Theory]
    [InlineData(Visibility.PrivateUntilReveal, false)]
    [InlineData(Visibility.AnonymousAlways, false)]
    [InlineData(Visibility.AnonymousUntilReveal, true)]
    [InlineData(Visibility.OwnerOnly, false)]
    public void Cancel_RevealsNothing(Visibility visibility, bool readable)
    {
        var s = Given.Open(Practice(Phase("write", visibility)), Ana, Ben).Say(Ben, "secret").After(new CancelSession(Ana, "Fire")).State;
        var view = s.ViewAs(Ana);
        Graph.Texts(view).Contains("secret", StringComparer.Ordinal).Should().Be(readable);
        view.HiddenContributions.Should().Be(readable ? 0 : 1);
        view.Contributions.Should().NotContain(c => !c.Author.IsDefault);
        view.Phase.IsDefault.Should().BeTrue("nothing runs any more");
    }

    [Theory]
    [InlineData(Visibility.AnonymousUntilReveal)]
    [InlineData(Visibility.AnonymousAlways)]
    public void AnonymousContributions_AreShownInOneOrderWhateverCameFirst(Visibility visibility) =>
        Gen.Shuffle(Enumerable.Range(0, 8).ToArray()).Sample(order =>
            Shown(visibility, order).SequenceEqual(Shown(visibility, [.. Enumerable.Range(0, 8)]), StringComparer.Ordinal));

    private static IEnumerable<string> Shown(Visibility visibility, int[] order)
    {
        var s = Given.Open(Practice(Phase("write", visibility), Phase("talk")), Ana, Ben, Cleo);
        foreach (var i in order)
        {
            s = s.Wait(Duration.FromMinutes(1)).After(s.Words(i % 2 == 0 ? Ben : Cleo, "text" + i), new CommandId("id" + ((i * 5) % 8)));
        }

        return s.After(new AdvancePhase(Ana, string.Empty, Given.Masks(Ana, Ben, Cleo))).Say(Ana, "after").State.ViewAs(Ben).Contributions.Select(c => c.Text);
    }

    private static bool IsHidden(Session session, PersonId viewer, Contribution c)
    {
        var visit = session.Visits[c.Visit - 1];
        var own = c.Author == viewer && !viewer.IsDefault;
        return visit.Phase.Visibility switch
        {
            Visibility.PrivateUntilReveal => !own && !visit.HasEnded,
            Visibility.AnonymousAlways => !visit.HasEnded,
            Visibility.OwnerOnly => !own,
            _ => false,
        };
    }
}
