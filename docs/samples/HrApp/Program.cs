using System;
using System.IO;
using System.Threading.Tasks;

namespace HrApp;

public static class Program
{
    /// <summary>Tells the story in a new database: in the file that is named, or in one that goes away again.</summary>
    public static async Task Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var file = args.Length > 0 ? args[0] : Path.GetTempFileName();
        await using (var application = new Application(file))
        {
            await new Story(application, Console.Out).TellAsync();
        }

        if (args.Length == 0)
        {
            File.Delete(file);
        }
    }
}
