using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <content>Contributions with fields.</content>
internal sealed partial class Play
{
    /// <summary>What somebody would send to a phase that asks for fields.</summary>
    public Contribute Filled(string by, string kind, string text, params (string Name, string Text)[] fields) =>
        Words(by, kind, text) with { Fields = [.. fields.Select(f => Session.Practice!.FieldOf(f.Name).Type == FieldType.Person ? new(f.Name, new PersonId(f.Text)) : new ContributionField(f.Name, f.Text))] };

    /// <summary>Somebody contributes with fields; it must be accepted.</summary>
    public async Task<Contribution> FillAsync(string by, string kind, string text, params (string Name, string Text)[] fields)
    {
        var said = Accepted(await Sessions.ContributeAsync(Id, Filled(by, kind, text, fields)));
        Session = (await Sessions.FindUnfilteredAsync(Id))!;
        return said;
    }
}
