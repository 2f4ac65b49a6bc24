// A host that keeps a session in its own database, by the packages as they were packed.
using System;
using System.IO;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams.Feeds;

var file = Path.GetTempFileName();
try
{
    await using var services = new ServiceCollection()
        .AddDbContext<HostContext>(o => o.UseSqlite($"Data Source={file};Pooling=False"))
        .AddMutualLearning(ml => ml.UseEntityFrameworkCore<HostContext>().UseReadModels<HostContext>())
        .BuildServiceProvider();
    await using var scope = services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<HostContext>().Database.EnsureCreatedAsync();

    PersonId ana = new("ana"), ben = new("ben");
    var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
    await sessions.StartAsync(new("s"), new PracticeId("open-meeting"), "Try the packages", [ana, ben], ana);
    var said = await sessions.ContributeAsync(new("s"), ben, ContributionKind.Idea, "From the packages.");
    await scope.ServiceProvider.GetRequiredService<FeedRunner>().RunOnceAsync();
    var listed = await scope.ServiceProvider.GetRequiredService<ISessionIndex>().ListOfPersonAsync(ben);

    Console.WriteLine($"Entity Framework Core {typeof(DbContext).Assembly.GetName().Version}: {listed.Items.Count} session listed");
    return said.IsAccepted && listed.Items.Count == 1 ? 0 : 1;
}
finally
{
    File.Delete(file);
}

internal sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
}
