using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Reflection;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Commands;

/// <summary>Writes the version of this command, also when another program runs it.</summary>
internal sealed class ShowVersion(TextWriter output) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine(typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        return ExitCode.Done;
    }
}
