using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>Starts a private server and waits to be killed.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync()
    {
        using var lines = new Lines();
        await using var cluster = await PostgresCluster.StartAsync(PostgresPrograms.Find()!);
        lines.Say(cluster.Folder);
        Lines.Hear();
        return 0;
    }
}
