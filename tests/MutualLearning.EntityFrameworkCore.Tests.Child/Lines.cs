using System;
using System.IO;
using System.Text;
using System.Threading;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>Says lines to the parent, each in one write: a line that has arrived is whole.</summary>
internal sealed class Lines : IDisposable
{
    private readonly Stream output = Console.OpenStandardOutput();

    public void Say(string line) => output.Write(Encoding.ASCII.GetBytes(line + "\n"));

    /// <summary>The next line of the parent; null when it has gone.</summary>
    public static string? Hear() => Console.In.ReadLine();

    /// <summary>Ends this process when the parent has gone; from now on nothing else hears it.</summary>
    public static void EndWithParent() => new Thread(() =>
    {
        while (Hear() is not null)
        {
            // It has nothing more to say.
        }

        Environment.Exit(1);
    }) { IsBackground = true }.Start();

    public void Dispose() => output.Dispose();
}
