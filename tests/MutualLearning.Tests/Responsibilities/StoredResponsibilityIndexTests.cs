using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Tests.Responsibilities;

public sealed class StoredResponsibilityIndexTests
{
    private static readonly LocalDate Today = new(2026, 3, 9);

    [Fact]
    public async Task Open_AreListedByDueDate_AndThoseWithoutOneLast()
    {
        await using var services = await FilledAsync();
        var index = services.GetRequiredService<IResponsibilityIndex>();

        (await NamesAsync(index.ListOpenAsync())).Should().Be("b c a d e");
        (await NamesAsync(index.ListOpenAsync(new() { DueBefore = Today }))).Should().Be("b c");
        (await NamesAsync(index.ListOpenAsync(new() { Accountable = Duties.Ana }))).Should().Be("c a e");
        (await NamesAsync(index.ListOpenAsync(new() { Accountable = Duties.Ana, DueBefore = Today }))).Should().Be("c");
        (await NamesAsync(index.ListOpenAsync(new() { Accountable = Duties.Ana, DueBefore = Today.WithCalendar(CalendarSystem.Coptic) })))
            .Should().Be("c");
        (await NamesAsync(index.ListOpenAsync(new() { Sessions = [new("monday"), new("never")] }))).Should().Be("c d");
        (await NamesAsync(index.ListOpenAsync(new() { Sessions = [new("monday")], Accountable = Duties.Ben }))).Should().Be("d");
        (await NamesAsync(index.ListClosedAsync())).Should().Be("f");
    }

    [Fact]
    public async Task Pages_GoOnWhereTheLastOneEnded()
    {
        await using var services = await FilledAsync();
        var index = services.GetRequiredService<IResponsibilityIndex>();
        var first = await index.ListOpenAsync(null, new() { Limit = 3 });
        var second = await index.ListOpenAsync(null, new() { Limit = 3, After = first.Next });

        string.Concat(first.Items.Concat(second.Items).Select(e => e.Id.Value)).Should().Be("bcade");
        (first.Next.ToString(), second.Next.IsDefault).Should().Be(("20521.a", true));
    }

    private static async Task<string> NamesAsync(Task<MutualLearning.Page<ResponsibilityEntry>> page) =>
        string.Join(' ', (await page).Items.Select(e => e.Id.Value));

    // a is due on the day itself, c the day before, b long before; d and e never.
    private static async Task<ServiceProvider> FilledAsync()
    {
        var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        var all = services.GetRequiredService<IResponsibilities>();
        foreach (var (id, person, due) in new (string, PersonId, LocalDate?)[]
        {
            ("e", Duties.Ana, null), ("d", Duties.Ben, null), ("c", Duties.Ana, Today.PlusDays(-1)), ("b", Duties.Ben, Today.PlusYears(-1)),
            ("a", Duties.Ana, Today), ("f", Duties.Ana, Today),
        })
        {
            (await all.HandleAsync(new(id), new TakeOnResponsibility(new(id), "What", person, person, due, Session: id is "c" or "d" or "f" ? new("monday") : default))).IsAccepted.Should().BeTrue();
        }

        await all.HandleAsync(new("f"), new CompleteResponsibility(Duties.Ana));
        return services;
    }
}
