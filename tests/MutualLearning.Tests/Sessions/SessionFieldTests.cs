using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Fields that ask for a person, a day, a number or a choice.</summary>
public sealed class SessionFieldTests
{
    [Theory]
    [InlineData(FieldType.Date, "2026-02-28", true)]
    [InlineData(FieldType.Date, "2026-02-30", false)]
    [InlineData(FieldType.Date, "28.2.2026", false)]
    [InlineData(FieldType.Date, "someday", false)]
    [InlineData(FieldType.Number, "-0.5", true)]
    [InlineData(FieldType.Number, "0,5", false)]
    [InlineData(FieldType.Number, "1e3", false)]
    [InlineData(FieldType.Number, "many", false)]
    [InlineData(FieldType.Choice, "later", true)]
    [InlineData(FieldType.Choice, "Later", false)]
    [InlineData(FieldType.Text, "someday", true)]
    [InlineData(FieldType.Person, "ben", false)]
    public void AField_TakesWhatItAsksFor(FieldType type, string text, bool isTaken)
    {
        var s = Given.Open(Asking(new("what", type, type == FieldType.Choice ? ["now", "later"] : [])), Ana, Ben);
        var answer = s.When(s.Words(Ben, "view") with { Fields = [new("what", text)] });

        if (isTaken)
        {
            answer.ThenAccepted();
        }
        else
        {
            answer.ThenRefused("session.field-form");
        }
    }

    [Fact]
    public void AFieldForAPerson_NamesSomebodyWhoTakesPart_AndNoWords()
    {
        var s = Given.Open(Asking(new("nominee", FieldType.Person, [])), Ana, Ben);

        s = s.After(s.Words(Ben, "view") with { Fields = [new("nominee", Ana)] });
        s.State.ViewAs(Ana).Contributions.Single().Fields.Single().Person.Should().Be(Ana);
        s.When(s.Words(Ben, "again") with { Fields = [new("nominee", Dan)] }).ThenRefused("session.field-form");
        s.When(s.Words(Ben, "again") with { Fields = [new ContributionField("nominee", Ana) with { Text = "the best" }] }).ThenRefused("session.field-invalid");
        s.When(s.Words(Ben, "again") with { Fields = [] }).ThenRefused("session.field-missing");
    }

    [Fact]
    public void WordsInAPersonsPlace_AndAPersonInTheirs_AreRefused()
    {
        var s = Given.Open(Asking(new("day", FieldType.Date, [])), Ana, Ben);

        s.When(s.Words(Ben, "view") with { Fields = [new("day", Ana)] }).ThenRefused("session.field-form");
    }

    [Fact]
    public void MayDo_SaysWhatEachFieldAsksFor()
    {
        var field = new PracticeField("when", FieldType.Choice, ["now", "later"]);
        var s = Given.Open(Asking(field), Ana, Ben);

        s.State.MayDo(Ben, Nine).Find(ContributionKind.View)!.Form.AsEnumerable().Should().Equal(field);
    }

    public static Practice Asking(PracticeField field) => Practice(Phase("ask") with
    {
        Allows = [new Allowance([ContributionKind.View], []) { Fields = [field.Id] }],
    }) with
    {
        Fields = [field],
    };
}
