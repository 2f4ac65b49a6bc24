using System;
using System.Diagnostics;
using System.IO;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>A file system in memory that is soon full. Mounting one needs root.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const string SkipReason = "A disk that is really full was not tried: mounting a small one needs root.";

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Null where mounting is not allowed.</summary>
    public static SmallDisk? TryMount(string size)
    {
        var folder = Directory.CreateTempSubdirectory("mutual-learning-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder))
        {
            return new SmallDisk(folder);
        }

        Directory.Delete(folder);
        return null;
    }

    public void Grow(string size) => Run("mount", "-o", "remount,size=" + size, Folder).Should().BeTrue();

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. command]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
