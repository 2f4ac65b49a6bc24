using System;
using System.IO;
using System.Threading.Tasks;
using HrApp;
using HrApp.Data;
using Microsoft.EntityFrameworkCore;

namespace MutualLearning.Docs.Tests;

public sealed class HrAppTests
{
    [Fact]
    public async Task TheStory_IsTheOneThatItsPageShows()
    {
        var folder = Directory.CreateTempSubdirectory("mutual-learning-").FullName;
        await using var output = new StringWriter { NewLine = "\n" };
        try
        {
            await using var application = new Application(Path.Combine(folder, "hr.db"));
            await new Story(application, output).TellAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Documents.Read("docs/samples/HrApp/README.md").Should().Contain($"```text\n{output}```\n");
    }

    [Fact]
    public void Migrations_BringTheModelOfToday()
    {
        using var context = new HrDbContextFactory().CreateDbContext([]);
        context.Database.HasPendingModelChanges().Should().BeFalse("dotnet ef migrations add writes what is missing");
    }
}
